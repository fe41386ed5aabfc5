/** The same job – every complete order of an id range – as three ways of building it in n8n's editor. */
interface NodeJson {
	name: string;
	type: string;
	typeVersion: number;
	parameters: Record<string, unknown>;
	credentials?: Record<string, { id: string; name: string }>;
	onError?: string;
}

export interface Range {
	url: string;
	from: number;
	to: number;
}

type Credential = { id: string; name: string };

const chain = (name: string, nodes: NodeJson[], edges: Array<[string, string]>) => {
	const connections: Record<string, { main: Array<Array<{ node: string; type: 'main'; index: number }>> }> =
		{};
	for (const [from, to] of edges)
		(connections[from] ??= { main: [[]] }).main[0]!.push({ node: to, type: 'main', index: 0 });
	return {
		name,
		nodes: nodes.map((node, index) => ({ id: String(index), position: [index * 200, 0], ...node })),
		connections,
		settings: { executionOrder: 'v1' },
	};
};
const start: NodeJson = {
	name: 'Start',
	type: 'n8n-nodes-base.manualTrigger',
	typeVersion: 1,
	parameters: {},
};

/** One node of this pack. */
export function ours({ from, to }: Range, credential: Credential, inFlight = 2) {
	const parameters = {
		resource: 'order',
		operation: 'getMany',
		states: [],
		returnAll: true,
		filters: { idFrom: from, idTo: to },
		options: { inFlight },
	};
	const orders = {
		name: 'Orders',
		type: 'n8n-nodes-prestashop-octopus.prestaShop',
		typeVersion: 1,
		parameters,
		credentials: { prestaShopApi: credential },
	};
	return chain('Read with this pack', [start, orders], [['Start', 'Orders']]);
}

/** HTTP Request and Code nodes: pages of 100 orders, then everything that belongs to them, all at once, response format JSON. */
export function handMade({ url, from, to }: Range, credential: Credential) {
	const http = (name: string, target: string, options: object): NodeJson => ({
		name,
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.3,
		credentials: { httpBasicAuth: credential },
		parameters: {
			url: target,
			authentication: 'genericCredentialType',
			genericAuthType: 'httpBasicAuth',
			options: { response: { response: { responseFormat: 'json' } }, ...options },
		},
	});
	const code = (name: string, jsCode: string): NodeJson => ({
		name,
		type: 'n8n-nodes-base.code',
		typeVersion: 2,
		parameters: { jsCode },
	});
	const pagination = {
		pagination: {
			pagination: {
				paginationMode: 'updateAParameterInEachRequest',
				parameters: { parameters: [{ type: 'qs', name: 'limit', value: '={{ $pageCount * 100 }},100' }] },
				paginationCompleteWhen: 'other',
				completeExpression: '={{ !$response.body.orders || $response.body.orders.length < 100 }}',
				limitPagesFetched: false,
			},
		},
	};
	const orders = http(
		'Orders',
		`${url}/api/orders?output_format=JSON&display=full&sort=[id_ASC]&filter[id]=[${from},${to}]`,
		pagination,
	);
	const ids = code(
		'Ids',
		`
const orders = $input.all().flatMap(item => item.json.orders ?? []);
const chunks = list => Array.from({ length: Math.ceil(list.length / 100) }, (_, i) => list.slice(i * 100, i * 100 + 100));
const ask = (resource, field, values) => chunks([...new Set(values)]).map(some => ({ json: { url: '${url}/api/' + resource + '?output_format=JSON&display=full&filter[' + field + ']=[' + some.join('|') + ']' } }));
return [
	...ask('order_details', 'id_order', orders.map(o => o.id)), ...ask('order_cart_rules', 'id_order', orders.map(o => o.id)),
	...ask('customers', 'id', orders.map(o => o.id_customer)), ...ask('addresses', 'id', orders.flatMap(o => [o.id_address_invoice, o.id_address_delivery])),
	{ json: { url: '${url}/api/taxes?output_format=JSON&display=full' } }, { json: { url: '${url}/api/countries?output_format=JSON&display=full' } },
];`,
	);
	const join = code(
		'Join',
		`
const by = (rows, field) => { const map = new Map(); for (const row of rows) { const key = String(row[field]); map.set(key, [...(map.get(key) ?? []), row]); } return map; };
const all = name => $input.all().flatMap(item => item.json[name] ?? []);
const [details, rules] = [by(all('order_details'), 'id_order'), by(all('order_cart_rules'), 'id_order')];
const one = name => new Map(all(name).map(row => [String(row.id), row]));
const [customers, addresses, taxes, countries] = ['customers', 'addresses', 'taxes', 'countries'].map(one);
const address = id => { const found = addresses.get(String(id)); return found && { ...found, country: countries.get(String(found.id_country))?.iso_code }; };
return $('Orders').all().flatMap(item => item.json.orders ?? []).map(order => ({ json: {
	...order, customer: customers.get(String(order.id_customer)), invoice: address(order.id_address_invoice), delivery: address(order.id_address_delivery), rules: rules.get(String(order.id)) ?? [],
	lines: (details.get(String(order.id)) ?? []).map(line => ({ ...line, rates: (line.associations?.taxes ?? []).map(({ id }) => taxes.get(String(id))?.rate) })),
} }));`,
	);
	return chain(
		'Read by hand',
		[start, orders, ids, http('Fetch', '={{ $json.url }}', {}), join],
		[
			['Start', 'Orders'],
			['Orders', 'Ids'],
			['Ids', 'Fetch'],
			['Fetch', 'Join'],
		],
	);
}

