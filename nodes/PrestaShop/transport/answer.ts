import { cutJson } from '../../shared/clean-json';
import { ExplainedError } from '../../shared/explained';
import type { Code } from '../../shared/texts';

/** An HTTP answer of the shop, undecoded. */
export interface RawAnswer {
	status: number;
	headers: Record<string, string | string[] | undefined>;
	text: string;
}

export type Row = Record<string, unknown>;

/** PHP notices and deprecations: the data beside them is whole (prestashop.md §1.4). */
const HARMLESS = new Set([5, 11, 12, 13, 15]);

const BY_SHOP_CODE: Readonly<Record<number, Code>> = {
	16: 'SHOP_KEY_NOT_RECEIVED',
	17: 'SHOP_KEY_NOT_RECEIVED',
	18: 'SHOP_KEY_FORMAT',
	20: 'SHOP_KEY_REFUSED',
	21: 'SHOP_KEY_WITHOUT_RIGHTS',
	22: 'SHOP_WEBSERVICE_OFF',
	26: 'SHOP_RIGHT_MISSING',
	27: 'SHOP_RESOURCE_UNKNOWN',
	132: 'SHOP_KEY_OTHER_SHOP',
};

/** PrestaShop's own code travels along, so that callers can tell an unknown field (35, 36) from a missing right. */
export class ShopError extends ExplainedError {
	constructor(code: Code, values: Record<string, string | number>, httpStatus: number | undefined, readonly shopCode: number) {
		super(code, values, httpStatus);
		this.name = 'ShopError';
	}
}

/** "401 Unauthorized" as plain text: no key arrived at all, unlike PrestaShop's own 401 (measured 2). */
export const keyNeverArrived = ({ status, text }: RawAnswer): boolean => status === 401 && /^\s*401 Unauthorized\s*$/.test(text);

/**
 * The rows of a list answered in JSON. An empty list is `[]`, otherwise the rows stand under the resource's name (order_slip
 * under order_slips). Warnings of PHP beside whole data are reported through `warn`. Throws ShopError.
 */
export function readRows(answer: RawAnswer, resource: string, host: string, warn: (sentence: string) => void): Row[] {
	const { status, text } = answer;
	if (keyNeverArrived(answer)) throw new ShopError('SHOP_KEY_NOT_RECEIVED', {}, status, 0);
	const body = parse(text);
	if (body === undefined) throw unreadable(answer, resource, host);
	const errors = errorsIn(body);
	const rows = rowsIn(body, resource);
	if (errors.length === 0) {
		if (rows) return rows;
		throw unreadable(answer, resource, host);
	}
	if (rows && errors.every(({ code }) => HARMLESS.has(code))) {
		warn(`The shop reported PHP notices for ${resource}: ${errors[0]!.message}`);
		return rows;
	}
	throw refusal(errors[0]!, resource, status);
}

function parse(text: string): unknown {
	for (const candidate of [text, cutJson(text)]) {
		if (candidate === null || candidate.trim() === '') continue;
		try {
			return JSON.parse(candidate);
		} catch {
			// Junk around the JSON: the second candidate is what is left when it is cut off.
		}
	}
	return undefined;
}

interface ShopErrorRow {
	code: number;
	message: string;
}

function errorsIn(body: unknown): ShopErrorRow[] {
	const errors = typeof body === 'object' && body !== null ? (body as Row).errors : undefined;
	return Array.isArray(errors) ? (errors as Array<{ code?: unknown; message?: unknown }>).map(({ code, message }) => ({ code: Number(code), message: String(message ?? '') })) : [];
}

function rowsIn(body: unknown, resource: string): Row[] | null {
	if (Array.isArray(body)) return body.length === 0 ? [] : null;
	const lists = Object.entries(body as Row).filter(([name, value]) => name !== 'errors' && Array.isArray(value));
	const named = lists.find(([name]) => name === resource) ?? lists[0];
	return named ? (named[1] as Row[]) : null;
}

export function refusal({ code, message }: ShopErrorRow, resource: string, status: number): ShopError {
	const known = BY_SHOP_CODE[code];
	if (known) return new ShopError(known, { resource }, status, code);
	if (code >= 2 && code <= 15) return new ShopError('SHOP_PHP', { resource, detail: message.slice(0, 300) }, status, code);
	return new ShopError('SHOP_REFUSED', { resource, status, shopCode: code, detail: message.slice(0, 200) }, status, code);
}

/** Why an answer is no data. */
export function unreadable({ status, text, headers }: RawAnswer, resource: string, host: string): ShopError {
	if (status >= 300 && status < 400) return redirect(headers.location, status);
	if (status === 404) return new ShopError('SHOP_NOT_FOUND', { host }, status, 0);
	if (status === 429 || status === 502 || status === 503 || status === 504) return new ShopError('SHOP_SERVER', { status }, status, 0);
	if (/^\s*<(?!\?xml|prestashop)/i.test(text)) return new ShopError('SHOP_HTML', {}, status, 0);
	if (status === 401) return new ShopError('SHOP_KEY_NOT_RECEIVED', {}, status, 0);
	return new ShopError('SHOP_UNREADABLE', { resource }, status, 0);
}

/** Names the target without its query: an unknown host's redirect carries `ws_key` along (prestashop.md §1.1). */
export function redirect(location: string | string[] | undefined, status: number): ShopError {
	const target = String(Array.isArray(location) ? location[0] : (location ?? '')).split('?')[0] || 'another address';
	return new ShopError('SHOP_REDIRECTS', { target }, status, 0);
}
