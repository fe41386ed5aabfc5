import type { Json } from './types';

/** The part of JSON Schema that the API description uses. */
export interface Schema {
	$ref?: string;
	type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
	format?: string;
	properties?: Record<string, Schema>;
	required?: string[];
	items?: Schema;
	enum?: string[];
	minimum?: number;
	maximum?: number;
	minItems?: number;
	maxItems?: number;
	/** Not read field by field when the description was rebuilt: other fields may exist. */
	'x-partial'?: boolean;
}

type Named = Record<string, Schema>;

function resolve(schema: Schema, named: Named): Schema {
	if (!schema.$ref) return schema;
	const target = named[schema.$ref.replace('#/components/schemas/', '')];
	if (!target) throw new Error(`The API description has no ${schema.$ref}`);
	return target;
}

export function isDate(text: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
	const date = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

export function isInt32(value: number): boolean {
	return Number.isInteger(value) && Math.abs(value) <= 2_147_483_647;
}

function textProblems(value: string, schema: Schema, where: string): string[] {
	if (schema.format === 'date' && !isDate(value)) return [`${where} is not a date yyyy-MM-dd: "${value}"`];
	if (schema.format === 'byte' && !/^[A-Za-z0-9+/]*={0,2}$/.test(value)) return [`${where} is not base64`];
	if (schema.enum && !schema.enum.includes(value))
		return [`${where} is not one of ${schema.enum.join(', ')}: "${value}"`];
	return [];
}

function numberProblems(value: number, schema: Schema, where: string): string[] {
	if (schema.type === 'integer' && !isInt32(value)) return [`${where} is not an int32: ${value}`];
	if (schema.minimum !== undefined && value < schema.minimum)
		return [`${where} is below ${schema.minimum}: ${value}`];
	if (schema.maximum !== undefined && value > schema.maximum)
		return [`${where} is above ${schema.maximum}: ${value}`];
	return [];
}

function objectProblems(
	value: { [key: string]: Json },
	schema: Schema,
	named: Named,
	where: string,
): string[] {
	const properties = schema.properties;
	if (!properties) return [];
	const at = (name: string) => (where === 'body' ? name : `${where}.${name}`);
	const problems = (schema.required ?? [])
		.filter((name) => value[name] === undefined || value[name] === null)
		.map((name) => `${at(name)} is missing`);
	for (const [name, part] of Object.entries(value)) {
		const field = Object.hasOwn(properties, name) ? properties[name] : undefined;
		if (!field) {
			if (!schema['x-partial']) problems.push(`${at(name)} is not a known field`);
		} else if (part !== null) problems.push(...schemaProblems(part, field, named, at(name)));
	}
	return problems;
}

/** What is wrong with a JSON value, one sentence per problem; a null stands for an absent field, as the API's own clients send it. */
export function schemaProblems(value: Json, given: Schema, named: Named, where = 'body'): string[] {
	const schema = resolve(given, named);
	switch (schema.type) {
		case 'string':
			return typeof value === 'string' ? textProblems(value, schema, where) : [`${where} is not a string`];
		case 'boolean':
			return typeof value === 'boolean' ? [] : [`${where} is not a boolean`];
		case 'integer':
		case 'number':
			return typeof value === 'number' ? numberProblems(value, schema, where) : [`${where} is not a number`];
		case 'array': {
			if (!Array.isArray(value)) return [`${where} is not an array`];
			const size =
				value.length < (schema.minItems ?? 0) || value.length > (schema.maxItems ?? Infinity)
					? [`${where} has ${value.length} items`]
					: [];
			return [
				...size,
				...value.flatMap((item, index) =>
					schema.items ? schemaProblems(item, schema.items, named, `${where}[${index}]`) : [],
				),
			];
		}
		default:
			if (typeof value !== 'object' || value === null || Array.isArray(value))
				return [`${where} is not an object`];
			return objectProblems(value, schema, named, where);
	}
}

/** A parameter of the URL or a header, checked as text. */
export function parameterProblems(value: string, schema: Schema, where: string): string[] {
	if (schema.type === 'integer')
		return /^-?\d+$/.test(value) && isInt32(Number(value)) ? [] : [`${where} is not an int32: "${value}"`];
	if (schema.type === 'boolean')
		return value === 'true' || value === 'false' ? [] : [`${where} is not true or false: "${value}"`];
	return schemaProblems(value, schema, {}, where);
}
