import { attempt } from '../../shared/attempt';
import type { ExplainedError } from '../../shared/explained';
import type { Row } from '../shop/row';
import type { ShopClient } from '../transport/client';
import { isBrokenRecord, rowsFor, type Unreadable } from './rows';
import { toId } from './values';

/** Customers and addresses, each read once a run. */
export class People {
	private readonly customers = new Map<number, Row>();
	private readonly addresses = new Map<number, Row>();
	/** Deleted for good: asked for once a run. */
	private readonly gone = { customers: new Set<number>(), addresses: new Set<number>() };
	private readonly brokenCustomers: Unreadable = new Map();
	private readonly brokenAddresses: Unreadable = new Map();

	constructor(private readonly client: ShopClient) {}

	/** Reads who is behind these orders. */
	async learn(headers: Row[]): Promise<void> {
		await Promise.all([
			this.learnCustomers(headers.map((row) => toId(row.id_customer))),
			this.learnAddresses(headers.flatMap(addressIds)),
		]);
	}

	/** Customers are listed where they registered (fact P67); those of a switched-off shop only one by one. */
	private async learnCustomers(ids: number[]): Promise<void> {
		const { client, customers, brokenCustomers, gone } = this;
		const missing = () =>
			[...new Set(ids)].filter(
				(id) => id > 0 && !customers.has(id) && !brokenCustomers.has(id) && !gone.customers.has(id),
			);
		for (const context of client.scope.people) {
			const wanted = missing();
			if (wanted.length === 0) return;
			for (const row of await rowsFor(client, 'customers', 'id', wanted, brokenCustomers, { context }))
				customers.set(toId(row.id), row);
		}
		if (client.scope.shops.size > 1) await Promise.all(missing().map(async (id) => await this.learnOne(id)));
		for (const id of missing()) gone.customers.add(id);
	}

	private async learnOne(id: number): Promise<void> {
		const { value: rows, error } = await attempt(async () => await this.client.list('customers', {}, { id }));
		if (error && !isBrokenRecord(error)) throw error;
		if (error) this.brokenCustomers.set(id, error);
		else if (rows[0]) this.customers.set(id, rows[0]);
	}

	private async learnAddresses(ids: number[]): Promise<void> {
		const { addresses, brokenAddresses, gone } = this;
		const missing = () =>
			[...new Set(ids)].filter(
				(id) => id > 0 && !addresses.has(id) && !brokenAddresses.has(id) && !gone.addresses.has(id),
			);
		if (missing().length === 0) return;
		for (const row of await rowsFor(this.client, 'addresses', 'id', missing(), brokenAddresses))
			addresses.set(toId(row.id), row);
		for (const id of missing()) gone.addresses.add(id);
	}

	/** Why this order cannot be read; null when it can. */
	problemOf(header: Row): ExplainedError | null {
		const broken = [
			this.brokenCustomers.get(toId(header.id_customer)),
			...addressIds(header).map((id) => this.brokenAddresses.get(id)),
		];
		return broken.find((problem) => problem !== undefined) ?? null;
	}

	of(header: Row): {
		customer: Row | undefined;
		addressInvoice: Row | undefined;
		addressDelivery: Row | undefined;
	} {
		const [invoice, delivery] = addressIds(header) as [number, number];
		return {
			customer: this.customers.get(toId(header.id_customer)),
			addressInvoice: this.addresses.get(invoice),
			addressDelivery: this.addresses.get(delivery),
		};
	}

	hasAddress(id: number): boolean {
		return this.addresses.has(id);
	}

	countriesOf(header: Row): number[] {
		return addressIds(header).flatMap((id) =>
			this.addresses.has(id) ? [toId(this.addresses.get(id)!.id_country)] : [],
		);
	}
}

const addressIds = (header: Row): number[] => [
	toId(header.id_address_invoice),
	toId(header.id_address_delivery),
];
