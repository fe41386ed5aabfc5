import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An empty n8n folder for one demo, as its simulators are empty too. One of its own: a second demo must not take it from the first. */
export const newDemoHome = (): string => mkdtempSync(join(tmpdir(), 'prestashop-octopus-demo-'));
