import { attempt } from '../../shared/attempt';
import type { OrderCurrency, OrderState, OrderTax, ShopSettings } from '../../shared/order';
import type { Row } from '../transport/answer';
import type { ShopClient } from '../transport/client';
import { fields } from './fields';
import { toFlag, toId, toName, toText } from './values';

/** What is read once per run and shared by all its orders. */
export interface ShopFacts {
	settingsOf(shopId: number): ShopSettings;
	states: Map<number, OrderState>;
	currencies: Map<number, OrderCurrency>;
	/** ISO codes by id_country. */
	countries: Map<number, string>;
	taxes: Map<number, OrderTax>;
	/** ISO codes by id_lang; empty when the key may not read languages. */
	languages: Map<number, string>;
	/** ISO codes by id_state; empty when the key may not read states. */
	countryStates: Map<number, string>;
	timeZone: string;
}

const NAMES = ['PS_TIMEZONE', 'PS_TAX_ADDRESS_TYPE', 'PS_ATCP_SHIPWRAP'];

export async function readShopFacts(client: ShopClient): Promise<ShopFacts> {
	const all = async (resource: keyof typeof fields, extra: Record<string, string> = {}) =>
		await client.list(resource, { display: fields[resource], sort: '[id_ASC]', ...extra });
	const [configurations, states, currencies, countries, taxes, languages, countryStates] = await Promise.all([
		all('configurations', { 'filter[name]': `[${NAMES.join('|')}]` }),
		all('order_states'),
		all('currencies'),
		all('countries'),
		all('taxes'),
		optional(client, 'languages', async () => await all('languages')),
		optional(client, 'states', async () => await all('states')),
	]);
	const byId = <T>(rows: Row[], read: (row: Row) => T) => new Map(rows.map((row) => [toId(row.id), read(row)]));
	return {
		settingsOf: (shopId) => settingsOf(client, configurations, shopId),
		states: byId(states, (row) => ({ id: toId(row.id), name: toName(row.name), paid: toFlag(row.paid) })),
		currencies: byId(currencies, (row) => currencyOf(row)),
		countries: byId(countries, (row) => toText(row.iso_code)),
		taxes: byId(taxes, (row) => ({ id: toId(row.id), rate: toText(row.rate), name: toName(row.name) })),
		languages: byId(languages, (row) => toText(row.iso_code)),
		countryStates: byId(countryStates, (row) => toText(row.iso_code)),
		timeZone: settingsOf(client, configurations, 0).timeZone,
	};
}

/** Nice to have: a missing right costs a sentence, not the run. */
export async function optional(client: ShopClient, resource: string, read: () => Promise<Row[]>): Promise<Row[]> {
	const { value, error } = await attempt(read);
	if (value) return value;
	if (error.code !== 'SHOP_RIGHT_MISSING' && error.code !== 'SHOP_RESOURCE_UNKNOWN') throw error;
	client.warnings.push(`The key may not read ${resource}; orders are read without it.`);
	return [];
}

/** A row of the order's own shop goes before the one for all shops. */
function settingsOf(client: ShopClient, configurations: Row[], shopId: number): ShopSettings {
	const value = (name: string): string => {
		const rows = configurations.filter((row) => row.name === name);
		return toText((rows.find((row) => shopId > 0 && toId(row.id_shop) === shopId) ?? rows.find((row) => toId(row.id_shop) === 0) ?? rows[0])?.value);
	};
	return {
		url: client.url,
		version: client.version,
		timeZone: value('PS_TIMEZONE') || 'Europe/Brussels',
		taxAddressType: value('PS_TAX_ADDRESS_TYPE') === 'id_address_invoice' ? 'invoice' : 'delivery',
		shippingTaxedProRata: value('PS_ATCP_SHIPWRAP') === '1',
	};
}

/** The webservice gives decimals only from 1.7.6 on; the currency's own standard (ISO 4217) is the same. */
function currencyOf(row: Row): OrderCurrency {
	const iso = toText(row.iso_code);
	return { id: toId(row.id), iso_code: iso, precision: decimalsOf(iso) };
}

function decimalsOf(iso: string): number {
	try {
		return new Intl.NumberFormat('en', { style: 'currency', currency: iso }).resolvedOptions().maximumFractionDigits ?? 2;
	} catch {
		return 2;
	}
}
