import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../nodes/shared/texts/text';
import { HANDBOOKS, withRights } from '../docs/rights';

/** npm run docs:rights: writes the handbooks' tables of rights anew. */
for (const language of Object.keys(HANDBOOKS) as Language[]) {
	const file = join(__dirname, '../../docs', HANDBOOKS[language]);
	writeFileSync(file, withRights(readFileSync(file, 'utf8'), language));
}
