import type {
	OrderAddress,
	OrderCustomer,
	OrderDiscounts,
	OrderDocument,
	OrderLine,
	OrderTax,
} from '../../shared/order';
import type { Row } from '../shop/row';
import type { ShopFacts } from './shop-facts';
import { associatedIds, toAmount, toFlag, toId, toMoment, toName, toText } from './values';

/** Everything that was read for one order besides its header. */
export interface OrderParts {
	details: Row[];
	discounts: OrderDiscounts;
	customer: Row | undefined;
	addressInvoice: Row | undefined;
	addressDelivery: Row | undefined;
}

/** Puts the rows of one order together. Pure; what is odd becomes a sentence in `warnings`. */
export function assembleOrder(row: Row, parts: OrderParts, facts: ShopFacts): OrderDocument {
	const warnings: string[] = [];
	const idState = toId(row.current_state);
	if (!parts.customer) warnings.push(`Customer ${toId(row.id_customer)} is no longer in the shop.`);
	if (parts.details.length === 0) warnings.push('The order has no lines.');
	const amount = (name: string) => toAmount(row[name]);
	return {
		id: toId(row.id),
		reference: toText(row.reference),
		id_shop: toId(row.id_shop),
		id_customer: toId(row.id_customer),
		id_cart: toId(row.id_cart),
		id_lang: toId(row.id_lang),
		id_carrier: toId(row.id_carrier),
		module: toText(row.module),
		payment: toText(row.payment),
		invoice_number: toId(row.invoice_number),
		invoice_date: toMoment(row.invoice_date),
		date_add: toText(row.date_add),
		date_upd: toMoment(row.date_upd) ?? toText(row.date_add),
		valid: toFlag(row.valid),
		note: toText(row.note),
		total_discounts_tax_incl: amount('total_discounts_tax_incl'),
		total_discounts_tax_excl: amount('total_discounts_tax_excl'),
		total_paid_tax_incl: amount('total_paid_tax_incl'),
		total_paid_tax_excl: amount('total_paid_tax_excl'),
		total_products: amount('total_products'),
		total_products_wt: amount('total_products_wt'),
		total_shipping_tax_incl: amount('total_shipping_tax_incl'),
		total_shipping_tax_excl: amount('total_shipping_tax_excl'),
		total_wrapping_tax_incl: amount('total_wrapping_tax_incl'),
		total_wrapping_tax_excl: amount('total_wrapping_tax_excl'),
		carrier_tax_rate: amount('carrier_tax_rate'),
		round_mode: toId(row.round_mode ?? 2),
		round_type: toId(row.round_type ?? 2) || 2,
		conversion_rate: toAmount(row.conversion_rate),
		state: facts.states.get(idState) ?? { id: idState, name: '', paid: false },
		currency: facts.currencies.get(toId(row.id_currency))!,
		customer: parts.customer ? customerOf(parts.customer, facts) : null,
		address_invoice: parts.addressInvoice ? addressOf(parts.addressInvoice, facts) : null,
		address_delivery: parts.addressDelivery ? addressOf(parts.addressDelivery, facts) : null,
		lines: parts.details.map((detail) => lineOf(detail, facts, warnings)),
		discounts: parts.discounts,
		shop: facts.settingsOf(toId(row.id_shop)),
		warnings,
	};
}

function lineOf(row: Row, facts: ShopFacts, warnings: string[]): OrderLine {
	return {
		id: toId(row.id),
		product_id: toId(row.product_id),
		product_attribute_id: toId(row.product_attribute_id),
		product_name: toText(row.product_name),
		product_reference: toText(row.product_reference),
		product_ean13: toText(row.product_ean13),
		product_quantity: toAmount(row.product_quantity),
		unit_price_tax_excl: toAmount(row.unit_price_tax_excl),
		unit_price_tax_incl: toAmount(row.unit_price_tax_incl),
		total_price_tax_excl: toAmount(row.total_price_tax_excl),
		total_price_tax_incl: toAmount(row.total_price_tax_incl),
		ecotax: toAmount(row.ecotax),
		ecotax_tax_rate: toAmount(row.ecotax_tax_rate),
		reduction_percent: toAmount(row.reduction_percent),
		reduction_amount: toAmount(row.reduction_amount),
		id_tax_rules_group: toId(row.id_tax_rules_group),
		taxes: taxesOf(row, facts, warnings),
	};
}

/**
 * Tax 0 is the vatnumber module's "no tax" and has no row; deleted taxes keep the rate of their time. Where one of a line's taxes
 * is gone for good, none is named: its own two prices tell the rate. A line without a price tells none.
 */
function taxesOf(row: Row, facts: ShopFacts, warnings: string[]): OrderTax[] {
	const ids = associatedIds(row, 'taxes');
	const gone = ids.find((id) => id !== 0 && !facts.taxes.has(id));
	if (gone === undefined)
		return ids.map((id) => (id === 0 ? { id, rate: '0', name: '' } : facts.taxes.get(id)!));
	warnings.push(`Tax ${gone} is not in the shop.`);
	return Number(row.unit_price_tax_excl) === 0 ? [{ id: gone, rate: '', name: '' }] : [];
}

export function customerOf(row: Row, facts: Pick<ShopFacts, 'languages'>): OrderCustomer {
	return {
		id: toId(row.id),
		email: toText(row.email),
		firstname: toText(row.firstname),
		lastname: toText(row.lastname),
		company: toText(row.company),
		siret: toText(row.siret),
		is_guest: toFlag(row.is_guest),
		id_lang: toId(row.id_lang),
		id_default_group: toId(row.id_default_group),
		language_iso: facts.languages.get(toId(row.id_lang)) ?? '',
		deleted: toFlag(row.deleted),
	};
}

function addressOf(row: Row, facts: ShopFacts): OrderAddress {
	return {
		id: toId(row.id),
		company: toText(row.company),
		firstname: toText(row.firstname),
		lastname: toText(row.lastname),
		vat_number: toText(row.vat_number),
		dni: toText(row.dni),
		address1: toText(row.address1),
		address2: toText(row.address2),
		postcode: toText(row.postcode),
		city: toText(row.city),
		other: toText(row.other),
		phone: toText(row.phone),
		phone_mobile: toText(row.phone_mobile),
		id_country: toId(row.id_country),
		country_iso: facts.countries.get(toId(row.id_country)) ?? '',
		state_iso: facts.countryStates.get(toId(row.id_state)) ?? '',
		deleted: toFlag(row.deleted),
	};
}

/** Removed vouchers stay in the shop with deleted=1 (fact P34). */
export function discountsOf(source: OrderDiscounts['source'], rows: Row[]): OrderDiscounts {
	return {
		source,
		rows: rows
			.filter((row) => !toFlag(row.deleted))
			.map((row) => ({
				id: toId(row.id),
				id_cart_rule: toId(row.id_cart_rule),
				name: toName(row.name),
				value: toAmount(row.value),
				value_tax_excl: row.value_tax_excl === undefined ? null : toAmount(row.value_tax_excl),
				free_shipping: toFlag(row.free_shipping),
			})),
	};
}
