import { inWords, systemCode } from '../../shared/inside-error';
import { ShopError } from './answer';

/** One sentence for a connection that brought no answer. `url`: what was asked. */
export function explainConnection(error: unknown, url: string): ShopError {
	const { host, protocol } = new URL(url);
	const code = systemCode(error) ?? '';
	const trouble = (name: 'SHOP_HOST_UNKNOWN' | 'SHOP_CERTIFICATE' | 'SHOP_UNREACHABLE') =>
		new ShopError(name, { host, detail: inWords(code) }, undefined, 0, code);
	if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return trouble('SHOP_HOST_UNKNOWN');
	// What came back was no TLS: a web server that speaks http on this port.
	if (code === 'EPROTO' && protocol === 'https:') return otherScheme(url);
	return trouble(/CERT|UNABLE_TO/.test(code) ? 'SHOP_CERTIFICATE' : 'SHOP_UNREACHABLE');
}

/** The connection stood, and nothing came within the time-out. */
export const isTimeOut = ({ code, shopWords }: ShopError): boolean =>
	code === 'SHOP_UNREACHABLE' && /TIMEDOUT|ABORTED/.test(shopWords);

/**
 * What to say of a shop that never answered at `url`: where the other of http and https is likely meant, that. A port of its
 * own on which nobody listens says nothing about either.
 */
export function explainNoAnswer(error: ShopError, url: string): ShopError {
	const { protocol, port } = new URL(url);
	const { code, shopWords } = error;
	if (code !== 'SHOP_UNREACHABLE') return error;
	// A server that speaks TLS cuts off who does not, or answers what is no HTTP.
	const cut = protocol === 'http:' && /^(ECONNRESET|EPROTO|)$/.test(shopWords);
	return cut || (shopWords === 'ECONNREFUSED' && port === '') ? otherScheme(url) : error;
}

/** A redirect that leads to the same host, only by the other of http and https; null for any other, and for PrestaShop's own to its front page. */
export function explainScheme(
	location: string | string[] | undefined,
	url: string,
	status: number,
): ShopError | null {
	const target = String(Array.isArray(location) ? location[0] : (location ?? ''));
	if (!URL.canParse(target) || /\?(.*&)?url=/.test(target)) return null;
	const [from, to] = [new URL(url), new URL(target)];
	const nameOf = ({ hostname }: URL) => hostname.replace(/^www\./, '');
	return /^https?:$/.test(to.protocol) && to.protocol !== from.protocol && nameOf(to) === nameOf(from)
		? otherScheme(url, `${to.protocol}//${to.host}`, status)
		: null;
}

/** `target`: the address to enter; the same with the other scheme, where nobody named one. */
export function otherScheme(url: string, target?: string, status?: number): ShopError {
	const { protocol, host } = new URL(url);
	const isHttps = protocol === 'https:';
	return new ShopError(
		isHttps ? 'SHOP_NO_HTTPS' : 'SHOP_WANTS_HTTPS',
		{ host, target: target ?? `${isHttps ? 'http' : 'https'}://${host}` },
		status,
	);
}
