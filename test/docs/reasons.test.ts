import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../nodes/shared/texts/text';
import { REASON_PAGES, reasonsPage } from '../../tools/docs/reasons';

describe('the handbook pages of reasons', () => {
	it.each(Object.keys(REASON_PAGES) as Language[])('are what the texts of the nodes say (%s); if not: npm run docs:reasons', (language) => {
		expect(readFileSync(join(__dirname, '../../docs', REASON_PAGES[language]), 'utf8')).toBe(reasonsPage(language));
	});
});
