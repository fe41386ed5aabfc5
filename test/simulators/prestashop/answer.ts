import { EmptyAnswer, RedirectAnswer, ShopRefusal } from './shop-error';
import { findKey, keyOf, may, NoKeyArrived, type ShopKey } from './keys';
import { ask, closest, type Parameters } from './query';
import { errorsAsJson, listAsJson, recordAsJson } from './render-json';
import { errorsAsXml, listAsXml, recordAsXml, rootAsXml } from './render-xml';
import { allResources, type Store } from './store';

export interface Answer {
	status: number;
	headers: Record<string, string>;
	body: string;
}

export interface ShopState {
	store: Store;
	keys: Record<string, ShopKey>;
	version: string;
	webserviceOff: boolean;
}

export interface ShopRequest {
	method: string;
	path: string;
	query: Parameters;
	headers: Record<string, string | undefined>;
	/** e.g. http://127.0.0.1:8080 */
	base: string;
}

const METHODS = ['GET', 'HEAD', 'PUT', 'POST', 'PATCH', 'DELETE'];

/** One request to /api, as PrestaShop 8.2.1 answers it. */
export function answerApi(request: ShopRequest, state: ShopState): Answer {
	const json = wantsJson(request);
	const base = `${request.base}/api`;
	const common = { 'X-Powered-By': 'PrestaShop Webservice', 'Execution-Time': '0.001', 'Set-Cookie': 'PrestaShop-simulated=1; path=/; HttpOnly' };
	const withType = (status: number, body: string, version = state.version): Answer => ({
		status, body, headers: { ...common, 'PSWS-Version': version, 'Content-Type': json ? 'application/json' : 'text/xml;charset=utf-8' },
	});
	let authenticated = false;
	try {
		if (state.webserviceOff) {
			throw new ShopRefusal(503, [{ code: 22, message: 'The PrestaShop webservice is disabled. Please activate it in the PrestaShop Back Office' }]);
		}
		const key = findKey(keyOf(request.headers.authorization, request.query.get('ws_key')), state.keys);
		authenticated = true;
		const parts = request.path.replace(/^\/api\/?/, '').split('/').filter((part) => part !== '');
		return withType(200, read(request, parts, key, state, json, base));
	} catch (error) {
		if (error instanceof NoKeyArrived) {
			return {
				status: 401, body: '401 Unauthorized',
				headers: { 'Content-Type': 'text/html; charset=utf-8', 'WWW-Authenticate': 'Basic realm="Welcome to PrestaShop Webservice, please enter the authentication key as the login. No password required."' },
			};
		}
		if (error instanceof EmptyAnswer) return { status: error.status, body: '', headers: { ...common, 'PSWS-Version': state.version } };
		if (error instanceof RedirectAnswer) return { status: 302, body: '', headers: { Location: request.base + error.location } };
		if (error instanceof ShopRefusal) return withType(error.status, json ? errorsAsJson(error.errors) : errorsAsXml(error.errors), authenticated ? state.version : '0');
		throw error;
	}
}

function read(request: ShopRequest, parts: string[], key: ShopKey, state: ShopState, json: boolean, base: string): string {
	const { method } = request;
	if (!METHODS.includes(method)) throw new ShopRefusal(405, [{ code: 23, message: `Method ${method} is not valid` }]);
	const [resource, id] = parts;
	if (resource === undefined) {
		// The list of resources is a fatal error in JSON (measured 8).
		if (json) throw new EmptyAnswer(500);
		return rootAsXml((name, verb) => may(key, name, verb), base);
	}
	const known = allResources.filter((name) => existsIn(name, state.version));
	if (!known.includes(resource)) {
		throw new ShopRefusal(400, [{ code: 27, message: `Resource of type "${resource}" does not exists. Did you mean: "${closest(resource, known)}"? The full list is: "${known.join('", "')}"` }]);
	}
	if (!METHODS.some((verb) => may(key, resource, verb.toLowerCase()))) {
		throw new ShopRefusal(401, [{ code: 26, message: `Resource of type "${resource}" is not allowed with this authentication key` }]);
	}
	if (!may(key, resource, method.toLowerCase())) {
		throw new ShopRefusal(405, [{ code: 25, message: `Method ${method} is not allowed for the resource ${resource} with this authentication key` }]);
	}
	if (id === undefined) {
		const question = ask(resource, request.query, state.store);
		return json ? listAsJson(resource, question) : listAsXml(resource, question, base);
	}
	const row = (state.store[resource] ?? []).find((candidate) => Number(candidate.id) === parseInt(id, 10));
	if (!row) throw new EmptyAnswer(404);
	const question = ask(resource, request.query, { ...state.store, [resource]: [row] });
	if (question.display !== 'ids') return json ? listAsJson(resource, question) : listAsXml(resource, question, base);
	return json ? recordAsJson(resource, row, question.languages) : recordAsXml(resource, row, question.languages, base);
}

/** order_cart_rules came with 1.7.8, order_discounts went with 1.7.0 (prestashop.md §1.11). */
function existsIn(resource: string, version: string): boolean {
	const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
	const number = major * 10_000 + minor * 100 + patch;
	if (resource === 'order_cart_rules') return number >= 10_708;
	if (resource === 'order_discounts') return number < 10_700;
	return true;
}

/** Only the exact word JSON counts; a header goes before the parameter (measured 10). */
function wantsJson({ headers, query }: ShopRequest): boolean {
	const header = headers['output-format'] ?? headers['io-format'];
	if (header !== undefined) return header === 'JSON';
	return (query.get('output_format') ?? query.get('io_format')) === 'JSON';
}
