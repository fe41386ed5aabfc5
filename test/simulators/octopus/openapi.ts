import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Schema } from './schema';

export interface Parameter {
	name: string;
	in: 'path' | 'query' | 'header';
	required: boolean;
	schema: Schema;
}

export interface Operation {
	/** Method and path below the dossier, as the reference writes it: "POST invoices". */
	id: string;
	method: string;
	template: string;
	pattern: RegExp;
	parameters: Parameter[];
	/** Schema per content type; empty when the operation takes no body. */
	body: Record<string, Schema>;
	/** Schema of the JSON answer per status. */
	answers: Record<string, Schema | undefined>;
	/** "Maximum allowed calls per day" of the description. */
	limit?: number;
	/** The lower limit of a call without search parameters, where the description states one. */
	fullListLimit?: number;
}

interface Document {
	paths: Record<
		string,
		Record<
			string,
			{
				description?: string;
				parameters?: Parameter[];
				requestBody?: { content: Record<string, { schema: Schema }> };
				responses: Record<string, { content?: Record<string, { schema?: Schema }> }>;
			}
		>
	>;
	components: { schemas: Record<string, Schema> };
}

const document = JSON.parse(
	readFileSync(join(__dirname, '../../data/octopus/openapi.json'), 'utf8'),
) as Document;

export const schemas = document.components.schemas;

function numberIn(text: string | undefined, pattern: RegExp): number | undefined {
	const found = text?.match(pattern)?.[1];
	return found === undefined ? undefined : Number(found);
}

function pathPattern(template: string): RegExp {
	const escaped = template.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)');
	return new RegExp(`^${escaped}$`);
}

/** All operations; those with fixed path parts first, so that "relations/modified" is not read as a parameter. */
export const operations: Operation[] = Object.entries(document.paths)
	.flatMap(([template, methods]) =>
		Object.entries(methods).map(([method, found]): Operation => ({
			id: `${method.toUpperCase()} ${template.replace(/^\/dossiers\/\{dossierId\}\//, '').replace(/^\//, '')}`,
			method: method.toUpperCase(),
			template,
			pattern: pathPattern(template),
			parameters: found.parameters ?? [],
			body: Object.fromEntries(
				Object.entries(found.requestBody?.content ?? {}).map(([type, { schema }]) => [type, schema]),
			),
			answers: Object.fromEntries(
				Object.entries(found.responses).map(([status, { content }]) => [
					status,
					content?.['application/json']?.schema,
				]),
			),
			limit: numberIn(found.description, /Maximum allowed calls per day: (\d+)/),
			fullListLimit: numberIn(found.description, /(\d+)\/day for the full list/),
		})),
	)
	.sort(
		(one, other) => (one.template.match(/\{/g)?.length ?? 0) - (other.template.match(/\{/g)?.length ?? 0),
	);

/** The operation of a request, or why there is none. */
export function findOperation(
	method: string,
	path: string,
): { operation: Operation; pathValues: Record<string, string> } | 'unknown path' | 'unknown method' {
	const here = operations.filter(({ pattern }) => pattern.test(path));
	const operation = here.find((candidate) => candidate.method === method);
	if (!operation) return here.length > 0 ? 'unknown method' : 'unknown path';
	return { operation, pathValues: { ...operation.pattern.exec(path)?.groups } };
}
