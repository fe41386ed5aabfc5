import {
	normaliseVatNumber,
	octopusVatNumber,
	vatNumberKey,
} from '../../../nodes/Octopus/invoicing/vat/vat-number';
import { isNoCompany, isNoNumber } from '../../../nodes/Octopus/invoicing/vat/vat-number-words';

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
		(
			'ATU13585627 BE0403170701 BG831650349 CY10259033P CZ46505334 DE136695976 DK13585628 EE100594102 EL094259216 ESA13585625 FI20774740 FR40303265045 HR33392005961 HU12892312 ' +
			'IE6433435F IT00743110157 LT119511515 LU15027442 LV40003521600 MT11679112 NL004495445B01 PL8567346215 PT501964843 RO18547290 SE123456789701 SI50223054 SK2022749619'
		).split(' '),
	)(
		'%s has the form and the check digits of its member state, and not with another digit in it',
		(number) => {
			const country = number.slice(0, 2) === 'EL' ? 'GR' : number.slice(0, 2);
			expect(normaliseVatNumber(number, country)).toBe(number);
			const digits = number.slice(0, 5) + ((Number(number[5]) + 1) % 10) + number.slice(6);
			expect(normaliseVatNumber(digits, country)).toBeNull();
		},
	);

	it('Octopus gets Belgian ones with their dots, others bare', () => {
		expect(octopusVatNumber('BE0403170701')).toBe('BE0403.170.701');
		expect(octopusVatNumber('NL123456782B90')).toBe('NL123456782B90');
	});

	/** Labels in the languages of the EU, registers, branches and other numbers behind it. */
	it.each([
		[
			'BE',
			'BE0403170701',
			[
				'BTW-nr: BE0403.170.701',
				'N° TVA BE 0403 170 701',
				'BTW nummer 0403170701',
				'VAT number: BE0403170701',
				'VAT no. 0403.170.701',
				'KBO 0403.170.701',
				'BCE: 403.170.701',
				'BE0403.170.701 / RPR Brussel',
				'0403.170.701 RPR Brussel',
				'btw be0403170701 (rpr gent)',
				'TVABE0403170701',
				'BTWnr0403170701',
				'Ondernemingsnummer: 0403.170.701',
				"Numéro d'entreprise 0403170701",
				'N° d’entreprise : BE 0403.170.701, RPM Liège',
				'BE 0403.170.701 - vestiging 2.123.456.789',
				'0403.170.701, tel. 0470 12 34 56',
				'TVA-BTW BE 0403.170.701',
				'BE‑0403‑170‑701',
				'BE 0.403.170.701',
				'BE-BTW 0403.170.701',
			],
		],
		[
			'NL',
			'NL004495445B01',
			[
				'BTW NL004495445B01',
				'NL.0044.95.445.B.01',
				'btw-id: 004495445B01',
				'KvK 12345678, btw NL004495445B01',
			],
		],
		[
			'FR',
			'FR40303265045',
			[
				'N° TVA intracommunautaire : FR 40 303 265 045',
				'TVA intracom FR40303265045 - SIRET 30326504500012',
				'Numéro de TVA 40303265045',
			],
		],
		[
			'DE',
			'DE136695976',
			[
				'USt-IdNr.: DE 136 695 976',
				'UStID DE136695976',
				'Umsatzsteuer-Identifikationsnummer 136695976',
				'DE136695976, HRB 12345 München',
			],
		],
		['AT', 'ATU13585627', ['UID: ATU 13585627', 'UID-Nr. U13585627']],
		[
			'IT',
			'IT00743110157',
			['P.IVA 00743110157', 'P. IVA IT 00743110157', 'Partita IVA: 00743110157', 'P.IVA e C.F. 00743110157'],
		],
		[
			'ES',
			'ESA13585625',
			['CIF A13585625', 'C.I.F.: A-13585625', 'NIF ES A13585625', 'N.I.F. de la empresa: A13585625'],
		],
		['PT', 'PT501964843', ['NIPC 501964843', 'NIF/NIPC: 501 964 843', 'Contribuinte n.º 501964843']],
		['PL', 'PL8567346215', ['NIP 856-734-62-15', 'NIP: PL 8567346215']],
		['CZ', 'CZ46505334', ['DIČ: CZ46505334', 'IČO 46505334, DIČ CZ46505334']],
		['SK', 'SK2022749619', ['IČ DPH SK2022749619', 'IČ DPH: 2022749619']],
		['HU', 'HU12892312', ['Adószám: 12892312-2-41', 'Közösségi adószám HU12892312']],
		['RO', 'RO18547290', ['CIF: RO18547290', 'CUI 18547290', 'RO 18547290, J40/1234/2006']],
		['BG', 'BG831650349', ['ДДС BG831650349', 'ИН по ЗДДС: BG 831650349']],
		['GR', 'EL094259216', ['ΑΦΜ 094259216', 'Α.Φ.Μ.: EL094259216', 'VAT GR 094259216']],
		['DK', 'DK13585628', ['CVR-nr. 13585628', 'MOMS DK 13 58 56 28']],
		['SE', 'SE123456789701', ['Momsreg.nr SE123456789701', 'VAT 123456789701']],
		['FI', 'FI20774740', ['Y-tunnus 2077474-0', 'ALV-numero FI20774740']],
		['EE', 'EE100594102', ['KMKR EE100594102']],
		['LV', 'LV40003521600', ['PVN reģ. Nr. LV40003521600']],
		['LT', 'LT119511515', ['PVM kodas LT119511515', 'PVM mokėtojo kodas: 119511515']],
		['SI', 'SI50223054', ['ID za DDV: SI50223054', 'Davčna št. 50223054']],
		['HR', 'HR33392005961', ['OIB: 33392005961', 'PDV ID HR33392005961']],
		['IE', 'IE6433435F', ['VAT Reg No: 6433435F', 'VAT IE 6433435 F']],
		['LU', 'LU15027442', ['TVA LU 150 274 42', 'N° d’identification TVA : LU15027442']],
		['MT', 'MT11679112', ['VAT No. MT 1167-9112']],
		['CY', 'CY10259033P', ['ΦΠΑ CY10259033P', 'VAT 10259033 P']],
	])('%s: %s behind and before all kinds of words', (country, expected, texts) => {
		for (const text of texts) expect([text, normaliseVatNumber(text, country)]).toEqual([text, expected]);
	});

	it('what names another country, or only ends like a prefix, is not read as a number of this one', () => {
		expect(normaliseVatNumber('DE0403170701', 'BE')).toBeNull();
		expect(normaliseVatNumber('VAT GB 980 780 684', 'XI')).toBeNull();
		expect(normaliseVatNumber('NUMERO 0403170701', 'BE')).toBe('BE0403170701');
		expect(normaliseVatNumber('code 136695976', 'FR')).toBeNull();
		expect(normaliseVatNumber('KvK 12345678', 'NL')).toBeNull();
		expect(normaliseVatNumber('BTW BE0403170702', 'BE')).toBeNull();
	});

	it('a telephone or an account number is none, whatever its check digits', () => {
		// The same digits alone have the check digits of a Belgian VAT number.
		expect(normaliseVatNumber('0475 12 34 20', 'BE')).toBe('BE0475123420');
		for (const text of ['tel. 0475 12 34 20', 'GSM: 0475/12.34.20', 'téléphone n° 0475123420'])
			expect([text, normaliseVatNumber(text, 'BE')]).toEqual([text, null]);
		for (const text of ['0403.170.701, tel. 0475 12 34 20', '0403.170.701 gsm 0475 12 34 20'])
			expect(normaliseVatNumber(text, 'BE')).toBe('BE0403170701');
	});

	it('numbers of outside the EU only have to look like one, behind the words', () => {
		expect(normaliseVatNumber('UID CHE-123.456.788 MWST', 'CH')).toBe('CHE123456788MWST');
		expect(normaliseVatNumber('VAT reg. GB 980 780 684', 'GB')).toBe('GB980780684');
	});

	it('one number has one key, however it is written; what cannot be a number is only itself', () => {
		for (const text of ['NL 1234.56.782 B90', 'btw NL123456782B90', 'nl123456782b90'])
			expect(vatNumberKey(text, 'NL')).toBe('NL123456782B90');
		expect(vatNumberKey('BE0403.170.701', '  ')).toBe('BE0403170701');
		expect(vatNumberKey('be 0403.170.702', 'BE')).toBe('BE0403170702');
		expect(vatNumberKey('n.v.t.', 'BE')).toBe('');
		expect(vatNumberKey(undefined, undefined)).toBe('');
	});
});

