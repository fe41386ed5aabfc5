import type { Reconciliation } from '../../../nodes/Octopus/invoicing/reconcile';
import type { OrderItem } from '../../../nodes/Octopus/item';
import { ledgerRow } from '../../../nodes/Octopus/tables/ledger';
import { slip } from '../../models/slips';
import { order } from '../../models/orders';

const reconciliation: Reconciliation = {
	state: 'verified',
	code: '',
	message: '',
	suggestion: '',
	invoice: { journal: 'V2', number: 8, bookyearId: 2 },
	check: 'export',
	totalShop: '-12.10',
	totalOctopus: '-12.10',
	difference: '0.00',
	vatDifferences: [],
	customerDifferences: [],
	notes: [],
};
const row = (item: OrderItem) => ledgerRow({ reconciliation, ...item }, new Date('2026-05-02T02:00:00Z'));

describe('the ledger rows of credit notes', () => {
	it('stand beside the row of their order, under their own reference and date', () => {
		expect(row({ order: order(), slip: slip() })).toMatchObject({
			key: 'https://shop.example#slip-3',
			orderId: 7,
			reference: 'CS000003/ABCDEFGHI',
			orderDate: '2026-04-20 12:00:00',
			totalShop: '-12.10',
			number: 8,
		});
		const credit = { of: 'order' as const, whole: true, missingInvoice: 'hold' as const, linkInvoice: true };
		const invoice = {
			status: 'held' as const,
			code: 'CREDIT_SLIPS_UNKNOWN' as const,
			message: '',
			suggestion: '',
			shopTotal: '',
			credit,
		};
		expect(row({ order: order(), invoice })).toMatchObject({
			key: 'https://shop.example#cancel-7',
			orderId: 7,
			reference: 'CANCEL000007/ABCDEFGHI',
		});
		expect(row({ order: order() })).toMatchObject({
			key: 'https://shop.example#7',
			reference: 'ABCDEFGHI',
			orderDate: '2026-04-15 16:00:00',
		});
	});

	it("never write over the order's row, nor over what is known, when the slip could not be read", () => {
		const unread = row({ slipId: 3, orderId: 7, shopUrl: 'https://shop.example' });
		expect(unread).toMatchObject({ key: 'https://shop.example#slip-3', orderId: 7 });
		expect(unread).not.toHaveProperty('reference');
		expect(row({ slipId: 9, shopUrl: 'https://shop.example' })).not.toHaveProperty('orderId');
	});
});
