import { findKey, keyOf, NoKeyArrived } from './keys';
import { read } from './read';
import { errorsAsJson } from './render-json';
import { errorsAsXml } from './render-xml';
import {
	brokenByPhp,
	EmptyAnswer,
	QueryRefusal,
	RedirectAnswer,
	ShopRefusal,
	type ShopErrorLine,
} from './shop-error';
import { checkLink, contextOf, siteOf } from './shops';
import type { Answer, ShopRequest, ShopState } from './types';
import { isFrom } from './versions';

/** One request to the webservice, as PrestaShop of that version answers it. */
export function answerApi(request: ShopRequest, state: ShopState): Answer {
	const json = wantsJson(request);
	const common = {
		'X-Powered-By': 'PrestaShop Webservice',
		'Execution-Time': '0.001',
		'Set-Cookie': 'PrestaShop-simulated=1; path=/; HttpOnly',
	};
	const withType = (status: number, body: string, version = state.version.number): Answer => ({
		status,
		body,
		headers: {
			...common,
			'PSWS-Version': version,
			'Content-Type': json ? 'application/json' : 'text/xml;charset=utf-8',
		},
	});
	const refused = (status: number, errors: ShopErrorLine[]) =>
		withType(status, json ? errorsAsJson(errors) : errorsAsXml(errors), authenticated ? undefined : '0');
	let authenticated = false;
	try {
		const site = siteOf(request.address, request.query, state.store, state.version, state.anyHost);
		const { webserviceOff } = state;
		const text = keyOf(request.headers.authorization, request.query.get('ws_key'), state.version);
		if (webserviceOff === true || (webserviceOff && webserviceOff.includes(Number(site.shop.id)))) {
			throw new ShopRefusal(503, [
				{
					code: 22,
					message: 'The PrestaShop webservice is disabled. Please activate it in the PrestaShop Back Office',
				},
			]);
		}
		const key = findKey(text, state.keys);
		authenticated = true;
		const context = contextOf(request.query, site, state.store, state.version);
		checkLink(key.shops, context);
		const { php, brokenFromPhp } = state.version;
		if (brokenFromPhp && isFrom(php, brokenFromPhp)) throw brokenByPhp();
		const { body, rows } = read({ request, key, context, state, json });
		return { ...withType(200, body), rows };
	} catch (error) {
		if (error instanceof NoKeyArrived) {
			return {
				status: 401,
				body: '401 Unauthorized',
				headers: {
					'Content-Type': 'text/html; charset=utf-8',
					'WWW-Authenticate':
						'Basic realm="Welcome to PrestaShop Webservice, please enter the authentication key as the login. No password required."',
				},
			};
		}
		if (error instanceof EmptyAnswer)
			return { status: error.status, body: '', headers: { ...common, 'PSWS-Version': state.version.number } };
		if (error instanceof RedirectAnswer)
			return {
				status: 302,
				body: '',
				headers: { Location: error.location, 'Content-Type': 'text/html; charset=utf-8' },
			};
		if (error instanceof QueryRefusal) {
			const { status, errors } = error.on(state.version);
			return refused(status, errors);
		}
		if (error instanceof ShopRefusal) return refused(error.status, error.errors);
		throw error;
	}
}

/** Only the exact word JSON counts; a header goes before the parameter (fact P10). */
function wantsJson({ headers, query }: ShopRequest): boolean {
	const header = headers['output-format'] ?? headers['io-format'];
	if (header !== undefined) return header === 'JSON';
	return (query.get('output_format') ?? query.get('io_format')) === 'JSON';
}
