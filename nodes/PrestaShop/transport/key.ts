import type { IDataObject } from 'n8n-workflow';

/** A header that never leaves n8n: it tells the credential to put the key into the query, and the credential removes it. */
export const KEY_IN_QUERY = 'x-key-in-query';

/** The query parameter PrestaShop reads the key from when the Authorization header does not arrive. */
const QUERY_PARAMETER = 'ws_key';

/** A text without the keys that stand in addresses in it, whosever they are. */
export const withoutKeys = (text: string): string =>
	text.replace(/\b(ws_key(?:=|%3D))[^&\s"'<>#]+/gi, '$1***');

/** A request with the key in it: PrestaShop takes it as user name, the password is not looked at; or in the query, where the web server drops the header. */
export function withKey<T extends { url: string; headers?: IDataObject }>(
	credentials: IDataObject,
	request: T,
	inQuery: boolean,
): T {
	const key = String(credentials.webserviceKey ?? '').trim();
	if (inQuery || credentials.sendKeyAs === 'query') {
		return {
			...request,
			url: `${request.url}${request.url.includes('?') ? '&' : '?'}${QUERY_PARAMETER}=${encodeURIComponent(key)}`,
		};
	}
	return {
		...request,
		headers: { ...request.headers, Authorization: `Basic ${Buffer.from(`${key}:`).toString('base64')}` },
	};
}
