import { ExplainedError } from '../../shared/explained';

/**
 * The base address of the webservice's shop, from whatever was pasted: a missing scheme becomes https, `/api…`, `index.php`,
 * a language segment, a query and trailing slashes go; sub-folders stay. Throws SHOP_URL_EMPTY or SHOP_URL_INVALID.
 */
export function normaliseShopUrl(text: string): string {
	const pasted = text.trim();
	if (pasted === '') throw new ExplainedError('SHOP_URL_EMPTY');
	const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(pasted) ? pasted : `https://${pasted}`;
	// A user name and password, and a key in the query, are not repeated.
	if (!URL.canParse(address))
		throw new ExplainedError('SHOP_URL_INVALID', {
			url: pasted
				.replace(/[?#].*$/s, '')
				.replace(/\/\/[^/]*@/, '//')
				.slice(0, 200),
		});
	const url = new URL(address);
	const shown = `${url.protocol}//${url.host}${url.pathname}`;
	if (!/^https?:$/.test(url.protocol) || url.username || url.password)
		throw new ExplainedError('SHOP_URL_INVALID', { url: shown });
	if (/\/(admin[^/]*|index\.php\/sell)(\/|$)/i.test(url.pathname))
		throw new ExplainedError('SHOP_URL_INVALID', { url: shown });
	const path = url.pathname
		.replace(/\/+/g, '/')
		.replace(/\/(api|webservice)(\/.*)?$/i, '')
		.replace(/\/index\.php.*$/i, '')
		// A language segment is never part of the webservice's address (classes/Dispatcher.php adds it to front pages only).
		.replace(/\/[a-z]{2}(-[a-z]{2})?\/?$/i, '')
		.replace(/\/$/, '');
	return `${url.protocol}//${url.host}${path}`;
}
