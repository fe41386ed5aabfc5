import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VERSIONS_PAGE, versionsPage } from '../../tools/docs/versions';

describe('the page of PrestaShop\'s versions', () => {
	it('is what the recorded shops give; if not: npm run docs:versions', async () => {
		expect(readFileSync(join(__dirname, '../../docs', VERSIONS_PAGE), 'utf8')).toBe(await versionsPage());
	}, 120_000);
});
