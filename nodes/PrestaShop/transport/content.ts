import { parseJson } from '../../shared/json';
import type { Code } from '../../shared/texts';
import type { Row } from '../shop/row';
import { keyNeverArrived, ShopError, type Asked, type Content, type RawAnswer } from './answer';
import { cutJson } from './clean-json';
import { whyNoData } from './no-data';
import { readXml } from './xml-rows';

/** PHP notices and deprecations: the data beside them is whole (fact P6). */
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

/** A shop ID or group ID that names nothing (facts P60 and P63). */
const NO_SUCH_SHOP = 999;

/**
 * The rows of a list, in whichever format it was answered. An empty list in JSON is `[]`, otherwise the rows stand under the
 * resource's name (order_slip under order_slips, 1.6's order_discounts under order_cart_rules). Warnings of PHP beside whole
 * data are reported through `warn`. Throws ShopError.
 */
export function readRows(answer: RawAnswer, asked: Asked, warn: (sentence: string) => void): Row[] {
	if (keyNeverArrived(answer)) throw new ShopError('SHOP_KEY_NOT_RECEIVED', {}, answer.status);
	const { rows, errors } = contentOf(answer, asked.resource) ?? { rows: null, errors: [] };
	const [first] = errors;
	if (!first) {
		if (rows) return rows;
		throw whyNoData(answer, asked);
	}
	if (rows && errors.every(({ code }) => HARMLESS.has(code))) {
		warn(`The shop reported PHP notices for ${asked.resource}: ${first.message}`);
		return rows;
	}
	throw refusal(first, asked, answer.status);
}

/** Names that are not the resource's own. */
const LIST_NAMES: Readonly<Record<string, string>> = {
	order_slip: 'order_slips',
	order_discounts: 'order_cart_rules',
};

function contentOf({ text }: RawAnswer, resource: string): Content | null {
	const xml = /<\?xml|<prestashop/.exec(text);
	const json = text.search(/[{[]/);
	// Junk of either kind may stand in front: what begins first is the answer.
	const isXml = xml !== null && (json < 0 || xml.index < json);
	const list = LIST_NAMES[resource] ?? resource;
	// Some other list, out of whatever stood around the data, is none.
	const isOurs = ({ name }: Content) => name === null || name === list || name === list.replace(/s$/, '');
	const found = isXml
		? [readXml(text.slice(xml.index).replace(/(<\/prestashop>)[^]*$/, '$1'))]
		: readJson(text);
	const contents = found.filter((content) => content !== null);
	return contents.find((content) => isOurs(content) || content.errors.length > 0) ?? null;
}

function readJson(text: string): Content[] {
	const whole = parseJson(text);
	const { parts, open } = whole === undefined ? cutJson(text) : { parts: [text], open: false };
	const last = parts.at(-1) ?? '';
	// `[]` may stand in a notice as well: it is the answer only where it is all there is, or stands at the end.
	const isEmptyList =
		!open && /^\[\s*\]$/.test(last) && (parts.length === 1 || text.trimEnd().endsWith(last));
	const bodies = (whole === undefined ? parts.map(parseJson) : [whole])
		.filter(isRecord)
		.map((body) => ({ ...rowsIn(body), errors: errorsIn(body) }));
	return isEmptyList ? [...bodies, { name: null, rows: [], errors: [] }] : bodies;
}

function errorsIn({ errors }: Row): Content['errors'] {
	return Array.isArray(errors)
		? errors
				.filter(isRecord)
				.map(({ code, message }) => ({ code: Number(code), message: String(message ?? '') }))
		: [];
}

/** The list; one record asked for alone stands under its singular name. */
function rowsIn(body: Row): Pick<Content, 'name' | 'rows'> {
	const [data, ...others] = Object.entries(body).filter(([name]) => name !== 'errors');
	if (!data || others.length > 0) return { name: null, rows: null };
	const [name, value] = data;
	if (Array.isArray(value)) return { name, rows: value.every(isRecord) ? value : null };
	return { name, rows: isRecord(value) && 'id' in value ? [value] : null };
}

const isRecord = (value: unknown): value is Row =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

function refusal(
	{ code, message }: { code: number; message: string },
	{ resource, context }: Asked,
	status: number,
): ShopError {
	const known = BY_SHOP_CODE[code];
	if (known) return new ShopError(known, { resource }, status, code, message);
	if (code === NO_SUCH_SHOP) {
		if (context.id_group_shop)
			return new ShopError('SHOP_GROUP_EMPTY', { group: context.id_group_shop }, status, code, message);
		return new ShopError('SHOP_ID_INVALID', { shop: context.id_shop ?? '' }, status, code, message);
	}
	if (code >= 2 && code <= 15)
		return new ShopError('SHOP_PHP', { resource, detail: message.slice(0, 300) }, status, code, message);
	return new ShopError(
		'SHOP_REFUSED',
		{ resource, status, shopCode: code, detail: message.slice(0, 200) },
		status,
		code,
		message,
	);
}
