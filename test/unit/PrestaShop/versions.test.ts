import { neededRights, rightsTable } from '../../../nodes/PrestaShop/shop/rights';
import { compareVersions, factsOf, versionTable } from '../../../nodes/PrestaShop/shop/versions';

describe('what a version of PrestaShop can do', () => {
	it.each([
		['1.6.0.14', 'order_discounts', true, false, false],
		['1.6.1.0', 'order_discounts', true, false, false],
		['1.6.1.24', 'order_discounts', true, true, false],
		['1.7.0.6', 'header', false, true, false],
		['1.7.1.2', 'header', true, true, false],
		['1.7.7.8', 'header', true, true, false],
		['1.7.8.0', 'order_cart_rules', true, true, false],
		['1.7.8.11', 'order_cart_rules', true, true, false],
		['8.0.5', 'order_cart_rules', true, true, false],
		['8.1.0', 'order_cart_rules', true, true, true],
		['8.2.1', 'order_cart_rules', true, true, true],
		['9.0.2', 'order_cart_rules', true, true, true],
		['9.1.4', 'order_cart_rules', true, true, true],
	])(
		'%s: vouchers in %s, JSON %s, filter by state %s, all shops %s',
		(version, discounts, json, stateFilter, allShops) => {
			expect(factsOf(version)).toMatchObject({ discounts, json, stateFilter, allShops });
		},
	);

	it('a version in between has the row of the nearest lower one, an older one the oldest, an unknown one the newest', () => {
		expect(factsOf('1.7.3.4')).toBe(factsOf('1.7.6.9'));
		expect(factsOf('8.9.9')).toBe(factsOf('8.1.0'));
		expect(factsOf('1.5.6.3')).toBe(versionTable[0]!.facts);
		expect(factsOf('')).toBe(versionTable.at(-1)!.facts);
		expect(factsOf('9.1.0-beta.1')).toBe(versionTable.at(-1)!.facts);
	});

	it('versions are compared by number, not as texts', () => {
		expect(['1.7.8.11', '1.7.10', '8.0', '1.7.8.2'].sort(compareVersions)).toEqual([
			'1.7.8.2',
			'1.7.8.11',
			'1.7.10',
			'8.0',
		]);
	});

	it('the rights name where vouchers are, and what several shops need more', () => {
		expect(neededRights('1.6.1.24')).toContain('order_discounts');
		expect(neededRights('1.7.6.9').filter((name) => /cart_rules|discounts/.test(name))).toEqual([]);
		expect(neededRights('8.2.1')).toContain('order_cart_rules');
		expect(neededRights('8.2.1', { multishop: true })).toEqual(
			expect.arrayContaining(['shops', 'shop_urls', 'order_histories']),
		);
		expect(rightsTable().map(({ from, until }) => [from, until])).toEqual([
			['1.6.0', '1.7.0'],
			['1.7.0', '1.7.8'],
			['1.7.8', null],
		]);
	});
});
