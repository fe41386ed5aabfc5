import Big from 'big.js';
import { invoiceTotals, lineAmount, type TotalsInput } from './money';

/** All amounts by hand. */
const codes: Record<string, number> = { '21': 21, '06': 6, '12': 12, '00': 0, FR55: 5.5 };
const vatCode = (code: string) => ({ basePercentage: codes[code], category: 'S' as const });
function totals(
	lines: Array<[count: number, unitPrice: number, vatCodeKey: string, discountPercentage?: number]>,
	more: Partial<TotalsInput> = {},
) {
	const { net, vat, gross, groups } = invoiceTotals({
		lines: lines.map(([count, unitPrice, vatCodeKey, discountPercentage]) => ({
			count,
			unitPrice,
			vatCodeKey,
			discountPercentage,
		})),
		vatInclusive: false,
		priceDecimals: 2,
		rounding: 'perCode',
		vatCode,
		...more,
	});
	return {
		net: net.toFixed(2),
		vat: vat.toFixed(2),
		gross: gross.toFixed(2),
		groups: groups.map((group) => `${group.code} ${group.net.toFixed(2)} ${group.vat.toFixed(2)}`),
	};
}

describe('totals', () => {
	it('rounds VAT once per code', () => {
		// 3 × 0.33 = 0.99; 0.99 × 21 % = 0.2079 → 0.21
		expect(
			totals([
				[1, 0.33, '21'],
				[1, 0.33, '21'],
				[1, 0.33, '21'],
			]),
		).toEqual({ net: '0.99', vat: '0.21', gross: '1.20', groups: ['21 0.99 0.21'] });
	});

	it('rounds VAT per line when switched: another total', () => {
		// 0.33 × 21 % = 0.0693 → 0.07, three times
		expect(
			totals(
				[
					[1, 0.33, '21'],
					[1, 0.33, '21'],
					[1, 0.33, '21'],
				],
				{ rounding: 'perLine' },
			),
		).toMatchObject({ vat: '0.21' });
		// 0.12 × 21 % = 0.0252 → 0.03 per line, 0.36 × 21 % = 0.0756 → 0.08 together
		const lines: Array<[number, number, string]> = [
			[1, 0.12, '21'],
			[1, 0.12, '21'],
			[1, 0.12, '21'],
		];
		expect([totals(lines).vat, totals(lines, { rounding: 'perLine' }).vat]).toEqual(['0.08', '0.09']);
	});

	it('keeps several codes apart', () => {
		// 19.99 × 21 % = 4.1979 → 4.20; 3 × 4.15 = 12.45 × 6 % = 0.747 → 0.75; 10 × 5.5 % = 0.55
		expect(
			totals([
				[1, 19.99, '21'],
				[3, 4.15, '06'],
				[1, 10, 'FR55'],
				[1, 5, '00'],
			]),
		).toEqual({
			net: '47.44',
			vat: '5.50',
			gross: '52.94',
			groups: ['21 19.99 4.20', '06 12.45 0.75', 'FR55 10.00 0.55', '00 5.00 0.00'],
		});
	});

	it('applies a line discount before rounding the line', () => {
		// 3 × 9.99 = 29.97 × 0.875 = 26.22375 → 26.22
		expect(totals([[3, 9.99, '21', 12.5]])).toMatchObject({ net: '26.22', vat: '5.51' });
	});

	it('rounds half away from zero, also below zero', () => {
		// 0.5 × 0.01 = 0.005 → 0.01; 50 × 21 % = 10.5; 0.50 × 21 % = 0.105 → 0.11
		expect([
			lineAmount({ count: 0.5, unitPrice: 0.01 }, 2).toFixed(2),
			lineAmount({ count: -0.5, unitPrice: 0.01 }, 2).toFixed(2),
		]).toEqual(['0.01', '-0.01']);
		expect([totals([[1, 0.5, '21']]).vat, totals([[-1, 0.5, '21']]).vat]).toEqual(['0.11', '-0.11']);
	});

	it('has no binary rounding errors', () => {
		// 1.005 is 1.00499999… as a float
		expect(lineAmount({ count: 1, unitPrice: 1.005 }, 4).toFixed(2)).toBe('1.01');
		expect(lineAmount({ count: 3, unitPrice: 0.1 }, 2).eq(new Big('0.3'))).toBe(true);
	});

	it('uses two or four decimals of the unit price', () => {
		// 1000 × 0.0149: two decimals 1000 × 0.01 = 10; four decimals 14.90
		expect([
			totals([[1000, 0.0149, '21']]).net,
			totals([[1000, 0.0149, '21']], { priceDecimals: 4 }).net,
		]).toEqual(['10.00', '14.90']);
	});

	it('takes VAT out of prices incl. VAT: the gross total stays', () => {
		// 24.20 / 1.21 = 20.00; 9.99 / 1.06 = 9.4245… → 9.42, VAT 0.57
		expect(
			totals(
				[
					[2, 12.1, '21'],
					[1, 9.99, '06'],
				],
				{ vatInclusive: true },
			),
		).toEqual({ net: '29.42', vat: '4.77', gross: '34.19', groups: ['21 20.00 4.20', '06 9.42 0.57'] });
		// per line: 0.99 / 1.21 = 0.818 → 0.82, twice 1.64; together 1.98 / 1.21 = 1.636 → 1.64; three: 2.97 / 1.21 = 2.4545 → 2.45 against 2.46
		const three: Array<[number, number, string]> = [
			[1, 0.99, '21'],
			[1, 0.99, '21'],
			[1, 0.99, '21'],
		];
		expect([
			totals(three, { vatInclusive: true }),
			totals(three, { vatInclusive: true, rounding: 'perLine' }),
		]).toMatchObject([
			{ net: '2.45', gross: '2.97' },
			{ net: '2.46', gross: '2.97' },
		]);
	});

	it('gives net lines that add up to the base, also where prices hold VAT', () => {
		const { lines, groups } = invoiceTotals({
			lines: [0.99, 0.99, 0.99].map((unitPrice) => ({ count: 1, unitPrice, vatCodeKey: '21' })),
			vatInclusive: true,
			priceDecimals: 2,
			rounding: 'perCode',
			vatCode,
		});
		expect(lines.map(({ net }) => net.toFixed(2))).toEqual(['0.81', '0.82', '0.82']);
		expect(groups[0].net.toFixed(2)).toBe('2.45');
	});

	it('counts lines of text for nothing', () => {
		expect(
			invoiceTotals({
				lines: [{ description: 'text' }],
				vatInclusive: false,
				priceDecimals: 2,
				rounding: 'perCode',
				vatCode,
			}),
		).toMatchObject({ lines: [], groups: [] });
	});
});
