import type { OrderItem } from '../../../nodes/Octopus/item';
import { summaryOf } from '../../../nodes/Octopus/reporting/summary';
import { ledgerRow as rowOfItem } from '../../../nodes/Octopus/tables/ledger';
import { remarksOf } from '../../../nodes/Octopus/tables/remarks';
import { explain } from '../../../nodes/shared/explained';
import type { Language } from '../../../nodes/shared/texts/text';
import { reportOf } from '../../../tools/daily/report';
import { order } from '../../models/orders';
import { answerOf, ledgerRow, NOW, pageOf, rowsOf, shown, textOf, unescaped } from './rows';

const several = (language: Language = 'en', number = 3) =>
	explain('RELATION_SEVERAL', { count: 2, number }, language).message;
const cents = (language: Language = 'en') =>
	explain('CENTS_DIFFER', { octopus: '12.11', shop: '12.10', difference: '0.01' }, language).message;

const item = (
	reference: string,
	{ notes = [] as string[], ofRelation = [] as string[], state = 'verified', status = 'created' } = {},
): OrderItem => ({
	order: order({ reference }),
	relation: { status: 'found', notes: ofRelation } as never,
	result: { status } as never,
	reconciliation: {
		state,
		code: '',
		message: '',
		suggestion: '',
		invoice: { journal: 'V2', number: 35, bookyearId: 2 },
		totalShop: '12.10',
		totalOctopus: '12.10',
		difference: '0.00',
		notes,
	} as never,
});

describe('remarks are seen', () => {
	it('those of the customer, the invoice and the comparison, each once', () => {
		const all = {
			...item('AAA', { notes: [cents()], ofRelation: [several()] }),
			invoice: { status: 'ready', notes: [cents(), 'Odd.\nIndeed.'] } as never,
		};
		expect(remarksOf(all)).toEqual([cents(), 'Odd. Indeed.', several()]);
		expect(rowOfItem(all, NOW)!.notes).toBe([cents(), 'Odd. Indeed.', several()].join('\n'));
		expect(remarksOf({})).toEqual([]);
	});

	it.each<Language>(['en', 'nl', 'fr'])(
		'on the page and in the CSV, in %s, whichever language the run wrote',
		(lang) => {
			const rows = [
				ledgerRow(7, {
					state: 'verified',
					number: 35,
					journal: 'V2',
					code: '',
					message: '',
					suggestion: '',
					notes: [several('nl'), cents('fr'), 'Somebody wrote this.'].join('\n'),
				}),
			];
			const { reason } = rowsOf(pageOf(rows, { view: 'report', lang }))[0]!;
			for (const remark of [several(lang), cents(lang), 'Somebody wrote this.'])
				expect(reason).toContain(remark);
			const csv = answerOf(rows, { view: 'report', format: 'csv', lang }).body;
			expect(csv).toContain(`"${[several(lang), cents(lang), 'Somebody wrote this.'].join(' · ')}"`);
		},
	);

	it('a filter shows orders with remarks, and stays when pages and languages are changed', () => {
		const rows = [ledgerRow(7, { notes: several() }), ledgerRow(8), ledgerRow(9, { notes: ' ' })];
		const page = pageOf(rows, { remarks: '1' });
		expect(shown(page)).toEqual(['REF7']);
		expect(page).toContain('name="remarks" value="1" checked');
		expect(unescaped(page)).toContain('href="?view=todo&lang=nl&remarks=1"');
		expect(shown(pageOf(rows))).toHaveLength(3);
		expect(shown(pageOf(rows, { q: 'customers with this e-mail' }))).toEqual(['REF7']);
		expect(textOf(pageOf(rows, { lang: 'nl' }))).toContain('Alleen met opmerkingen');
	});

	it('grouped in the mail: what, how often, of which orders – and none that was told before', () => {
		const items = [
			item('AAA', { ofRelation: [several()] }),
			item('BBB', { ofRelation: [several('en', 9)] }),
			item('CCC', { notes: [cents(), 'Odd.'] }),
			item('OLD', { notes: [cents()], status: 'exists' }),
		];
		const { text, html, needsPerson } = summaryOf(items, 'nl');
		expect(needsPerson).toBe(false);
		expect(text).toContain(
			`Opmerkingen\n- Meerdere klanten met één e-mail (2): AAA, BBB\n- Onvermijdelijke cent (1): CCC\n  ${cents('nl')}\n- Odd. (1): CCC`,
		);
		expect(text).not.toContain('OLD');
		expect(html).toContain('<li>Meerdere klanten met één e-mail (2): AAA, BBB</li>');
		const many = Array.from({ length: 12 }, (_, index) => item(`R${index}`, { notes: [cents()] }));
		expect(summaryOf(many, 'en').text).toContain(
			'Unavoidable cent (12): R0, R1, R2, R3, R4, R5, R6, R7, R8, R9 and 2 more',
		);
		expect(summaryOf([item('AAA', { notes: ['<img src=x>'] })], 'en').html).not.toContain('<img');
	});

	it('in the output of npm run daily', () => {
		const execution = {
			data: {
				resultData: {
					runData: {
						Reconcile: [
							{ data: { main: [[{ json: item('AAA', { notes: [cents()], ofRelation: [several()] }) }]] } },
						],
					},
				},
			},
		};
		expect(reportOf(execution as never).lines).toMatchObject([
			{ reference: 'AAA', notes: [cents(), several()] },
		]);
	});
});
