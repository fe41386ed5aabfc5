import { ExplainedError } from '../../shared/explained';
import type { OrderDocument } from '../../shared/order';
import type { SlipDocument } from '../../shared/slip';
import type { Row } from '../shop/row';
import { ShopError } from '../transport/answer';
import type { ShopClient } from '../transport/client';
import type { Zones } from './filters';
import { goneOrders } from './gone-orders';
import { noDay, OrderReader } from './orders';
import { ordersWithIds } from './pages';
import type { Page } from './parts';
import { rowsFor, type Unreadable } from './rows';
import { optional } from './shop-facts';
import { slipOf } from './slip-row';
import { groupBy, toId } from './values';

/** A credit slip with its complete order, or why one of the two could not be read. `orderId` is 0 where it is not known. */
export type ReadSlip =
	{ slip: SlipDocument; order: OrderDocument } | { slipId: number; orderId: number; problem: ExplainedError };

/** Completes pages of slips: a handful of calls per page, however many slips are on it. */
export class SlipReader {
	private constructor(
		private readonly client: ShopClient,
		private readonly orders: OrderReader,
		/** price_display_method by id_group; empty when the key may not read groups. */
		private readonly displays: Map<number, SlipDocument['price_display_method']>,
	) {}

	static async open(client: ShopClient): Promise<SlipReader> {
		const [orders, groups] = await Promise.all([
			OrderReader.open(client, []),
			optional(
				client,
				'groups',
				async () => await client.list('groups', { sort: '[id_ASC]' }, { lenient: true }),
			),
		]);
		return new SlipReader(
			client,
			orders,
			new Map(groups.map((row) => [toId(row.id), toId(row.price_display_method) === 1 ? 1 : 0])),
		);
	}

	get zones(): Zones {
		return this.orders.facts.zones;
	}

	/** Slips ignore the shop that was asked for (multishop); those whose order is another shop's are left out. */
	async complete({ headers, unreadable }: Page): Promise<ReadSlip[]> {
		const orderIds = [...new Set(headers.map((row) => toId(row.id_order)))];
		const brokenOrders: Unreadable = new Map();
		const orders = await this.ordersOf(orderIds, brokenOrders);
		await this.addAllSlips(orders, brokenOrders);
		const gone = await goneOrders(
			this.client,
			orderIds.filter((id) => !orders.has(id) && !brokenOrders.has(id)),
		);
		const read = headers.flatMap((row): ReadSlip[] => {
			const orderId = toId(row.id_order);
			const order = orders.get(orderId);
			const undated = noDay('order_slip', row);
			if (order && !undated) return [{ slip: slipOf(row, this.displayOf(order)), order }];
			const problem =
				(order && undated) ??
				brokenOrders.get(orderId) ??
				(gone.has(orderId) ? new ShopError('SHOP_ORDER_NOT_FOUND', { order: orderId }, 404) : null);
			return problem ? [{ slipId: toId(row.id), orderId, problem }] : [];
		});
		return [...read, ...(await this.broken(unreadable))].sort((a, b) => slipIdOf(a) - slipIdOf(b));
	}

	private async ordersOf(ids: number[], broken: Unreadable): Promise<Map<number, OrderDocument>> {
		const orders = new Map<number, OrderDocument>();
		if (ids.length === 0) return orders;
		for await (const { headers, unreadable } of ordersWithIds(this.client, ids, ids.length)) {
			for (const read of await this.orders.complete({ headers, unreadable })) {
				if ('order' in read) orders.set(read.order.id, read.order);
				else broken.set(read.orderId, read.problem);
			}
		}
		return orders;
	}

	/** Each order gets all its slips: what is left of it to refund depends on the earlier ones. Where one of them cannot be read, that is not known. */
	private async addAllSlips(orders: Map<number, OrderDocument>, broken: Unreadable): Promise<void> {
		if (orders.size === 0) return;
		const unreadable: Unreadable = new Map();
		const rows = groupBy(
			await rowsFor(this.client, 'order_slip', 'id_order', [...orders.keys()], unreadable),
			(row) => toId(row.id_order),
		);
		for (const [id, order] of orders)
			order.slips = (rows.get(id) ?? []).map((row) => slipOf(row, this.displayOf(order)));
		for (const [id, problem] of unreadable) {
			orders.delete(Number(id));
			broken.set(
				Number(id),
				new ExplainedError('SLIP_UNREADABLE', { detail: String(problem.values.detail ?? '') }),
			);
		}
	}

	private displayOf({ customer }: OrderDocument): SlipDocument['price_display_method'] {
		return this.displays.get(customer?.id_default_group ?? 0) ?? null;
	}

	private async broken(unreadable: Unreadable): Promise<ReadSlip[]> {
		if (unreadable.size === 0) return [];
		const rows: Row[] = await rowsFor(this.client, 'order_slip', 'id', [...unreadable.keys()], new Map(), {
			display: '[id,id_order]',
		});
		const orderOf = new Map(rows.map((row) => [toId(row.id), toId(row.id_order)]));
		return [...unreadable].map(([id, problem]) => ({
			slipId: Number(id),
			orderId: orderOf.get(Number(id)) ?? 0,
			problem:
				problem.code === 'SHOP_SLIP_NOT_FOUND'
					? problem
					: new ExplainedError('SLIP_UNREADABLE', { detail: String(problem.values.detail ?? '') }),
		}));
	}
}

const slipIdOf = (read: ReadSlip): number => ('slip' in read ? read.slip.id : read.slipId);
