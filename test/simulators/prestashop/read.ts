import { closest } from './closest';
import { may, type ShopKey } from './keys';
import { asInSite, checkInShop } from './per-shop';
import { ask, type Question } from './query';
import { listAsJson, recordAsJson } from './render-json';
import { idAsXml, listAsXml, recordAsXml, rootAsXml } from './render-xml';
import { brokenXml, EmptyAnswer, ShopRefusal } from './shop-error';
import { rowsIn, type Context } from './shops';
import type { Resource, Row } from './store';
import type { ShopRequest, ShopState } from './types';
import { isFrom } from './versions';

/** A request whose key may speak of the shops it speaks of. */
export interface Call {
	request: ShopRequest;
	key: ShopKey;
	context: Context;
	state: ShopState;
	json: boolean;
}

interface Reading {
	body: string;
	/** How many rows it lists. */
	rows?: number;
}

const METHODS = ['get', 'put', 'post', 'patch', 'delete', 'head'];

/** The list of resources, a list of rows, or one row. */
export function read(call: Call): Reading {
	const {
		request: { method, address },
		state: { version, recording },
	} = call;
	if (!version.methods.includes(method))
		throw new ShopRefusal(405, [{ code: 23, message: `Method ${method} is not valid` }]);
	const [name, id] = address.rest.split('/').filter((part) => part !== '');
	if (name === undefined) return { body: root(call) };
	checkRights(name, call);
	return id === undefined
		? list(recording.resource(name), call)
		: { body: one(recording.resource(name), id, call), rows: 1 };
}

const linksTo = ({ request: { origin }, context: { site } }: Call): string => `${origin}${site.uri}api`;
const mayDo = ({ key, state: { recording } }: Call, name: string, verb: string): boolean =>
	may(key, name, verb, recording);

function root(call: Call): string {
	const {
		state: { version, recording },
		context,
		json,
	} = call;
	if (!json) {
		const verbs = version.methods.map((verb) => verb.toLowerCase());
		return rootAsXml(
			recording.described,
			verbs,
			(name, verb) => mayDo(call, name, verb),
			String(context.site.shop.name),
			linksTo(call),
		);
	}
	if (version.rootInJson === 'fatal') throw new EmptyAnswer(500);
	return JSON.stringify(
		Object.keys(recording.described).filter((name) => METHODS.some((verb) => mayDo(call, name, verb))),
	);
}

function list(resource: Resource, call: Call): Reading {
	const {
		context,
		state: { store, recording, version },
		json,
	} = call;
	const asked = question(
		resource,
		asInSite(rowsIn(context, resource.name, store), resource.name, context, recording.perShop),
		call,
	);
	if (!json && resource.name === 'translated_configurations' && isFrom(version.php, '8.0'))
		throw brokenXml(asked.rows.length);
	return { body: json ? listAsJson(asked) : listAsXml(asked, linksTo(call)), rows: asked.rows.length };
}

function one(resource: Resource, id: string, call: Call): string {
	const {
		request: { query },
		context,
		state: { store, recording, version },
		json,
	} = call;
	const found = store[resource.name]?.find((candidate) => Number(candidate.id) === parseInt(id, 10));
	if (!found) throw new EmptyAnswer(404);
	checkInShop(resource, found.id, context, recording.perShop);
	const row = asInSite([found], resource.name, context, recording.perShop)[0] ?? found;
	const asked = question(resource, [row], call);
	if (query.get('display') !== null && !version.displayOnOne)
		return json ? listAsJson({ ...asked, display: 'ids' }) : idAsXml(resource, row, linksTo(call));
	if (!json) return recordAsXml(asked, linksTo(call));
	return asked.display === 'ids'
		? recordAsJson(resource, row, asked.languages, version.showDropsEmpty)
		: listAsJson(asked);
}

function question(
	resource: Resource,
	rows: Row[],
	{ request: { query, address }, state: { store, version, notUtf8 }, json }: Call,
): Question {
	const asked = ask(resource, query, {
		all: store[resource.name] ?? [],
		rows,
		languages: store.languages ?? [],
		version,
	});
	const bareIds = asked.display === 'ids' && !address.rest.includes('/');
	const shows = (field: string) =>
		!bareIds && (typeof asked.display === 'string' || asked.display.has(field));
	const broken = notUtf8.filter(
		(one) => one.resource === resource.name && shows(one.field) && asked.rows.some(({ id }) => id === one.id),
	);
	// PHP's json_encode gives nothing at all for such bytes; in XML they arrive, as the reader makes them out.
	if (json && broken.length > 0) throw new EmptyAnswer(200);
	for (const { id, field } of broken)
		asked.rows = asked.rows.map((row) =>
			row.id === id ? { ...row, [field]: `${String(row[field] ?? '')}\uFFFD` } : row,
		);
	return asked;
}

function checkRights(name: string, call: Call): void {
	const {
		request: { method },
		state: {
			recording: { resources },
		},
	} = call;
	if (!resources.includes(name)) {
		throw new ShopRefusal(400, [
			{
				code: 27,
				message: `Resource of type "${name}" does not exists. Did you mean: "${closest(name, resources)}"? The full list is: "${resources.join('", "')}"`,
			},
		]);
	}
	if (!METHODS.some((verb) => mayDo(call, name, verb))) {
		throw new ShopRefusal(401, [
			{ code: 26, message: `Resource of type "${name}" is not allowed with this authentication key` },
		]);
	}
	if (!mayDo(call, name, method.toLowerCase())) {
		throw new ShopRefusal(405, [
			{
				code: 25,
				message: `Method ${method} is not allowed for the resource ${name} with this authentication key`,
			},
		]);
	}
}
