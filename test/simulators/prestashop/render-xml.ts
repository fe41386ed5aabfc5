import { chosenAssociations } from './render-json';
import type { Display, Question } from './query';
import type { Resource, Row } from './store';

const HEAD =
	'<?xml version="1.0" encoding="UTF-8"?>\n<prestashop xmlns:xlink="http://www.w3.org/1999/xlink">\n';

/** CDATA without escaping `]]>`: a value that holds it breaks the document (fact P13). */
const cdata = (value: unknown): string =>
	`<![CDATA[${value === null || value === undefined ? '' : value === false ? '' : String(value === true ? '1' : value)}]]>`;

export function listAsXml({ resource, display, rows, languages }: Question, base: string): string {
	const body = rows.map((row) =>
		display === 'ids' ? bareId(resource, row, base) : record(resource, row, display, languages, base),
	);
	return `${HEAD}<${resource.list}>\n${body.join('')}</${resource.list}>\n</prestashop>`;
}

/** One record of a version that ignores `display=` there. */
export const idAsXml = (resource: Resource, row: Row, base: string): string =>
	`${HEAD}${bareId(resource, row, base)}</prestashop>`;

const bareId = ({ node, list }: Resource, { id }: Row, base: string): string =>
	`<${node} id="${String(id)}" xlink:href="${base}/${list}/${String(id)}"/>\n`;

/** One record, which stands alone with `display` and without. */
export const recordAsXml = ({ resource, display, rows, languages }: Question, base: string): string =>
	`${HEAD}${rows.map((row) => record(resource, row, display === 'ids' ? 'full' : display, languages, base)).join('')}</prestashop>`;

export function errorsAsXml(errors: Array<{ code: number; message: string }>): string {
	const body = errors.map(
		({ code, message }) =>
			`<error>\n<code>${cdata(code)}</code>\n<message>${cdata(message)}</message>\n</error>\n`,
	);
	return `${HEAD}<errors>\n${body.join('')}</errors>\n</prestashop>`;
}

/** Resources that PrestaShop has a class of its own for. */
const WITHOUT_SCHEMA = new Set(['attachments', 'images', 'search']);

/** The list of resources with the rights of the key: the only place that tells them. */
export function rootAsXml(
	described: Record<string, string>,
	methods: string[],
	rights: (resource: string, method: string) => boolean,
	shopName: string,
	base: string,
): string {
	const nodes = Object.entries(described)
		.filter(([resource]) => methods.some((method) => rights(resource, method)))
		.map(([resource, description]) => {
			const href = `${base}/${resource}`;
			const attributes = methods.map((method) => `${method}="${rights(resource, method)}"`).join(' ');
			const schemas = WITHOUT_SCHEMA.has(resource)
				? []
				: ['blank', 'synopsis']
						.map((type) => `<schema xlink:href="${href}?schema=${type}" type="${type}"/>\n`)
						.join('');
			return `<${resource} xlink:href="${href}" ${attributes}>\n<description xlink:href="${href}" ${attributes}>\n${description}</description>\n${schemas}</${resource}>\n`;
		});
	return `${HEAD}<api shopName="${shopName}">\n${nodes.join('')}</api>\n</prestashop>`;
}

function record(
	resource: Resource,
	row: Row,
	display: Display,
	languages: string[] | null,
	base: string,
): string {
	const { node } = resource;
	const wanted = (name: string) => display === 'full' || (display !== 'ids' && display.has(name));
	const fields = Object.entries(row)
		.filter(([name]) => name !== 'associations' && wanted(name))
		.map(([name, value]) => field(resource, name, value, languages, base));
	return `<${node}>\n${fields.join('')}${associations(resource, row, display, base)}</${node}>\n`;
}

function field(
	resource: Resource,
	name: string,
	value: unknown,
	languages: string[] | null,
	base: string,
): string {
	if (Array.isArray(value)) {
		const kept = (value as Row[]).filter(({ id }) => !languages || languages.includes(String(id)));
		const texts = kept.map(
			({ id, value: text }) =>
				`<language id="${String(id)}" xlink:href="${base}/languages/${String(id)}">${cdata(text)}</language>`,
		);
		return `\t<${name}>${texts.join('')}</${name}>\n`;
	}
	const target = resource.links[name];
	// A link is written only where there is an id; zero counts as one for some.
	const linked =
		target &&
		value !== null &&
		value !== undefined &&
		value !== '' &&
		(String(value) !== '0' || resource.zero.includes(name));
	const href = linked ? ` xlink:href="${base}/${target}/${String(value)}"` : '';
	const computed = resource.notFilterable.includes(name) ? ' notFilterable="true"' : '';
	return `\t<${name}${href}${computed}>${cdata(value)}</${name}>\n`;
}

function associations(resource: Resource, row: Row, display: Display, base: string): string {
	const known = resource.associations;
	const wanted = Object.keys(known).filter(
		(name) => display === 'full' || (display !== 'ids' && display.has(name)),
	);
	if (wanted.length === 0) return '';
	const rows = chosenAssociations(row.associations as Record<string, Row[]> | undefined, display);
	const nodes = wanted.map((name) => {
		const { nodeType, attrs } = known[name]!;
		const head = `${name} nodeType="${nodeType}"${Object.entries(attrs)
			.map(([key, value]) => ` ${key}="${value}"`)
			.join('')}`;
		const elements = (rows[name] ?? []).map((one) => {
			const href =
				attrs.api && one.id !== undefined ? ` xlink:href="${base}/${attrs.api}/${String(one.id)}"` : '';
			return `\t<${nodeType}${href}>\n${Object.entries(one)
				.map(([key, value]) => field(resource, key, value, null, base))
				.join('')}\t</${nodeType}>\n`;
		});
		return elements.length > 0 ? `<${head}>\n${elements.join('')}</${name}>\n` : `<${head}/>\n`;
	});
	return `<associations>\n${nodes.join('')}</associations>\n`;
}
