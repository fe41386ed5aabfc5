import { answerOf, ledgerRow, type Row } from './rows';

/** Reads CSV as RFC 4180 says. */
function parseCsv(text: string, separator: string): string[][] {
	const rows: string[][] = [[]];
	const field = new RegExp(`"((?:[^"]|"")*)"(${separator}|\r\n)`, 'gy');
	while (field.lastIndex < text.length) {
		const found = field.exec(text);
		if (!found) throw new Error('not a quoted cell');
		rows.at(-1)!.push(found[1]!.replace(/""/g, '"'));
		if (found[2] === '\r\n') rows.push([]);
	}
	return rows.slice(0, -1);
}

const csv = (rows: Row[], query: Record<string, unknown> = {}) =>
	answerOf(rows, { view: 'report', from: '', to: '', format: 'csv', ...query });
const cells = (rows: Row[], lang: 'nl' | 'fr' | 'en' = 'en') =>
	parseCsv(csv(rows, { lang }).body.slice(1), lang === 'en' ? ',' : ';');

describe('the CSV file', () => {
	it('is named after its tab and day, and says that it is UTF-8, to browsers and to Excel', () => {
		const answer = csv([ledgerRow(7)]);
		expect(answer).toMatchObject({
			contentType: 'text/csv; charset=utf-8',
			fileName: 'prestashop-octopus-report-2026-11-25.csv',
		});
		expect(answer.body.charCodeAt(0)).toBe(0xfeff);
		expect(answer.body.endsWith('"\r\n')).toBe(true);
	});

	it('has a column for each thing the ledger knows, in the language of the page, with its separator and decimal sign', () => {
		const row = ledgerRow(7, {
			state: 'mismatch',
			journal: 'V2',
			number: 35,
			totalOctopus: '12.20',
			difference: '0.10',
			invoiced: '2026-11-20T04:15:00Z',
			code: 'TOTAL_DIFFERS',
			message: 'The invoice differs.',
			suggestion: 'Look.',
		});
		expect(cells([row])).toEqual([
			[
				'Order',
				'ID',
				'Order date',
				'Customer',
				'State',
				'Invoice',
				'Sent',
				'Currency',
				'Shop',
				'Octopus',
				'Difference',
				'Code',
				'What happened',
				'What to do',
				'Last looked at',
				'Remarks',
			],
			[
				'REF7',
				'7',
				'2026-11-20 12:00:00',
				'customer7@example.be',
				'mismatched',
				'V2 35',
				'20/11/2026, 05:15',
				'EUR',
				'12.10',
				'12.20',
				'0.10',
				'TOTAL_DIFFERS',
				'Total differs: The invoice differs.',
				'Look.',
				'25/11/2026, 04:15',
				'',
			],
		]);
		expect(cells([row], 'nl')[1]!.slice(4, 11)).toEqual([
			'afwijkend',
			'V2 35',
			'20/11/2026, 05:15',
			'EUR',
			'12,10',
			'12,20',
			'0,10',
		]);
		expect(cells([row], 'fr')[0]![0]).toBe('Commande');
	});

	it('has every row that was found, not only those of one page', () => {
		const rows = Array.from({ length: 10_000 }, (_, index) =>
			ledgerRow(index + 1, { state: index % 2 ? 'held' : 'verified' }),
		);
		expect(cells(rows)).toHaveLength(10_001);
		expect(parseCsv(csv(rows, { state: 'held' }).body.slice(1), ',')).toHaveLength(5_001);
		expect(cells([])).toHaveLength(1);
	});

	it.each(['a;b', 'a,b', 'a"b', '"', '""', 'a\nb', 'a\r\nb', '😀', '\u202Eabc', "it's", 'x'.repeat(5_000)])(
		'keeps %j whole and in its cell',
		(text) => {
			for (const lang of ['nl', 'en'] as const)
				expect(cells([ledgerRow(7, { customer: text })], lang)[1]![3]).toBe(text);
		},
	);

	it.each([
		'=1+1',
		'=HYPERLINK("http://evil.example")',
		'+32 9 123',
		"-cmd|' /C calc'!A0",
		'@SUM(A1)',
		'\t=1',
		'\r=1',
		'\n=1',
		'＝1+1',
		'＋1',
		'－1',
		'＠x',
		'-',
		'+',
	])('a spreadsheet does not take %j for a formula, in any column', (text) => {
		const names = [
			'reference',
			'orderDate',
			'customer',
			'state',
			'journal',
			'invoiced',
			'currency',
			'totalShop',
			'totalOctopus',
			'difference',
			'code',
			'message',
			'suggestion',
			'updated',
		];
		const [, line] = cells([
			ledgerRow(7, { ...Object.fromEntries(names.map((name) => [name, text])), number: 5, code: text }),
		]);
		for (const cell of line!) expect(cell).toMatch(/^(?![=+\-@\t\r\n＝＋－＠])/);
	});

	it('a negative amount stays a number', () => {
		const [, line] = cells([ledgerRow(7, { difference: '-0.10', totalOctopus: '-12' })], 'nl');
		expect([line![9], line![10]]).toEqual(['-12', '-0,10']);
	});
});
