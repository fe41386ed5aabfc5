import { checkSettings, type KnownLists } from '../../../nodes/Octopus/invoicing/check-settings';
import type { InvoiceSettings, ShopSettings, VatMappingRow } from '../../../nodes/Octopus/invoicing/settings';
import { decimal } from '../../../nodes/shared/decimal';
import type { ExplainedError } from '../../../nodes/shared/explained';
import { settings } from '../../models/orders';

const lists: KnownLists = {
	vatCodes: [
		{ code: '21', type: 2, basePercentage: 21 },
		{ code: '06', type: 2, basePercentage: 6 },
		{ code: '00', type: 2, basePercentage: 0 },
		{ code: 'A1', type: 1, basePercentage: 21 },
	],
	accounts: [{ id: 700000 }, { id: 754000 }],
};
const good: VatMappingRow = { case: 'domestic', rate: 21, vatCode: '21', account: 700000 };
const fault = (changes: Partial<InvoiceSettings>, known = lists): ExplainedError | null => {
	try {
		checkSettings(settings({ vatMapping: [good], ...changes }), known);
		return null;
	} catch (error) {
		return error as ExplainedError;
	}
};

describe('settings that cannot work are refused before the first order', () => {
	it.each<[string, Partial<InvoiceSettings>]>([
		['VAT_CODE_OTHER_RATE', { vatMapping: [good, { ...good, rate: 6 }] }],
		['VAT_CODE_NOT_FOR_SALES', { vatMapping: [good, { ...good, rate: 12, vatCode: 'A1' }] }],
		['MAPPING_CODE_UNKNOWN', { vatMapping: [good, { ...good, rate: 12, vatCode: '12' }] }],
		['MAPPING_CODE_MISSING', { vatMapping: [good, { ...good, rate: 12, vatCode: '' }] }],
		['MAPPING_ACCOUNT_MISSING', { vatMapping: [good, { ...good, rate: 6, vatCode: '06', account: 0 }] }],
		['MAPPING_ACCOUNT_UNKNOWN', { vatMapping: [good, { ...good, rate: 6, vatCode: '06', account: 700999 }] }],
		['MAPPING_TWICE', { vatMapping: [good, { ...good, account: 754000 }] }],
		[
			'MAPPING_COUNTRY_MISSING',
			{ vatMapping: [good, { case: 'oss', country: '', rate: 21, vatCode: '21', account: 700000 }] },
		],
		[
			'VAT_CODE_OTHER_RATE',
			{ vatMapping: [good, { case: 'intra-community', vatCode: '21', account: 700000 }] },
		],
	])('%s, with the row named', (code, changes) => {
		expect(fault(changes)).toMatchObject({ code });
		expect(fault(changes)!.message).toContain('row 2');
	});

	it.each<[string, Partial<InvoiceSettings>, string]>([
		[
			'VAT_CODE_OTHER_RATE',
			{ rounding: { vatCode: '21', account: 754000, businessesToo: false } },
			'Rounding VAT Code',
		],
		[
			'MAPPING_ACCOUNT_UNKNOWN',
			{ rounding: { vatCode: '00', account: 754001, businessesToo: false } },
			'Rounding Account',
		],
		[
			'MAPPING_ACCOUNT_UNKNOWN',
			{ paymentFee: { account: 700001, rate: decimal(21), maximum: decimal(5) } },
			'Payment Fee Account',
		],
		['TEXT_PLACEHOLDER_UNKNOWN', { texts: { ...settings().texts, comment: 'Order {number}' } }, '{number}'],
	])('%s outside the table', (code, changes, words) => {
		expect(fault(changes)).toMatchObject({ code });
		expect(fault(changes)!.message).toContain(words);
	});

	const shop = (shopId: number, changes: Partial<ShopSettings> = {}): ShopSettings => ({
		shopId,
		journal: '',
		businessJournal: '',
		vatMapping: [],
		texts: settings().texts,
		...changes,
	});
	it.each<[string, ShopSettings[], string]>([
		['PER_SHOP_UNCLEAR', [shop(2), shop(0)], 'row 2'],
		['PER_SHOP_UNCLEAR', [shop(2), shop(3), shop(2)], 'row 3'],
		[
			'MAPPING_CODE_UNKNOWN',
			[shop(3, { vatMapping: [{ ...good, vatCode: '99' }] })],
			'shop 3, VAT Mapping, row 1',
		],
		['MAPPING_TWICE', [shop(3, { vatMapping: [good, good] })], 'shop 3, VAT Mapping, row 2'],
		['TEXT_PLACEHOLDER_UNKNOWN', [shop(3, { texts: { ...settings().texts, voucher: '{code}' } })], '{code}'],
	])('%s in the settings of a shop', (code, perShop, words) => {
		expect(fault({ perShop })).toMatchObject({ code });
		expect(fault({ perShop })!.message).toContain(words);
	});

	it('lists that are not known refuse nothing, and account classes that are not listed pass', () => {
		expect(
			fault({ vatMapping: [{ ...good, vatCode: '99', account: 799999 }] }, { vatCodes: [], accounts: [] }),
		).toBeNull();
		expect(fault({ rounding: { vatCode: '00', account: 499000, businessesToo: false } })).toBeNull();
		expect(fault({})).toBeNull();
	});
});
