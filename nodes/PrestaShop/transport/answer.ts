import { ExplainedError } from '../../shared/explained';
import type { Code } from '../../shared/texts';
import type { Row } from '../shop/row';

/** An HTTP answer of the shop, undecoded. */
export interface RawAnswer {
	status: number;
	headers: Record<string, string | string[] | undefined>;
	text: string;
}

/** What an answer answers: named in the sentence when it is none. */
export interface Asked {
	resource: string;
	host: string;
	/** The shop or group that was named in the question; empty for the shop of the address. */
	context: Readonly<Record<string, string>>;
}

/** PrestaShop's own code and words travel along, so that callers can tell an unknown field (35) from a missing right. */
export class ShopError extends ExplainedError {
	constructor(
		code: Code,
		values: Record<string, string | number> = {},
		httpStatus?: number,
		readonly shopCode = 0,
		readonly shopWords = '',
	) {
		super(code, values, httpStatus);
		this.name = 'ShopError';
	}
}

/** "401 Unauthorized" as plain text: no key arrived at all, unlike PrestaShop's own 401 (fact P1). */
export const keyNeverArrived = ({ status, text }: RawAnswer): boolean =>
	status === 401 && /^\s*401 Unauthorized\s*$/.test(text);

/** Whether the webservice itself answered, and not something in front of it. */
export const isFromWebservice = (answer: RawAnswer): boolean =>
	answer.headers['psws-version'] !== undefined || keyNeverArrived(answer);

/** What a body says; `name`: what the data stands under, null for the bare `[]`. */
export interface Content {
	name: string | null;
	rows: Row[] | null;
	errors: Array<{ code: number; message: string }>;
}
