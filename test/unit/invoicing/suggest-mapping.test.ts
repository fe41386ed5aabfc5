import { suggestMapping, type SaleCode } from '../../../nodes/Octopus/invoicing/vat/suggest-mapping';

const code = (vatCode: string, basePercentage: number, description: string, account = 700000): SaleCode => ({
	code: vatCode,
	basePercentage,
	description,
	account,
});
const suggested = (...codes: SaleCode[]) => suggestMapping(codes, 'BE', [21, 12, 6]);

describe('a VAT mapping proposed from the sales codes of the dossier', () => {
	it.each<[SaleCode, object]>([
		[code('21', 21, 'Verkopen 21 %', 700021), { case: 'domestic', rate: 21, vatCode: '21', account: 700021 }],
		[code('06', 6, 'Ventes 6 %'), { case: 'domestic', rate: 6 }],
		[code('IC', 0, 'Intracommunautaire leveringen'), { case: 'intra-community' }],
		[code('46', 0, 'Livraisons intracommunautaires'), { case: 'intra-community' }],
		[code('EX', 0, 'Uitvoer buiten de EU'), { case: 'export' }],
		[code('47', 0, 'Exportations hors UE'), { case: 'export' }],
		[code('V0', 0, 'Vrijgestelde handelingen'), { case: 'exempt' }],
		[code('FR20', 20, 'OSS'), { case: 'oss', country: 'FR', rate: 20 }],
		[code('O1', 19, 'OSS Duitsland 19 %'), { case: 'oss', country: 'DE', rate: 19 }],
		[code('O2', 21, 'Ventes à distance Pays-Bas'), { case: 'oss', country: 'NL', rate: 21 }],
	])('%j', (sale, row) => {
		expect(suggested(sale).rows).toEqual([expect.objectContaining(row)]);
	});

	it('one row per case: the plain code of a rate, the others are left for the user', () => {
		const { rows, others } = suggested(code('21D', 21, 'Diensten 21 %'), code('21', 21, 'Goederen 21 %'));
		expect(rows.map(({ vatCode }) => vatCode)).toEqual(['21']);
		expect(others).toEqual([{ vatCode: '21D', description: 'Diensten 21 %', rate: 21 }]);
	});

	it.each([
		code('MC', 0, 'Medecontractant'),
		code('00', 0, 'Nultarief'),
		code('OS', 21, 'OSS'),
		code('17', 17, 'Verkopen 17 %'),
	])('guesses nothing from %j', (sale) => {
		expect(suggested(sale).rows).toEqual([]);
		expect(suggested(sale).others).toHaveLength(1);
	});

	describe('goods and services', () => {
		const openOf = (...codes: SaleCode[]) => suggested(...codes).open;

		it.each<[string, SaleCode, SaleCode]>([
			['nl', code('IC1', 0, 'Intracommunautaire leveringen'), code('IC0', 0, 'Intracommunautaire diensten')],
			['nl', code('X2', 0, 'IC verkoop goederen'), code('X1', 0, 'IC dienstprestaties')],
			[
				'fr',
				code('46', 0, 'Livraisons intracommunautaires de biens'),
				code('44', 0, 'Prestations de services intracommunautaires'),
			],
			['en', code('B', 0, 'Intra-EU supplies of goods'), code('A', 0, 'Intra-EU services')],
			['by the code alone', code('ICL', 0, 'Intracommunautair'), code('ICD', 0, 'Intracommunautair')],
			['by the box of the return', code('V2', 0, 'Intracom vak 46'), code('V1', 0, 'Intracom vak 44')],
			['at a rate', code('H21', 21, 'Verkoop goederen 21 %'), code('D21', 21, 'Diensten 21 %')],
			['of the OSS', code('FRG', 20, 'OSS Frankrijk goederen'), code('FRD', 20, 'OSS Frankrijk diensten')],
			[
				'in the export',
				code('E2', 0, 'Uitvoer van goederen buiten de EU'),
				code('E1', 0, 'Diensten buiten de EU'),
			],
		])('are told apart: %s', (_language, goods, services) => {
			for (const codes of [
				[goods, services],
				[services, goods],
			]) {
				const { rows, open, others } = suggested(...codes);
				expect(rows.map(({ vatCode }) => vatCode)).toEqual([goods.code]);
				expect(open).toEqual([]);
				expect(others.map(({ vatCode }) => vatCode)).toEqual([services.code]);
			}
		});

		it('a tie stays open, with its candidates, whatever the alphabet says', () => {
			const tie = [code('IC2', 0, 'Intracommunautair'), code('IC1', 0, 'Intracommunautair B')];
			expect(suggested(...tie).rows).toEqual([]);
			expect(openOf(...tie)).toEqual([
				{
					case: 'intra-community',
					candidates: [
						{ vatCode: 'IC1', description: 'Intracommunautair B', rate: 0 },
						{ vatCode: 'IC2', description: 'Intracommunautair', rate: 0 },
					],
				},
			]);
			expect(openOf(code('21', 21, 'Verkopen 21 %'), code('21H', 21, 'Handelsgoederen 21 %'))).toMatchObject([
				{ case: 'domestic', rate: 21 },
			]);
		});

		it('a code for services alone is shown, not proposed', () => {
			const { rows, open } = suggested(code('ICD', 0, 'Intracommunautaire diensten'));
			expect(rows).toEqual([]);
			expect(open).toMatchObject([{ case: 'intra-community', candidates: [{ vatCode: 'ICD' }] }]);
		});
	});

	it.each([
		code('IV', 0, 'Intracommunautaire verwervingen van goederen'),
		code('A46', 0, 'Achats intracommunautaires'),
		code('ICC', 0, 'Creditnota intracommunautaire leveringen'),
		code('NC', 21, 'Notes de crédit 21 %'),
		code('CN', 21, 'Credit notes 21%'),
		{ ...code('21', 21, 'Goederen 21 %'), type: 4 },
		{ ...code('21', 21, 'Goederen 21 %'), type: 1 },
	])('nothing of purchases and credit notes is proposed: %j', (one) => {
		expect(suggested(one)).toMatchObject({ rows: [], open: [], others: [{ vatCode: one.code }] });
	});
});
