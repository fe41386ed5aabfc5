import { chosenAssociations } from './render-json';
import type { Display, Question } from './query';
import { listName, nodeName, rootDescriptions, schema, type Row } from './store';

/** PrestaShop links these to record 0 as well (recorded). */
const ZERO_LINKED: Record<string, string[]> = { product_attribute_id: ['order_details'], id_customization: ['orders', 'carts'] };

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<prestashop xmlns:xlink="http://www.w3.org/1999/xlink">\n';

/** CDATA without escaping `]]>`: a value that holds it breaks the document (measured 16). */
const cdata = (value: unknown): string => `<![CDATA[${value === null || value === undefined ? '' : value === false ? '' : String(value === true ? '1' : value)}]]>`;

export function listAsXml(resource: string, { display, rows, languages }: Question, base: string): string {
	const name = listName(resource);
	const body = rows.map((row) =>
		display === 'ids' ? `<${nodeName(resource)} id="${String(row.id)}" xlink:href="${base}/${listName(resource)}/${String(row.id)}"/>\n` : record(resource, row, display, languages, base),
	);
	return `${HEAD}<${name}>\n${body.join('')}</${name}>\n</prestashop>`;
}

export const recordAsXml = (resource: string, row: Row, languages: string[] | null, base: string): string =>
	`${HEAD}${record(resource, row, 'full', languages, base)}</prestashop>`;

export function errorsAsXml(errors: Array<{ code: number; message: string }>): string {
	const body = errors.map(({ code, message }) => `<error>\n<code>${cdata(code)}</code>\n<message>${cdata(message)}</message>\n</error>\n`);
	return `${HEAD}<errors>\n${body.join('')}</errors>\n</prestashop>`;
}

/** The list of resources with the rights of the key: the only place that tells them. */
export function rootAsXml(rights: (resource: string, method: string) => boolean, base: string): string {
	const methods = ['get', 'put', 'post', 'patch', 'delete', 'head'];
	const nodes = Object.entries(rootDescriptions)
		.filter(([resource]) => methods.some((method) => rights(resource, method)))
		.map(([resource, description]) => {
			const attributes = methods.map((method) => `${method}="${rights(resource, method)}"`).join(' ');
			return `<${resource} xlink:href="${base}/${resource}" ${attributes}>\n<description xlink:href="${base}/${resource}" ${attributes}>\n${description}</description>\n</${resource}>\n`;
		});
	return `${HEAD}<api shopName="My Shop">\n${nodes.join('')}</api>\n</prestashop>`;
}

function record(resource: string, row: Row, display: Display, languages: string[] | null, base: string): string {
	const node = nodeName(resource);
	const wanted = (name: string) => display === 'full' || (display !== 'ids' && display.has(name));
	const fields = Object.entries(row)
		.filter(([name]) => name !== 'associations' && wanted(name))
		.map(([name, value]) => field(resource, name, value, languages, base));
	return `<${node}>\n${fields.join('')}${associations(resource, row, display, base)}</${node}>\n`;
}

function field(resource: string, name: string, value: unknown, languages: string[] | null, base: string): string {
	if (Array.isArray(value)) {
		const kept = (value as Row[]).filter(({ id }) => !languages || languages.includes(String(id)));
		const texts = kept.map(({ id, value: text }) => `<language id="${String(id)}" xlink:href="${base}/languages/${String(id)}">${cdata(text)}</language>`);
		return `\t<${name}>${texts.join('')}</${name}>\n`;
	}
	const target = schema[resource]?.links[name];
	// A link is written only where there is an id; zero counts as one for some.
	const linked = target && value !== null && value !== undefined && value !== '' && (value !== '0' || ZERO_LINKED[name]?.includes(resource));
	const href = linked ? ` xlink:href="${base}/${target}/${String(value)}"` : '';
	const computed = schema[resource]?.notFilterable?.includes(name) ? ' notFilterable="true"' : '';
	return `\t<${name}${href}${computed}>${cdata(value)}</${name}>\n`;
}

function associations(resource: string, row: Row, display: Display, base: string): string {
	const known = schema[resource]?.associations ?? {};
	const wanted = Object.keys(known).filter((name) => display === 'full' || (display !== 'ids' && display.has(name)));
	if (wanted.length === 0) return '';
	const rows = chosenAssociations(row.associations as Record<string, Row[]> | undefined, display);
	const nodes = wanted.map((name) => {
		const { nodeType, attrs } = known[name]!;
		const head = `${name} nodeType="${nodeType}"${Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join('')}`;
		const elements = (rows[name] ?? []).map((one) => {
			const href = attrs.api && one.id !== undefined ? ` xlink:href="${base}/${attrs.api}/${String(one.id)}"` : '';
			return `\t<${nodeType}${href}>\n${Object.entries(one).map(([key, value]) => field(resource, key, value, null, base)).join('')}\t</${nodeType}>\n`;
		});
		return elements.length > 0 ? `<${head}>\n${elements.join('')}</${name}>\n` : `<${head}/>\n`;
	});
	return `<associations>\n${nodes.join('')}</associations>\n`;
}
