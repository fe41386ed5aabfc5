import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../nodes/shared/texts/text';
import { REASON_PAGES, reasonsPage } from '../docs/reasons';

/** npm run docs:reasons: writes the handbook pages of reasons anew. */
for (const language of Object.keys(REASON_PAGES) as Language[])
	writeFileSync(join(__dirname, '../../docs', REASON_PAGES[language]), reasonsPage(language));
