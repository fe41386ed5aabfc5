import type { IncomingHttpHeaders } from 'node:http';
import { schemas, type Operation } from './openapi';
import { parameterProblems, schemaProblems } from './schema';
import type { Answer, Json } from './types';

export interface ReadRequest {
	pathValues: Record<string, string>;
	/** Every value, so that a parameter given twice is seen. */
	query: URLSearchParams;
	headers: IncomingHttpHeaders;
	raw: Buffer;
	json?: Json;
	jsonError?: string;
}

export function headerValue(headers: IncomingHttpHeaders, name: string): string | undefined {
	const value = headers[name.toLowerCase()];
	return Array.isArray(value) ? value.join(',') : value;
}

function bodyProblems(operation: Operation, request: ReadRequest): string[] {
	const [contentType, schema] = Object.entries(operation.body)[0] ?? [];
	if (!contentType || !schema) return request.raw.length > 0 ? ['body is not expected'] : [];
	const sent = headerValue(request.headers, 'content-type')?.split(';')[0].trim().toLowerCase();
	if (sent !== contentType) return [`content type is "${sent ?? ''}" instead of "${contentType}"`];
	if (contentType !== 'application/json') return request.raw.length > 0 ? [] : ['body is missing'];
	if (request.raw.length === 0) return ['body is missing'];
	if (request.jsonError !== undefined) return [`body is not JSON: ${request.jsonError}`];
	return schemaProblems(request.json ?? null, schema, schemas);
}

/** Every way in which a request differs from the API description: parameters, headers, content type, fields. */
export function contractProblems(operation: Operation, request: ReadRequest): string[] {
	const problems: string[] = [];
	for (const { name, in: place, required, schema } of operation.parameters) {
		const value =
			place === 'path'
				? decodeURIComponent(request.pathValues[name] ?? '')
				: place === 'header'
					? headerValue(request.headers, name)
					: (request.query.get(name) ?? undefined);
		if (value === undefined || (value === '' && required)) {
			if (required) problems.push(`${place} ${name} is missing`);
		} else problems.push(...parameterProblems(value, schema, `${place} ${name}`));
	}
	const known = new Set(
		operation.parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name),
	);
	for (const name of new Set(request.query.keys())) {
		if (!known.has(name)) problems.push(`query ${name} is not a known parameter`);
		else if (request.query.getAll(name).length > 1) problems.push(`query ${name} is given more than once`);
	}
	return [...problems, ...bodyProblems(operation, request)];
}

/** Ways in which the simulator's own answer differs from the API description; a test asserts there are none. */
export function answerProblems(operation: Operation, answer: Answer): string[] {
	const schema = operation.answers[String(answer.status)];
	if (!schema || typeof answer.body === 'string') return [];
	if (answer.body === undefined) return ['answer is empty'];
	return schemaProblems(answer.body, schema, schemas, 'answer');
}
