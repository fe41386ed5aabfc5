import { attempt } from '../../shared/attempt';
import type { OrderCurrency, OrderState, OrderTax, ShopSettings } from '../../shared/order';
import type { Resource } from '../shop/fields';
import type { Row } from '../shop/row';
import { ShopError } from '../transport/answer';
import type { ShopClient } from '../transport/client';
import type { Zones } from './filters';
import { isZone } from './moments';
import { needed } from './rows';
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
	zones: Zones;
	/** Reads the currencies and countries that only some shops have (fact P66), where one of these is not known yet. */
	learnOf(shopId: number, currencies: number[], countries: number[]): Promise<void>;
}

const NAMES = [
	'PS_TIMEZONE',
	'PS_TAX_ADDRESS_TYPE',
	'PS_ATCP_SHIPWRAP',
	'PS_CURRENCY_DEFAULT',
	'PS_MULTISHOP_FEATURE_ACTIVE',
];

export async function readShopFacts(client: ShopClient): Promise<ShopFacts> {
	const all = async (resource: Resource) =>
		await needed(resource, async () => await client.list(resource, { sort: '[id_ASC]' }, { lenient: true }));
	const [configurations, states, currencyRows, countryRows, taxes, languages, countryStates] =
		await Promise.all([
			needed(
				'configurations',
				async () =>
					await client.list('configurations', { sort: '[id_ASC]', 'filter[name]': `[${NAMES.join('|')}]` }),
			),
			all('order_states'),
			all('currencies'),
			all('countries'),
			all('taxes'),
			optional(client, 'languages', async () => await all('languages')),
			optional(client, 'states', async () => await all('states')),
		]);
	const byId = <T>(rows: Row[], read: (row: Row) => T) =>
		new Map(rows.map((row) => [toId(row.id), read(row)]));
	const settings = new Settings(client, configurations);
	/** Asked for already: what was not among it is gone. */
	const asked = new Set<string>();
	const currencies = byId(currencyRows, (row) => currencyOf(row, client));
	const countries = byId(countryRows, (row) => toText(row.iso_code));
	return {
		currencies,
		countries,
		states: byId(states, (row) => ({ id: toId(row.id), name: toName(row.name), paid: toFlag(row.paid) })),
		taxes: byId(taxes, (row) => ({ id: toId(row.id), rate: toText(row.rate), name: toName(row.name) })),
		languages: byId(languages, (row) => toText(row.iso_code)),
		countryStates: byId(countryStates, (row) => toText(row.iso_code)),
		zones: settings.zones,
		settingsOf: (shopId) => settings.of(shopId, currencies),
		async learnOf(shopId, someCurrencies, someCountries) {
			const context = client.scope.shops.get(shopId)?.active
				? { id_shop: String(shopId) }
				: client.scope.context;
			const learn = async <T>(
				resource: 'currencies' | 'countries',
				known: Map<number, T>,
				wanted: number[],
				read: (row: Row) => T,
			) => {
				if (
					client.scope.shops.size <= 1 ||
					asked.has(`${shopId} ${resource}`) ||
					wanted.every((id) => known.has(id))
				)
					return;
				asked.add(`${shopId} ${resource}`);
				// A key that is not linked to that shop: the order is held for what is missing.
				const { value = [] } = await attempt(
					async () => await client.list(resource, { sort: '[id_ASC]' }, { context, lenient: true }),
				);
				for (const row of value) if (!known.has(toId(row.id))) known.set(toId(row.id), read(row));
			};
			await learn(
				'currencies',
				currencies,
				[...someCurrencies, settings.defaultCurrency(shopId)].filter((id) => id > 0),
				(row) => currencyOf(row, client),
			);
			await learn('countries', countries, someCountries, (row) => toText(row.iso_code));
		},
	};
}

/** Nice to have: a missing right costs a sentence, not the run. */
export async function optional(
	client: ShopClient,
	resource: string,
	read: () => Promise<Row[]>,
): Promise<Row[]> {
	const { value, error } = await attempt(read);
	if (value) return value;
	if (error.code !== 'SHOP_RIGHT_MISSING' && error.code !== 'SHOP_RESOURCE_UNKNOWN') throw error;
	client.warn(`The key may not read ${resource}; orders are read without it.`);
	return [];
}

