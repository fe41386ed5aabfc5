import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { malformed } from './refusal';

interface Schema {
	$ref?: string;
	type?: string;
	format?: string;
	required?: string[];
	properties?: Record<string, Schema>;
	items?: Schema;
	enum?: unknown[];
	'x-partial'?: boolean;
}

interface Parameter {
	name: string;
	in: 'path' | 'query' | 'header';
	required?: boolean;
	schema?: Schema;
}

interface Operation {
	parameters?: Parameter[];
	requestBody?: { content?: { 'application/json'?: { schema?: Schema } } };
	'x-max-calls-per-day'?: number;
}

const document = JSON.parse(readFileSync(join(__dirname, '../../data/octopus/openapi.json'), 'utf8')) as {
	paths: Record<string, Record<string, Operation>>;
	components: { schemas: Record<string, Schema> };
};

/** Literal segments go before placeholders, so that /invoices/modified is not an invoice. */
const routes = Object.entries(document.paths)
	.map(([template, methods]) => ({ template, methods, pattern: new RegExp(`^${template.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`) }))
	.sort((a, b) => a.template.split('{').length - b.template.split('{').length);

export interface Match {
	/** "GET /dossiers/{dossierId}/invoices" */
	name: string;
	operation: Operation;
	path: Record<string, string>;
	/** Calls allowed per day; null when none is stated. */
	limit: number | null;
}

export function matchOperation(method: string, path: string): Match | null {
	for (const { template, methods, pattern } of routes) {
		const found = pattern.exec(path);
		const operation = methods[method.toLowerCase()];
		if (found && operation) return { name: `${method} ${template}`, operation, path: { ...found.groups }, limit: operation['x-max-calls-per-day'] ?? null };
	}
	return null;
}

/** Checks parameters and body against the OpenAPI document; fields it does not know are refused too. */
export function checkRequest(match: Match, query: URLSearchParams, headers: Record<string, string | string[] | undefined>, body: unknown): void {
	for (const { name, in: place, required, schema } of match.operation.parameters ?? []) {
		const value = place === 'query' ? query.get(name) : place === 'path' ? match.path[name] : (headers[name.toLowerCase()] as string | undefined);
		if (value === null || value === undefined) {
			// A missing token has its own answer.
			if (required && place !== 'header') throw malformed();
			continue;
		}
		const type = resolve(schema).type;
		if (type === 'integer' && !/^-?\d+$/.test(value)) throw malformed();
		if (type === 'boolean' && !/^(true|false)$/.test(value)) throw malformed();
	}
	const known = new Set((match.operation.parameters ?? []).filter((parameter) => parameter.in === 'query').map(({ name }) => name));
	for (const name of query.keys()) if (!known.has(name)) throw malformed(`Unknown parameter ${name}`);
	const schema = match.operation.requestBody?.content?.['application/json']?.schema;
	if (!schema) return;
	if (body === undefined) throw malformed('Missing body');
	check(schema, body, '');
}

const resolve = (schema: Schema | undefined): Schema =>
	schema?.$ref ? resolve(document.components.schemas[schema.$ref.split('/').at(-1)!]) : (schema ?? {});

function check(reference: Schema, value: unknown, path: string): void {
	const schema = resolve(reference);
	if (value === null || value === undefined) return;
	const wrong = (what: string) => malformed(`Invalid elements in the passed object: ${path || 'body'} ${what}`);
	if (schema.enum && !schema.enum.includes(value)) throw wrong(`must be one of ${schema.enum.join(', ')}`);
	if (schema.type === 'array') {
		if (!Array.isArray(value)) throw wrong('must be a list');
		value.forEach((one, index) => check(schema.items ?? {}, one, `${path}[${index}]`));
	} else if (schema.properties) {
		if (typeof value !== 'object' || Array.isArray(value)) throw wrong('must be an object');
		const object = value as Record<string, unknown>;
		for (const name of schema.required ?? []) if (object[name] === undefined || object[name] === null) throw wrong(`lacks ${name}`);
		for (const [name, one] of Object.entries(object)) {
			const property = schema.properties[name];
			if (!property) {
				if (!schema['x-partial']) throw wrong(`has an unknown field ${name}`);
			} else check(property, one, `${path}${path ? '.' : ''}${name}`);
		}
	} else if (schema.type === 'integer') {
		if (!Number.isInteger(value)) throw wrong('must be an integer');
		if (schema.format === 'int32' && Math.abs(value as number) > 2_147_483_647) throw wrong('is larger than int32');
	} else if (schema.type === 'number' && typeof value !== 'number') throw wrong('must be a number');
	else if (schema.type === 'boolean' && typeof value !== 'boolean') throw wrong('must be a boolean');
	else if (schema.type === 'string') {
		if (typeof value !== 'string') throw wrong('must be a string');
		if (schema.format === 'date' && !/^\d{4}-\d{2}-\d{2}$/.test(value)) throw wrong('must be a date yyyy-MM-dd');
	}
}
