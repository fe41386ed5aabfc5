import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newDemoHome } from '../../../tools/daily/demo-home';

describe('the n8n folder of a demo', () => {
	it('is empty and its own: a second demo leaves the first one what it has', () => {
		const first = newDemoHome();
		writeFileSync(join(first, 'database.sqlite'), 'x');
		const second = newDemoHome();
		expect([first === second, readdirSync(second), existsSync(join(first, 'database.sqlite'))]).toEqual([
			false,
			[],
			true,
		]);
		for (const home of [first, second]) rmSync(home, { recursive: true });
	});

	it('is what the demo uses', () => {
		const demo = readFileSync(join(__dirname, '../../../tools/commands/demo.ts'), 'utf8');
		expect(demo).toContain('newDemoHome()');
		expect(demo).not.toContain('cacheFolder');
	});
});
