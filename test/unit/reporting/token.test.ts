import type { IDataObject } from 'n8n-workflow';
import { PageToken } from '../../../nodes/Octopus/reporting/page/token';
import { NOW } from './rows';

const later = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);

describe('the token of a form', () => {
	const data: IDataObject = {};
	const token = PageToken.of(data).make(NOW);

	it('comes from a secret that is made once and stays with the workflow', () => {
		expect(token).toMatch(/^[0-9a-f]{64}$/);
		expect(data.pageSecret).toMatch(/^[0-9a-f]{64}$/);
		expect(PageToken.of({ ...data }).make(NOW)).toBe(token);
		expect(PageToken.of({}).make(NOW)).not.toBe(token);
	});

	it('is good on its day and the next, and not after that', () => {
		for (const hours of [0, 1, 14, 24, 38.9])
			expect(PageToken.of(data).isGood(token, later(hours))).toBe(true);
		for (const hours of [39.1, 48, 24 * 30, 24 * 365])
			expect(PageToken.of(data).isGood(token, later(hours))).toBe(false);
		expect(PageToken.of(data).isGood(token, later(-24))).toBe(false);
	});

	it.each([
		'',
		' ',
		'x',
		token.slice(1),
		`${token}0`,
		token.toUpperCase(),
		`é${token.slice(1)}`,
		'😀'.repeat(32),
		'\u0000'.repeat(64),
		'x'.repeat(1_000_000),
	])('no other text is good', (other) => {
		expect(PageToken.of(data).isGood(other, NOW)).toBe(false);
	});

	it('a secret that was tampered with is replaced, never trusted', () => {
		for (const pageSecret of ['', 'short', 5, null, {}, undefined]) {
			const broken = { pageSecret } as IDataObject;
			PageToken.of(broken);
			expect(broken.pageSecret).toMatch(/^[0-9a-f]{64}$/);
		}
	});
});
