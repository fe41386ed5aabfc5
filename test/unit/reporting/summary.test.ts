import type { Reconciliation } from '../../../nodes/Octopus/invoicing/reconcile';
import type { OrderItem } from '../../../nodes/Octopus/item';
import { escapeHtml, html } from '../../../nodes/Octopus/reporting/html';
import { pageWords } from '../../../nodes/Octopus/reporting/page/words';
import { summaryOf } from '../../../nodes/Octopus/reporting/summary';
import { summaryWords } from '../../../nodes/Octopus/reporting/words';
import { slip } from '../../models/slips';
import { order } from '../../models/orders';

const item = (
	state: Reconciliation['state'],
	reference: string,
	more: Partial<Reconciliation> = {},
): OrderItem => ({
	order: order({ reference }),
	reconciliation: {
		state,
		code: 'X',
		message: `Message of ${reference}.`,
		suggestion: `Do ${reference}.`,
		invoice: null,
		check: 'none',
		totalShop: '12.10',
		totalOctopus: null,
		difference: null,
		vatDifferences: [],
		customerDifferences: [],
		notes: [],
		...more,
	},
});

describe('the mail after a run', () => {
	const items = [
		item('verified', 'AAA'),
		item('held', 'BBB'),
		item('mismatch', 'CCC', { totalOctopus: '12.20', difference: '0.10' }),
		item('skipped', 'DDD'),
	];

	it('says how many, and what to do first: what is wrong in the books before what is not there yet', () => {
		const { subject, counts, needsPerson, text } = summaryOf(items, 'en');
		expect([subject, needsPerson]).toEqual(['2 webshop orders need a look', true]);
		expect(counts).toEqual({ verified: 1, held: 1, mismatch: 1, skipped: 1 });
		expect(text).toBe(
			[
				'1 verified, 1 mismatched, 1 held, 1 skipped.',
				'What to do first',
				'CCC – mismatched – shop 12.10, Octopus 12.20 (0.10) EUR\n  Message of CCC.\n  → Do CCC.',
				'BBB – held – 12.10 EUR\n  Message of BBB.\n  → Do BBB.',
			].join('\n\n'),
		);
	});

	it('speaks of one order or of several, in the words of the page', () => {
		const { text } = summaryOf([...items, item('verified', 'EEE'), item('held', 'FFF')], 'fr');
		expect(text.split('\n')[0]).toBe('2 vérifiées, 1 divergente, 2 en attente de décision, 1 sautée.');
		expect(text).toContain('CCC – divergente – ');
		for (const language of ['en', 'nl', 'fr'] as const)
			expect(pageWords[language].states).toMatchObject(summaryWords[language].states);
	});

	it('says so when all is fine', () => {
		expect(summaryOf([item('verified', 'AAA')], 'nl')).toMatchObject({
			needsPerson: false,
			subject: 'Bestellingen in Octopus: 1, alles in orde',
		});
		expect(summaryOf([item('verified', 'AAA')], 'fr').text).toContain('Rien ne demande votre attention.');
	});

	it('names an order that could not be read by its number', () => {
		const unread = { ...item('failed', ''), order: undefined, orderId: 91 };
		expect(summaryOf([unread], 'en').text).toContain('#91 – failed');
	});

	it('names a credit note by its own reference, and a slip that could not be read by its number', () => {
		const credit = { of: 'order' as const, whole: true, missingInvoice: 'hold' as const, linkInvoice: true };
		const ofSlip = { ...item('held', 'AAA'), slip: slip() };
		const ofOrder = {
			...item('held', 'BBB'),
			invoice: {
				status: 'held' as const,
				code: 'SLIP_ZERO' as const,
				message: '',
				suggestion: '',
				shopTotal: '',
				credit,
			},
		};
		const unread = { ...item('failed', ''), order: undefined, orderId: 91, slipId: 5 };
		const { text } = summaryOf([ofSlip, ofOrder, unread], 'en');
		for (const name of ['CS000003/AAA – held', 'CANCEL000007/BBB – held', '#slip-5 – failed'])
			expect(text).toContain(name);
	});

	it.each([
		'<script>alert(1)</script>',
		'"><img src=x onerror=alert(1)>',
		"'; DROP",
		'<b>',
		'&lt;',
		'\u202Eevil',
		'😀',
		'x'.repeat(250),
	])('shows %j as text, wherever it comes from', (evil) => {
		const { html: markup } = summaryOf(
			[item('held', evil, { message: evil, suggestion: evil, totalShop: evil })],
			'en',
		);
		expect(markup).not.toMatch(/<script|<img|<b>/);
		expect(markup.match(/<td /g)).toHaveLength(5);
		expect(markup).toContain(escapeHtml(evil));
	});

	it('escapes text but not markup of its own', () => {
		const inner = html`<i>${'<x>'}</i>`;
		expect(html`<p title="${'a"b'}">${inner}${['<', inner]}${null}</p>`.text).toBe(
			'<p title="a&quot;b"><i>&lt;x&gt;</i>&lt;<i>&lt;x&gt;</i></p>',
		);
	});
});