/** The public n8n-nodes-prestashop8: one call per order and kind; vouchers are not in its list, so they come by HTTP Request. Not joined: that would cost it more. */
export function prestaShop8({ url, from, to }: Range, credential: Credential, basic: Credential) {
	const shop = (name: string, parameters: object): NodeJson => ({
		name,
		type: 'n8n-nodes-prestashop8.prestaShop8',
		typeVersion: 2,
		parameters: { display: 'full', ...parameters },
		credentials: { prestaShop8Api: credential },
		onError: 'continueRegularOutput',
	});
	const filter = (field: string, value: string) => ({
		filters: {
			customFilter: [{ field, operator: 'CUSTOM', customFilterExpression: `filter[${field}]=${value}` }],
		},
	});
	const nodes: NodeJson[] = [
		start,
		shop('Orders', { resource: 'orders', operation: 'search', ...filter('id', `[${from},${to}]`) }),
		shop('Lines', {
			resource: 'order_details',
			operation: 'search',
			filters: {
				customFilter: [
					{
						field: 'id_order',
						operator: 'CUSTOM',
						customFilterExpression: '=filter[id_order]=[{{ $json.id }}]',
					},
				],
			},
		}),
		shop('Customers', { resource: 'customers', operation: 'getById', id: '={{ $json.id_customer }}' }),
		shop('Invoice Addresses', {
			resource: 'addresses',
			operation: 'getById',
			id: '={{ $json.id_address_invoice }}',
		}),
		shop('Delivery Addresses', {
			resource: 'addresses',
			operation: 'getById',
			id: '={{ $json.id_address_delivery }}',
		}),
		{
			name: 'Vouchers',
			type: 'n8n-nodes-base.httpRequest',
			typeVersion: 4.3,
			credentials: { httpBasicAuth: basic },
			parameters: {
				url: `=${url}/api/order_cart_rules?output_format=JSON&display=full&filter[id_order]=[{{ $json.id }}]`,
				authentication: 'genericCredentialType',
				genericAuthType: 'httpBasicAuth',
				options: { response: { response: { responseFormat: 'json' } } },
			},
		},
		shop('Taxes', { resource: 'taxes', operation: 'list' }),
		shop('Countries', { resource: 'countries', operation: 'list' }),
	];
	const edges: Array<[string, string]> = [
		['Start', 'Orders'],
		['Start', 'Taxes'],
		['Start', 'Countries'],
		...['Lines', 'Customers', 'Invoice Addresses', 'Delivery Addresses', 'Vouchers'].map(
			(name): [string, string] => ['Orders', name],
		),
	];
	return chain('Read with n8n-nodes-prestashop8', nodes, edges);
}
