import { FULL_KEY, type ShopKey } from './keys';
import { loadRecording, type Row, type Store } from './store';

/** The recorded installation with four shops in three groups, and how it may stand otherwise. */
export interface MultishopOptions {
	/** What the shops of the first group share; recorded without. */
	sharing?: 'orders' | 'customers' | 'all';
	/** Multistore switched off again, with the shops still there. */
	featureOff?: boolean;
}

export const MULTISHOP = '8.2.1-multishop';

const key = (letters: string): string => letters.repeat(8);

/** The recorded keys: all shops, shops 1 and 2, one shop each, an inactive shop, none. */
export function multishopKeys(): Record<string, ShopKey> {
	const singleShop = Object.keys(loadRecording('8.2.1').described);
	return {
		[key('ALLS')]: { rights: 'read-all', shops: [1, 2, 3, 4] },
		[key('ONET')]: { rights: 'read-all', shops: [1, 2] },
		[key('TWOS')]: { rights: 'read-all', shops: [2] },
		[key('THRS')]: { rights: 'read-all', shops: [3] },
		[key('OLDS')]: { rights: 'read-all', shops: [4] },
		[key('NOSH')]: { rights: 'read-all', shops: [] },
		[FULL_KEY]: { rights: Object.fromEntries(singleShop.map((name) => [name, ['get', 'head']])), shops: [1] },
		[key('ORDR')]: { rights: { orders: ['get'] }, shops: [1] },
		[key('NONE')]: { rights: {}, shops: [1] },
		[key('DISA')]: { active: false, rights: 'read-all', shops: [1] },
	};
}

/** This machine's other name stands for the domain of shop 3, which a test cannot look up. */
export const standIn = (host: string): string => host.replace(/^localhost(:\d+)?$/, 'b2b.example');

export function setMultishop(store: Store, { sharing, featureOff }: MultishopOptions): void {
	const change = (rows: Row[], id: number, values: Row) =>
		Object.assign(
			rows.find((row) => row.id === id)!,
			values,
		);
	if (sharing) {
		const all = sharing === 'all';
		change(store.shop_groups!, 1, {
			share_customer: all || sharing === 'customers' ? '1' : '0',
			share_order: all || sharing === 'orders' ? '1' : '0',
			share_stock: all ? '1' : '0',
		});
	}
	if (featureOff) change(store.configurations!, 392, { value: '0' });
}
