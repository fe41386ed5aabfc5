import { ledgerKey } from '../../../nodes/Octopus/item';
import { ledgerIds } from '../../../nodes/PrestaShop/actions/ids';
import { slip } from '../../models/slips';
import { order } from '../../models/orders';

const credit = { of: 'order' as const, whole: true, missingInvoice: 'hold' as const, linkInvoice: true };
const skipped = {
	status: 'skipped' as const,
	code: 'ORDER_TOTAL_ZERO' as const,
	message: '',
	suggestion: '',
	shopTotal: '',
};

describe('the row of an item in the ledger', () => {
	it('is one per order, per slip, and per order credited as a whole', () => {
		expect(ledgerKey({ order: order() })).toBe('https://shop.example#7');
		expect(ledgerKey({ order: order(), slip: slip() })).toBe('https://shop.example#slip-3');
		expect(ledgerKey({ order: order(), invoice: { ...skipped, credit } })).toBe(
			'https://shop.example#cancel-7',
		);
		expect(ledgerKey({ orderId: 7 })).toBe('#7');
		expect(ledgerKey({ orderId: 7, slipId: 3 })).toBe('#slip-3');
	});

	it('is read again by its key, each kind by its own', () => {
		const keys = [
			'https://shop.example#7',
			'https://shop.example#slip-3',
			'https://shop.example#cancel-8',
			'https://other.example#9',
			'#slip-4',
			'#10',
			'',
			'x',
		];
		expect(ledgerIds(keys, 'https://shop.example', 'order')).toEqual([7, 10]);
		expect(ledgerIds(keys, 'https://shop.example', 'slip')).toEqual([3, 4]);
		expect(ledgerIds('12, 15', 'https://shop.example', 'slip')).toEqual([12, 15]);
	});
});
