import { decimal } from '../../shared/decimal';
import { ExplainedError } from '../../shared/explained';
import type { Code } from '../../shared/texts';
import { caseOf } from './per-shop';
import type { InvoiceSettings, VatMappingRow } from './settings';
import { PLACEHOLDERS, unknownPlaceholder, type InvoiceTexts } from './wording';

/** What settings are held against. An empty list means "not known", never "has none". */
export interface KnownLists {
	vatCodes: Array<{ code: string; type: number; basePercentage: number }>;
	/** Income and cost accounts (classes 6 and 7). */
	accounts: Array<{ id: number }>;
}

/** Octopus VatCodeServiceData.type: 2 = sales. */
export const isSalesCode = ({ type }: { type: number }): boolean => type === 2;

/** Codes of a fault that a list read anew may take away. */
export const MAYBE_NEW: ReadonlySet<Code> = new Set<Code>([
	'MAPPING_CODE_UNKNOWN',
	'MAPPING_ACCOUNT_UNKNOWN',
	'VAT_CODE_OTHER_RATE',
	'VAT_CODE_NOT_FOR_SALES',
]);

/** Throws for the first setting that cannot work, naming the row: better no run than a run of refusals. */
export function checkSettings(
	{ vatMapping, rounding, paymentFee, texts, perShop }: InvoiceSettings,
	lists: KnownLists,
): void {
	checkMapping(vatMapping, 'VAT Mapping', lists);
	if (rounding) {
		checkCode(rounding.vatCode, 0, 'Rounding VAT Code', lists);
		checkAccount(rounding.account, 'Rounding Account', lists);
	}
	if (paymentFee) checkAccount(paymentFee.account, 'Payment Fee Account', lists);
	checkTexts(texts);
	perShop.forEach((shop, index) => {
		const { shopId } = shop;
		if (shopId <= 0 || perShop.findIndex((other) => other.shopId === shopId) < index)
			throw new ExplainedError('PER_SHOP_UNCLEAR', { row: index + 1 });
		checkMapping(shop.vatMapping, `Settings per Shop, shop ${shopId}, VAT Mapping`, lists);
		checkTexts(shop.texts);
	});
}

function checkMapping(rows: VatMappingRow[], table: string, lists: KnownLists): void {
	rows.forEach((row, index) => {
		const place = `${table}, row ${index + 1}: ${caseOf(row)}`;
		const twin = rows.findIndex((other) => caseOf(other) === caseOf(row));
		if (twin < index) throw new ExplainedError('MAPPING_TWICE', { place, other: twin + 1 });
		if (row.case === 'oss' && !/^[A-Z]{2}$/.test(row.country ?? ''))
			throw new ExplainedError('MAPPING_COUNTRY_MISSING', { place });
		checkCode(row.vatCode, row.rate ?? 0, place, lists);
		checkAccount(row.account, place, lists);
	});
}

function checkTexts(texts: InvoiceTexts): void {
	for (const [name, text] of Object.entries(texts) as Array<[keyof InvoiceTexts, string]>) {
		const placeholder = unknownPlaceholder(text, PLACEHOLDERS[name]);
		if (placeholder !== null)
			throw new ExplainedError('TEXT_PLACEHOLDER_UNKNOWN', {
				text,
				placeholder,
				known: PLACEHOLDERS[name].map((known) => `[${known}]`).join(' '),
			});
	}
}

function checkCode(vatCode: string, rate: number, place: string, { vatCodes }: KnownLists): void {
	if (vatCode === '') throw new ExplainedError('MAPPING_CODE_MISSING', { place });
	if (vatCodes.length === 0) return;
	const known = vatCodes.filter(({ code }) => code === vatCode);
	if (known.length === 0) throw new ExplainedError('MAPPING_CODE_UNKNOWN', { place, vatCode });
	const sale = known.find(isSalesCode);
	if (!sale) throw new ExplainedError('VAT_CODE_NOT_FOR_SALES', { place, vatCode });
	if (!decimal(sale.basePercentage).eq(rate))
		throw new ExplainedError('VAT_CODE_OTHER_RATE', { place, vatCode, codeRate: sale.basePercentage, rate });
}

function checkAccount(account: number, place: string, { accounts }: KnownLists): void {
	if (account <= 0) throw new ExplainedError('MAPPING_ACCOUNT_MISSING', { place });
	const listed = /^[67]/.test(String(account)) && accounts.length > 0;
	if (listed && !accounts.some(({ id }) => id === account))
		throw new ExplainedError('MAPPING_ACCOUNT_UNKNOWN', { place, account });
}
