import { suggestMapping, type SaleCode } from '../../../nodes/Octopus/invoicing/suggest-mapping';

const code = (vatCode: string, basePercentage: number, description: string, account = 700000): SaleCode => ({ code: vatCode, basePercentage, description, account });
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

	it.each([code('MC', 0, 'Medecontractant'), code('00', 0, 'Nultarief'), code('OS', 21, 'OSS'), code('17', 17, 'Verkopen 17 %')])('guesses nothing from %j', (sale) => {
		expect(suggested(sale).rows).toEqual([]);
		expect(suggested(sale).others).toHaveLength(1);
	});
});
