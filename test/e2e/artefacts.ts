import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Screenshots and downloads of the last run, to be looked at; not in git. */
export function artefact(name: string): string {
	const folder = join(__dirname, '../../test-artefacts');
	mkdirSync(folder, { recursive: true });
	return join(folder, name);
}