describe('a field that says there is nothing', () => {
	it.each([
		'',
		' ',
		'-',
		'/',
		'.',
		'?',
		'--',
		'0',
		'000000000',
		'BE0',
		'BE 0000.000.000',
		'geen',
		'Geen BTW-nummer',
		'n.v.t.',
		'nvt',
		'niet van toepassing',
		'BTW: geen',
		'nee',
		'privé',
		'particulier',
		'zonder',
		'aucun',
		'néant',
		'NEANT',
		'pas de TVA',
		'TVA : néant',
		's.o.',
		'sans objet',
		'non',
		'non assujetti',
		'none',
		'None.',
		'no',
		'n/a',
		'N.A.',
		'not applicable',
		'no VAT number',
		'nil',
		'null',
		'kein',
		'keine',
		'keine USt-ID',
		'nicht vorhanden',
		'entfällt',
		'k.A.',
		'nein',
		'x',
		'BTW nr:',
		'niet btw-plichtige',
		'ik heb geen btw-nummer',
		'vrijgesteld van btw',
		'Franchise de TVA',
		"je n'ai pas de numéro de TVA",
		'not VAT registered',
		'ich habe keine',
	])('"%s" is no VAT number', (text) => {
		expect(isNoNumber(text)).toBe(true);
		expect(normaliseVatNumber(text, 'BE')).toBeNull();
	});

	it.each(['ja', 'Lampen BV', 'op aanvraag', 'BE0403170702', '123', 'BE123'])(
		'"%s" was given as one',
		(text) => {
			expect(isNoNumber(text)).toBe(false);
		},
	);

	it.each([
		'',
		'-',
		'/',
		'n.v.t.',
		'Privé',
		'prive adres',
		'Particulier',
		'thuis',
		'geen',
		'geen bedrijf',
		'Home',
		'private person',
		'none',
		'no company',
		'Maison',
		'chez moi',
		'particulière',
		'aucune',
		'pas de société',
		'Privat',
		'Zu Hause',
		'Zuhause',
		'keine Firma',
		'12',
		'x',
	])('"%s" is no company', (text) => {
		expect(isNoCompany(text)).toBe(true);
	});

	it.each([
		'Lampen BV',
		'SRL',
		'Firma',
		'My Company',
		'Maison Dupont',
		'Home Decor',
		'De Thuiszorg vzw',
		'Privé Lounge BV',
		'3M',
	])('"%s" is one', (text) => {
		expect(isNoCompany(text)).toBe(false);
	});
});