/** The back office's settings, as they hold for each shop. */
class Settings {
	readonly zones: Zones;
	/** By shop: finding out whether a zone exists takes longer than all the rest of an order. */
	private readonly zoneOf = new Map<number, string>();

	constructor(
		private readonly client: ShopClient,
		private readonly rows: Row[],
	) {
		const { scope } = client;
		if (scope.shops.size === 0 && this.value('PS_MULTISHOP_FEATURE_ACTIVE', 0) === '1')
			throw new ShopError('SHOP_RIGHT_MISSING', { resource: 'shops' });
		const zonesOf = (ids: Iterable<number>) => [...new Set([...ids].map((id) => this.zone(id)))];
		const read = zonesOf(scope.wanted ?? (scope.shops.size > 0 ? scope.shops.keys() : [0]));
		this.zones = {
			of: (id) => this.zone(id),
			read,
			all: [...new Set([...read, ...zonesOf(scope.shops.keys())])],
		};
	}

	/** The shop's own row, else its group's, else the one for all (fact P68). */
	private value(name: string, shopId: number): string {
		const rows = this.rows.filter((row) => row.name === name);
		const group = this.client.scope.shops.get(shopId)?.group ?? 0;
		const own = shopId > 0 ? rows.find((row) => toId(row.id_shop) === shopId) : undefined;
		const ofGroup =
			group > 0
				? rows.find((row) => toId(row.id_shop) === 0 && toId(row.id_shop_group) === group)
				: undefined;
		const global = rows.find((row) => toId(row.id_shop) === 0 && toId(row.id_shop_group) === 0);
		return toText(
			(own ?? ofGroup ?? global ?? (this.client.scope.shops.size <= 1 ? rows[0] : undefined))?.value,
		);
	}

	private zone(shopId: number): string {
		const known = this.zoneOf.get(shopId);
		if (known) return known;
		const zone = this.usable(this.value('PS_TIMEZONE', shopId));
		this.zoneOf.set(shopId, zone);
		return zone;
	}

	private usable(zone: string): string {
		if (zone !== '' && isZone(zone)) return zone;
		this.client.warn(
			`The time zone of the shop ("${zone.slice(0, 40)}") is not known; Europe/Brussels is taken.`,
		);
		return 'Europe/Brussels';
	}

	defaultCurrency(shopId: number): number {
		return toId(this.value('PS_CURRENCY_DEFAULT', shopId));
	}

	of(shopId: number, currencies: ReadonlyMap<number, OrderCurrency>): ShopSettings {
		const { client } = this;
		const taxedBy = this.value('PS_TAX_ADDRESS_TYPE', shopId);
		if (!['', 'id_address_delivery', 'id_address_invoice'].includes(taxedBy))
			throw new ShopError('SHOP_FIELD_BROKEN', {
				resource: 'configurations',
				id: 'PS_TAX_ADDRESS_TYPE',
				field: 'value',
			});
		return {
			id: shopId,
			name: client.scope.shops.get(shopId)?.name ?? '',
			url: client.url,
			installation: client.settings.installation,
			version: client.version,
			timeZone: this.zone(shopId),
			taxAddressType: taxedBy === 'id_address_invoice' ? 'invoice' : 'delivery',
			shippingTaxedProRata: this.value('PS_ATCP_SHIPWRAP', shopId) === '1',
			defaultCurrency: currencies.get(this.defaultCurrency(shopId))?.iso_code ?? '',
		};
	}
}

/** The webservice gives decimals only from 1.7.6 on; the currency's own standard (ISO 4217) is the same. */
function currencyOf(row: Row, { facts }: ShopClient): OrderCurrency {
	const iso = toText(row.iso_code);
	return {
		id: toId(row.id),
		iso_code: iso,
		precision: facts.decimals === 'currency' ? decimalsOf(iso) : facts.decimals,
	};
}

function decimalsOf(iso: string): number {
	try {
		return (
			new Intl.NumberFormat('en', { style: 'currency', currency: iso }).resolvedOptions()
				.maximumFractionDigits ?? 2
		);
	} catch {
		return 2;
	}
}
