/** Parameters that say whose data is asked for; empty for the shop of the address. */
export type Context = Readonly<Record<string, string>>;

/** A shop of the installation (`/api/shops`). */
export interface Shop {
	id: number;
	name: string;
	group: number;
	active: boolean;
}

/** Lists of orders that hold, together, every order of some shops once. */
export interface OrderList {
	context: Context;
	/** Narrows what the context lists to the shops meant; undefined where it lists no other. */
	shops?: readonly number[];
}

/** Whose orders a run reads, and how they are asked for. */
export interface Scope {
	/** Every shop of the installation by ID, switched-off ones included; empty where the key may not read them. */
	shops: ReadonlyMap<number, Shop>;
	/** The shops asked for; null for all there are. */
	wanted: ReadonlySet<number> | null;
	/** Where the orders of the wanted active shops are. */
	lists: readonly OrderList[];
	/** Wanted shops that are switched off: no list holds their orders (fact P62). */
	closed: readonly number[];
	/** The context the key is accepted in, for everything that does not look at the shop (fact 12). */
	context: Context;
	/** The contexts that list every customer of the wanted shops (fact 21). */
	people: readonly Context[];
}

/** An installation with one shop, or one whose shops cannot be told apart. */
export const WHOLE_INSTALLATION: Scope = {
	shops: new Map(),
	wanted: null,
	lists: [{ context: {} }],
	closed: [],
	context: {},
	people: [{}],
};
