import type { InvoiceBody } from '../../../nodes/Octopus/books/document';
import { journalsOf, settingsOfShop } from '../../../nodes/Octopus/invoicing/per-shop';
import { prepareInvoice } from '../../../nodes/Octopus/invoicing/prepare';
import type { PreparedInvoice } from '../../../nodes/Octopus/invoicing/prepared';
import type { InvoiceSettings, ShopSettings } from '../../../nodes/Octopus/invoicing/settings';
import { facts, line, order, settings } from '../../models/orders';

const none = settings().texts;
const shop = (changes: Partial<ShopSettings>): ShopSettings => ({
	shopId: 2,
	journal: '',
	businessJournal: '',
	vatMapping: [],
	texts: none,
	...changes,
});
const bodyOf = (invoice: PreparedInvoice) =>
	invoice.status === 'ready' ? (invoice.body as InvoiceBody) : invoice;
const prepared = (shopId: number, all: InvoiceSettings) =>
	bodyOf(prepareInvoice(order({ lines: [line()] }), settingsOfShop(all, shopId), facts(), '2026-05-02'));

describe('settings of one shop', () => {
	it('its journal, VAT mapping and texts hold for its orders, and not for those of another shop', () => {
		const all = settings({
			texts: { ...none, comment: 'Order {reference}' },
			perShop: [
				shop({
					journal: 'V5',
					vatMapping: [{ case: 'domestic', rate: 21, vatCode: '21', account: 700200 }],
					texts: { ...none, comment: 'Outlet, order {reference}' },
				}),
			],
		});
		expect(prepared(2, all)).toMatchObject({
			journalKey: 'V5',
			comment: 'Outlet, order ABCDEFGHI',
			invoiceLines: [{ vatCodeKey: '21', bookingAccountNr: 700200 }],
		});
		expect(prepared(1, all)).toMatchObject({
			journalKey: 'V2',
			comment: 'Order ABCDEFGHI',
			invoiceLines: [{ vatCodeKey: '21', bookingAccountNr: 700000 }],
		});
	});

	it('what is left empty is as for every shop', () => {
		const all = settings({
			texts: { ...none, comment: 'Order {reference}' },
			perShop: [shop({ vatMapping: [{ case: 'domestic', rate: 6, vatCode: '6', account: 700200 }] })],
		});
		expect(prepared(2, all)).toEqual(prepared(1, all));
		expect(settingsOfShop(all, 2).vatMapping.filter(({ rate }) => rate === 6)).toHaveLength(1);
	});

	it('businesses of a shop with a journal of its own go there, unless it names another for them', () => {
		const all = settings({
			businessJournal: 'V3',
			perShop: [
				shop({ journal: 'V5' }),
				shop({ shopId: 3, journal: 'V5', businessJournal: 'V6' }),
				shop({ shopId: 4 }),
			],
		});
		expect([1, 2, 3, 4].map((id) => settingsOfShop(all, id).businessJournal)).toEqual([
			'V3',
			'V5',
			'V6',
			'V3',
		]);
		expect(journalsOf(all)).toEqual(['V2', 'V3', 'V5', 'V6']);
	});
});
