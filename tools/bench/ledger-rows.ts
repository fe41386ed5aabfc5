import type { TableRow } from '../n8n/tables';

const DAY_MS = 86_400_000;
const YEARS = 3;

/** Of a hundred orders, how many stand in a state that is not `verified`. */
const OTHERS = ['held', 'mismatch', 'waiting', 'skipped', 'ignored'];

/** Ledger rows as a shop of `count` orders in the three years before `now` has them: one in a hundred needs a person, one in a hundred waits. */
export function ledgerOf(count: number, now: Date): TableRow[] {
	return Array.from({ length: count }, (_, index) => {
		const moment = new Date(now.getTime() - (index * YEARS * 365 * DAY_MS) / count).toISOString();
		const other = index % 100 < OTHERS.length * 2 && index % 2 === 0 ? OTHERS[(index % 100) / 2]! : null;
		const state = other ?? 'verified';
		const made = state === 'verified' || state === 'mismatch';
		return {
			key: `https://www.some-webshop.example#${count - index}`,
			orderId: count - index,
			reference: `REF${count - index}`,
			customer: `customer.number.${index % 3_000}@example-mail.be`,
			orderDate: moment.slice(0, 19).replace('T', ' '),
			state,
			journal: made ? 'V2' : '',
			number: made ? count - index : 0,
			currency: 'EUR',
			totalShop: '118.47',
			totalOctopus: made ? '118.47' : '',
			difference: made ? '0.00' : '',
			notes: '',
			invoiced: made ? moment : '',
			updated: moment,
			claim: '',
			...(other
				? {
						code: 'VAT_CASE_NOT_MAPPED',
						message: 'Er is geen btw-code gekozen voor EU Consumer (OSS) in FR aan 20 %.',
						suggestion:
							'Voeg een rij voor dit btw-geval toe aan de btw-tabel van de stap Prepare From Order en start opnieuw.',
					}
				: { code: '', message: '', suggestion: '' }),
		};
	});
}

/** Rows of the nightly runs, one a day. */
export function runsOf(count: number, now: Date): TableRow[] {
	return Array.from({ length: count }, (_, index) => {
		const started = new Date(now.getTime() - (count - index) * DAY_MS);
		return {
			run: String(1_000_000 + index),
			kind: 'daily',
			started: started.toISOString(),
			ended: new Date(started.getTime() + 21_000).toISOString(),
			result: 'finished',
			orders: 12,
			created: 9,
			verified: 9,
			todo: 1,
			waiting: 1,
			prestashopCalls: 12,
			octopusCalls: 31,
			operations: '{"POST /invoices":9,"GET /invoices/export":9,"GET /invoices/modified":1}',
			code: '',
			message: '',
			suggestion: '',
		};
	});
}
