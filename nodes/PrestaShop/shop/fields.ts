import type { Row } from './row';

/**
 * The fields that are asked for – only what an invoice needs, `display=full` would hand out the customers' password hashes –
 * and what each has to look like. A field an invoice rests on that comes in another shape makes its record unreadable: an
 * amount or an id read as 0 would make a wrong invoice.
 */
interface Fields {
	/** Whole numbers: `5` or `"5"`. */
	ids?: string;
	/** Decimal numbers, written out. */
	amounts?: string;
	/** "0" or "1". */
	flags?: string;
	/** yyyy-MM-dd HH:mm:ss */
	moments?: string;
	/** Texts that may not be blank. */
	names?: string;
	/** ISO codes of two or three letters. */
	codes?: string;
	/** Anything plain, null included; or one value per language. */
	texts?: string;
	/** Lists inside the record, as `display` names them; absent when there is none. */
	lists?: string;
}

const voucher = { ids: 'id id_order', amounts: 'value value_tax_excl', texts: 'id_cart_rule name' };

const FIELDS = {
	orders: {
		ids: 'id id_shop id_customer id_currency id_address_delivery id_address_invoice current_state',
		names: 'reference',
		amounts: `conversion_rate carrier_tax_rate total_discounts_tax_incl total_discounts_tax_excl total_paid_tax_incl total_paid_tax_excl total_products
			total_products_wt total_shipping_tax_incl total_shipping_tax_excl total_wrapping_tax_incl total_wrapping_tax_excl`,
		flags: 'valid',
		moments: 'date_add date_upd',
		texts: 'id_cart id_lang id_carrier module payment invoice_number invoice_date round_mode round_type note',
	},
	order_details: {
		ids: 'id id_order product_id',
		amounts: `product_quantity unit_price_tax_excl unit_price_tax_incl total_price_tax_excl total_price_tax_incl ecotax ecotax_tax_rate
			reduction_percent reduction_amount`,
		texts: 'product_attribute_id product_name product_reference product_ean13 id_tax_rules_group',
		lists: 'taxes[id]',
	},
	order_cart_rules: { ...voucher, flags: 'free_shipping deleted' },
	order_discounts: { ...voucher, flags: 'free_shipping' },
	customers: {
		ids: 'id',
		texts: 'email firstname lastname company siret is_guest id_lang id_default_group deleted',
	},
	addresses: {
		ids: 'id id_country',
		texts:
			'company firstname lastname vat_number dni address1 address2 postcode city other phone phone_mobile id_state deleted',
	},
	order_states: { ids: 'id', flags: 'paid deleted', texts: 'name' },
	currencies: { ids: 'id', codes: 'iso_code' },
	countries: { ids: 'id', codes: 'iso_code' },
	states: { ids: 'id', texts: 'iso_code' },
	taxes: { ids: 'id', amounts: 'rate', texts: 'name' },
	languages: { ids: 'id', texts: 'iso_code' },
	configurations: { ids: 'id', names: 'name', texts: 'value id_shop id_shop_group' },
	shops: { ids: 'id id_shop_group', flags: 'active deleted', texts: 'name' },
	shop_groups: { ids: 'id', texts: 'name' },
	shop_urls: { ids: 'id id_shop', flags: 'active', texts: 'domain domain_ssl physical_uri virtual_uri' },
	order_payments: { ids: 'id', texts: 'order_reference amount payment_method transaction_id date_add' },
	order_histories: { ids: 'id id_order id_order_state', moments: 'date_add' },
	/** These two are asked with display=full: the lines of a slip are an association, which no list of fields gives. */
	order_invoices: { ids: 'id id_order' },
	order_slip: {
		ids: 'id id_order',
		amounts:
			'conversion_rate total_products_tax_excl total_products_tax_incl total_shipping_tax_excl total_shipping_tax_incl amount',
		moments: 'date_add',
	},
	groups: { ids: 'id', flags: 'price_display_method' },
} as const satisfies Record<string, Fields>;

export type Resource = keyof typeof FIELDS;

/** An order's reference: 9 characters, 255 from PrestaShop 9 on. */
const LONGEST_NAME = 255;

const WHOLE: ReadonlySet<string> = new Set(['order_invoices', 'order_slip']);

const words = (text = ''): string[] => text.split(/\s+/).filter(Boolean);

/** Every plain field of a resource with the check it has to pass. */
const checks = new Map(
	Object.entries<Fields>(FIELDS).map(([resource, { ids, amounts, flags, moments, names, codes, texts }]) => {
		const kinds: Array<[string | undefined, (value: unknown) => boolean]> = [
			[ids, isId],
			[names, isName],
			[codes, isCode],
			[amounts, isAmount],
			[flags, isFlag],
			[moments, isMoment],
			[texts, isText],
		];
		return [
			resource,
			new Map(kinds.flatMap(([list, check]) => words(list).map((name) => [name, check] as const))),
		];
	}),
);

/** The value of `display=` for a resource, without the fields the shop does not have. */
export function displayOf(resource: Resource, without: ReadonlySet<string> = new Set()): string {
	if (WHOLE.has(resource)) return 'full';
	const asked = [...checks.get(resource)!.keys()].filter((name) => !without.has(name));
	return `[${[...asked, ...words((FIELDS[resource] as Fields).lists)].join(',')}]`;
}

/**
 * The first field of a record that is missing or has the wrong shape; null when all is well. `display`: what was asked for;
 * fields without a shape of their own are not looked at.
 */
export function brokenField(resource: string, display: string, row: Row): string | null {
	const own = checks.get(resource);
	if (!own) return null;
	const asked = display === 'full' ? [...own.keys()] : display.replace(/^\[|\[[^[\]]*\]|\]$/g, '').split(',');
	const broken = asked.find((name) => own.get(name)?.(row[name]) === false);
	return broken ?? (hasLists(row.associations) ? null : 'associations');
}

/** Lists inside a record are lists of records with an id each, or absent. */
function hasLists(associations: unknown): boolean {
	if (associations === undefined) return true;
	if (!isRow(associations)) return false;
	return Object.values(associations).every(
		(list) => Array.isArray(list) && list.every((one) => isRow(one) && isId(one.id)),
	);
}

const isRow = (value: unknown): value is Row =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const isPlain = (value: unknown): value is string | number =>
	typeof value === 'string' || typeof value === 'number';

function isId(value: unknown): boolean {
	return isPlain(value) && /^\d{1,15}$/.test(String(value));
}

function isName(value: unknown): boolean {
	return isPlain(value) && String(value).trim() !== '' && String(value).length <= LONGEST_NAME;
}

function isCode(value: unknown): boolean {
	return typeof value === 'string' && /^[A-Z]{2,3}$/i.test(value);
}

function isAmount(value: unknown): boolean {
	return isPlain(value) && /^-?\d{1,20}(\.\d{1,20})?$/.test(String(value));
}

function isFlag(value: unknown): boolean {
	return isPlain(value) && /^[01]$/.test(String(value));
}

function isMoment(value: unknown): boolean {
	return typeof value === 'string' && /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(value);
}

function isText(value: unknown): boolean {
	if (value === null || isPlain(value) || typeof value === 'boolean') return true;
	return Array.isArray(value) && value.every((one) => isRow(one) && isText(one.value));
}
