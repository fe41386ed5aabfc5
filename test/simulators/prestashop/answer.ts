import { asInSite, checkInShop } from './per-shop';
import { checkLink, contextOf, rowsIn, siteOf, type Address, type Context } from './shops';
import { closest } from './closest';
import { findKey, keyOf, may, NoKeyArrived, type ShopKey } from './keys';
import { ask, type Parameters } from './query';
import { errorsAsJson, listAsJson, recordAsJson } from './render-json';
import { errorsAsXml, idAsXml, listAsXml, recordAsXml, rootAsXml } from './render-xml';
import { brokenByPhp, brokenXml, EmptyAnswer, QueryRefusal, RedirectAnswer, ShopRefusal, type ShopErrorLine } from './shop-error';
import type { Recording, Store } from './store';
import { isFrom, type Version } from './versions';

export interface Answer {
	status: number;
	headers: Record<string, string>;
	body: string;
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
}

export interface ShopRequest {
	method: string;
	address: Address;
	query: Parameters;
	headers: Record<string, string | undefined>;
	/** e.g. http://127.0.0.1:8080 */
	origin: string;
}

const ALL_METHODS = ['GET', 'HEAD', 'PUT', 'POST', 'PATCH', 'DELETE'];

/** One request to the webservice, as PrestaShop of that version answers it. */
export function answerApi(request: ShopRequest, state: ShopState): Answer {
	const json = wantsJson(request);
	const common = { 'X-Powered-By': 'PrestaShop Webservice', 'Execution-Time': '0.001', 'Set-Cookie': 'PrestaShop-simulated=1; path=/; HttpOnly' };
	const withType = (status: number, body: string, version = state.version.number): Answer => ({
		status, body, headers: { ...common, 'PSWS-Version': version, 'Content-Type': json ? 'application/json' : 'text/xml;charset=utf-8' },
	});
	const refused = (status: number, errors: ShopErrorLine[]) => withType(status, json ? errorsAsJson(errors) : errorsAsXml(errors), authenticated ? undefined : '0');
	let authenticated = false;
	try {
		const site = siteOf(request.address, request.query, state.store, state.version, state.anyHost);
		const { webserviceOff } = state;
		const text = keyOf(request.headers.authorization, request.query.get('ws_key'));
		if (webserviceOff === true || (webserviceOff && webserviceOff.includes(Number(site.shop.id)))) {
			throw new ShopRefusal(503, [{ code: 22, message: 'The PrestaShop webservice is disabled. Please activate it in the PrestaShop Back Office' }]);
		}
		const key = findKey(text, state.keys);
		authenticated = true;
		const context = contextOf(request.query, site, state.store, state.version);
		checkLink(key.shops, context);
		const { php, brokenFromPhp } = state.version;
		if (brokenFromPhp && isFrom(php, brokenFromPhp)) throw brokenByPhp();
		return withType(200, read(request, key, context, state, json));
	} catch (error) {
		if (error instanceof NoKeyArrived) {
			return {
				status: 401, body: '401 Unauthorized',
				headers: { 'Content-Type': 'text/html; charset=utf-8', 'WWW-Authenticate': 'Basic realm="Welcome to PrestaShop Webservice, please enter the authentication key as the login. No password required."' },
			};
		}
		if (error instanceof EmptyAnswer) return { status: error.status, body: '', headers: { ...common, 'PSWS-Version': state.version.number } };
		if (error instanceof RedirectAnswer) return { status: 302, body: '', headers: { Location: error.location, 'Content-Type': 'text/html; charset=utf-8' } };
		if (error instanceof QueryRefusal) {
			const { status, errors } = error.on(state.version);
			return refused(status, errors);
		}
		if (error instanceof ShopRefusal) return refused(error.status, error.errors);
		throw error;
	}
}

function read({ method, address, query, origin }: ShopRequest, key: ShopKey, context: Context, state: ShopState, json: boolean): string {
	const { store, recording, version } = state;
	const base = `${origin}${context.site.uri}api`;
	const rights = (name: string, verb: string) => may(key, name, verb, recording);
	if (!version.methods.includes(method)) throw new ShopRefusal(405, [{ code: 23, message: `Method ${method} is not valid` }]);
	const [name, id] = address.rest.split('/').filter((part) => part !== '');
	if (name === undefined) {
		if (!json) return rootAsXml(recording.described, version.methods.map((verb) => verb.toLowerCase()), rights, String(context.site.shop.name), base);
		if (version.rootInJson === 'fatal') throw new EmptyAnswer(500);
		return JSON.stringify(Object.keys(recording.described).filter((one) => ALL_METHODS.some((verb) => rights(one, verb.toLowerCase()))));
	}
	checkRights(name, method, rights, state);
	const resource = recording.resource(name);
	const all = store[name] ?? [];
	const question = (rows: Store[string]) => ask(resource, query, { all, rows, languages: store.languages ?? [], version });
	if (id === undefined) {
		const asked = question(asInSite(rowsIn(context, name, store), name, context, recording.perShop));
		if (!json && name === 'translated_configurations' && isFrom(version.php, '8.0')) throw brokenXml(asked.rows.length);
		return json ? listAsJson(asked) : listAsXml(asked, base);
	}
	const found = all.find((candidate) => Number(candidate.id) === parseInt(id, 10));
	if (!found) throw new EmptyAnswer(404);
	checkInShop(resource, found.id, context, recording.perShop);
	const row = asInSite([found], name, context, recording.perShop)[0] ?? found;
	const asked = question([row]);
	if (query.get('display') !== null && !version.displayOnOne) return json ? listAsJson({ ...asked, display: 'ids' }) : idAsXml(resource, row, base);
	if (!json) return recordAsXml(asked, base);
	return asked.display === 'ids' ? recordAsJson(resource, row, asked.languages, version.showDropsEmpty) : listAsJson(asked);
}

function checkRights(name: string, method: string, rights: (name: string, verb: string) => boolean, { recording: { resources } }: ShopState): void {
	if (!resources.includes(name)) {
		throw new ShopRefusal(400, [{ code: 27, message: `Resource of type "${name}" does not exists. Did you mean: "${closest(name, resources)}"? The full list is: "${resources.join('", "')}"` }]);
	}
	if (!ALL_METHODS.some((verb) => rights(name, verb.toLowerCase()))) {
		throw new ShopRefusal(401, [{ code: 26, message: `Resource of type "${name}" is not allowed with this authentication key` }]);
	}
	if (!rights(name, method.toLowerCase())) {
		throw new ShopRefusal(405, [{ code: 25, message: `Method ${method} is not allowed for the resource ${name} with this authentication key` }]);
	}
}

/** Only the exact word JSON counts; a header goes before the parameter (measured 10). */
function wantsJson({ headers, query }: ShopRequest): boolean {
	const header = headers['output-format'] ?? headers['io-format'];
	if (header !== undefined) return header === 'JSON';
	return (query.get('output_format') ?? query.get('io_format')) === 'JSON';
}
