import { normaliseVatNumber, octopusVatNumber } from '../../../nodes/Octopus/invoicing/vat-number';

describe('a VAT number as customers type it', () => {
	it.each([
		['be 0403.170.701', 'BE', 'BE0403170701'],
		['403170701', 'BE', 'BE0403170701'],
		['BTW BE-0403.170.701', 'BE', 'BE0403170701'],
		['0403170701', 'BE', 'BE0403170701'],
		['BE1000000120', 'BE', 'BE1000000120'],
		['el094259216', 'GR', 'EL094259216'],
		['GR094259216', 'GR', 'EL094259216'],
		['094259216', 'GR', 'EL094259216'],
		['NL 1234.56.782.B90', 'NL', 'NL123456782B90'],
		['123456782B90', 'NL', 'NL123456782B90'],
		['XI 980 780 684', 'XI', 'XI980780684'],
		['980780684', 'XI', 'XI980780684'],
		['FR 83 404 833 048', 'FR', 'FR83404833048'],
		['83404833048', 'FR', 'FR83404833048'],
		['X2482300W', 'ES', 'ESX2482300W'],
		// A branch may give the number of another member state.
		['DE136695976', 'NL', 'DE136695976'],
		['CHE-123.456.788 MWST', 'CH', 'CHE123456788MWST'],
		['GB980780684', 'GB', 'GB980780684'],
	])('"%s" in %s is %s', (text, country, expected) => {
		expect(normaliseVatNumber(text, country)).toBe(expected);
	});

	it.each([
		['BE0403170702', 'BE', 'a wrong check digit'],
		['NL123456782B0', 'NL', 'a digit too few'],
		['DE123', 'NL', 'no form of any member state'],
		['DE999999999', 'DE', 'a wrong check digit'],
		['GB980780684', 'XI', 'a British number where one of Northern Ireland is needed'],
		['', 'NL', 'nothing'],
		['none', 'FR', 'a word'],
		['n.v.t.', 'NL', 'a word'],
		['0470 12 34 56', 'BE', 'a telephone number'],
	])('"%s" in %s is none: %s', (text, country) => {
		expect(normaliseVatNumber(text, country)).toBeNull();
	});

	/** One number per member state that its tax administration or the company itself has published. */
	it.each(
		('ATU13585627 BE0403170701 BG831650349 CY10259033P CZ46505334 DE136695976 DK13585628 EE100594102 EL094259216 ESA13585625 FI20774740 FR40303265045 HR33392005961 HU12892312 ' +
			'IE6433435F IT00743110157 LT119511515 LU15027442 LV40003521600 MT11679112 NL004495445B01 PL8567346215 PT501964843 RO18547290 SE123456789701 SI50223054 SK2022749619').split(' '),
	)('%s has the form and the check digits of its member state, and not with another digit in it', (number) => {
		const country = number.slice(0, 2) === 'EL' ? 'GR' : number.slice(0, 2);
		expect(normaliseVatNumber(number, country)).toBe(number);
		const digits = number.slice(0, 5) + ((Number(number[5]) + 1) % 10) + number.slice(6);
		expect(normaliseVatNumber(digits, country)).toBeNull();
	});

	it('Octopus gets Belgian ones with their dots, others bare', () => {
		expect(octopusVatNumber('BE0403170701')).toBe('BE0403.170.701');
		expect(octopusVatNumber('NL123456782B90')).toBe('NL123456782B90');
	});
});
