import type { Page } from '../reading/parts';
import { toId } from '../reading/values';
import { hasChoice, ledgerIds } from './ids';

/** The three fields of a Get Many step that name orders, or slips, as IDs or ledger keys. */
export interface NamedFields {
	only?: unknown;
	also?: unknown;
	except?: unknown;
}

/** What a Get Many step was asked for by name, besides its filters. */
export class Named {
	/** Nothing but what is named is read. */
	readonly only: boolean;
	readonly except: ReadonlySet<number>;
	private readonly toRead: Set<number>;

	constructor({ only, also, except }: NamedFields, shopUrl: string, kind: 'order' | 'slip') {
		const ids = (value: unknown) => ledgerIds(value, shopUrl, kind);
		this.only = hasChoice(only);
		this.except = new Set(ids(except));
		this.toRead = new Set(ids(this.only ? only : also).filter((id) => !this.except.has(id)));
	}

	/** Of a page that the filters gave, what is to be read; it need not be read by name any more. */
	take({ headers, unreadable }: Page): Page {
		for (const id of [...headers.map((row) => toId(row.id)), ...[...unreadable.keys()].map(Number)])
			this.toRead.delete(id);
		return {
			headers: headers.filter((row) => !this.except.has(toId(row.id))),
			unreadable: new Map([...unreadable].filter(([id]) => !this.except.has(Number(id)))),
		};
	}

	/** What is still to be read by name. */
	get left(): number[] {
		return [...this.toRead];
	}
}
