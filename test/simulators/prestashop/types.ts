import type { ShopKey } from './keys';
import { Parameters } from './parameters';
import type { Address } from './shops';
import type { Recording, Store } from './store';
import type { Version } from './versions';

export interface Answer {
	status: number;
	headers: Record<string, string>;
	body: string;
	/** How many rows it lists. */
	rows?: number;
}

export interface ShopState {
	store: Store;
	recording: Recording;
	keys: Record<string, ShopKey>;
	version: Version;
	/** For every shop, or for these. */
	webserviceOff: boolean | number[];
	/** Whether it answers under any host name, as its first shop. */
	anyHost: boolean;
	/** Values whose bytes are no UTF-8: an answer in JSON that shows one is empty, with 200. */
	notUtf8: Array<{ resource: string; id: number; field: string }>;
}

export interface ShopRequest {
	method: string;
	address: Address;
	query: Parameters;
	headers: Record<string, string | undefined>;
	/** e.g. http://127.0.0.1:8080 */
	origin: string;
}
