import { decimal } from '../../../shared/decimal';
import type { InvoiceSettings, ShopSettings, VatCase, VatMappingRow } from '../../invoicing/settings';
import type { InvoiceTexts } from '../../invoicing/wording';
import { languageOf, located, ownCountryOf, rowsPerModule, type ReadParameter } from '../parameters';

type Row = Record<string, unknown>;

/** What the user chose in a Prepare From Order step. */
export function readSettings(read: ReadParameter): InvoiceSettings {
	const option = <T>(name: string, otherwise: T) => read(`options.${name}`, otherwise) as T;
	const vatCode = located(option<unknown>('roundingVatCode', ''));
	const account = Number(located(option<unknown>('roundingAccount', '')));
	const feeAccount = Number(located(option<unknown>('paymentFeeAccount', '')));
	const text = (name: string) => String(option<unknown>(name, ''));
	return {
		country: ownCountryOf(read),
		journal: located(read('journal', '')),
		businessJournal: located(option<unknown>('businessJournal', '')),
		bookingJournals: option('bookingJournals', false),
		vatMapping: (read('vatMapping.rows', []) as Row[]).map(toMappingRow),
		...(vatCode && account
			? { rounding: { vatCode, account, businessesToo: option('roundingForBusinesses', false) } }
			: {}),
		...(feeAccount
			? {
					paymentFee: {
						account: feeAccount,
						rate: decimal(option('paymentFeeRate', 21)),
						maximum: decimal(option('paymentFeeMaximum', 10)),
					},
				}
			: {}),
		discountStyle: option<InvoiceSettings['discountStyle']>('discountStyle', 'line'),
		unclearDiscounts: option<'invoice' | 'hold'>('unclearDiscounts', 'invoice'),
		zeroOrders: option<InvoiceSettings['zeroOrders']>('zeroOrders', 'skip'),
		foreignCurrency: option<InvoiceSettings['foreignCurrency']>('foreignCurrency', 'hold'),
		closedPeriod: option<InvoiceSettings['closedPeriod']>('closedPeriod', 'hold'),
		paymentTerms: rowsPerModule(read, 'paymentTerms', 'days').map(({ module, value }) => ({
			module,
			days: value,
		})),
		unclearBusiness: option<'note' | 'hold'>('unclearBusiness', 'note'),
		documentDate: option<InvoiceSettings['documentDate']>('documentDate', 'orderDate'),
		paymentTermDays: option('paymentTerm', 0),
		tolerance: decimal(option('linesTolerance', 0.05)),
		texts: textsOf(text),
		perShop: (read('options.perShop.rows', []) as Row[]).map(toShopSettings),
		language: languageOf(read),
	};
}

const textsOf = (text: (name: string) => string): InvoiceTexts => ({
	comment: text('commentText'),
	product: text('productText'),
	shipping: text('shippingText'),
	voucher: text('voucherText'),
	wrapping: text('wrappingText'),
});

function toShopSettings(row: Row): ShopSettings {
	const { rows = [] } = (row.vatMapping ?? {}) as { rows?: Row[] };
	return {
		shopId: Number(row.shopId) || 0,
		journal: located(row.journal),
		businessJournal: located(row.businessJournal),
		vatMapping: rows.map(toMappingRow),
		texts: textsOf((name) => String(row[name] ?? '')),
	};
}

function toMappingRow(row: Row): VatMappingRow {
	const kind = row.case as VatCase;
	return {
		case: kind,
		...(kind === 'domestic' || kind === 'oss' ? { rate: Number(row.rate ?? 0) } : {}),
		...(kind === 'oss'
			? {
					country: String(row.country ?? '')
						.trim()
						.toUpperCase(),
				}
			: {}),
		vatCode: located(row.vatCode),
		account: Number(located(row.account)) || 0,
	};
}
