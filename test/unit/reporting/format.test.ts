import { Format, secondsBetween } from '../../../nodes/Octopus/reporting/page/format';

describe('moments and amounts as people read them', () => {
	const of = (language: 'en' | 'nl' | 'fr', zone = 'Europe/Brussels') => new Format(language, zone);

	it('moments are in the zone of n8n, summer time included', () => {
		expect(of('nl').moment('2026-11-25T03:15:00.000Z')).toBe('25/11/2026, 04:15');
		expect(of('en').moment('2026-07-01T22:30:00Z')).toBe('02/07/2026, 00:30');
		expect(of('fr').moment('2026-11-25T03:15:00Z')).toMatch(/^25\/11\/(20)?26[ ,]+(à )?04:15$/);
		expect(of('en', 'America/New_York').moment('2026-11-25T03:15:00Z')).toBe('24/11/2026, 22:15');
	});

	it.each(['', 'yesterday', '2026-99-99', '<b>'])('what is no moment is shown as it is: %j', (text) => {
		expect(of('nl').moment(text)).toBe(text);
		expect(of('nl').dayOf(text)).toBe('');
	});

	it('a day begins at midnight in that zone', () => {
		expect([of('nl').dayOf('2026-11-24T22:59:59Z'), of('nl').dayOf('2026-11-24T23:00:00Z')]).toEqual([
			'2026-11-24',
			'2026-11-25',
		]);
	});

	it('amounts have the decimal sign of the language and stay beside their currency', () => {
		expect([
			of('en').amount('44.77', 'EUR'),
			of('nl').amount('44.77', 'EUR'),
			of('fr').amount('-0.10', 'EUR'),
		]).toEqual(['44.77\u00A0EUR', '44,77\u00A0EUR', '-0,10\u00A0EUR']);
		expect([
			of('nl').amount('44.77'),
			of('nl').amount('', 'EUR'),
			of('nl').amount('1.2.3', 'EUR'),
			of('nl').amount('12', 'JPY'),
			of('nl').amount('abc'),
		]).toEqual(['44,77', '', '1.2.3\u00A0EUR', '12\u00A0JPY', 'abc']);
	});

	it('seconds between two moments, or none', () => {
		expect(secondsBetween('2026-11-25T03:15:00Z', '2026-11-25T03:17:20Z')).toBe(140);
		for (const [start, end] of [
			['', ''],
			['x', '2026-11-25T03:17:20Z'],
			['2026-11-25T03:15:00Z', ''],
			['2026-11-25T03:15:00Z', '2026-11-25T03:14:00Z'],
		])
			expect(secondsBetween(start!, end!)).toBeNull();
	});
});
