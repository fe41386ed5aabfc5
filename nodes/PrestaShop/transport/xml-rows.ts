import { asList, parseXml, textOf, type XmlNode } from '../../shared/xml';
import type { Row } from '../shop/row';
import type { Content } from './answer';

/** `]]>` in a value closes its section too early (fact P13): what stands behind it would be read as markup, or as part of the text. */
const closesTooEarly = (text: string): boolean => text.replace(/<!\[CDATA\[[^]*?\]\]>/g, '').includes(']]>');

/** An answer in PrestaShop's XML, in the shape its JSON has: rows, or errors. Null when it is no such document. */
export function readXml(text: string): Content | null {
	if (closesTooEarly(text)) return null;
	let root: XmlNode;
	try {
		root = parseXml(text);
	} catch {
		return null;
	}
	if (!('prestashop' in root)) return null;
	const children = elementsOf(root.prestashop);
	const errors = children
		.filter(([name]) => name === 'errors')
		.flatMap(([, node]) => elementsOf(node))
		.filter(([name]) => name === 'error')
		.map(([, node]) => errorOf(node));
	const data = children.find(([name]) => name !== 'errors');
	return { name: data?.[0] ?? null, rows: data ? rowsOf(data[1]) : null, errors };
}

/** The child elements of a node, one entry each, in their order. */
function elementsOf(node: unknown): Array<[string, unknown]> {
	if (typeof node !== 'object' || node === null) return [];
	return Object.entries(node as XmlNode)
		.filter(([name]) => !name.startsWith('@') && name !== '#text')
		.flatMap(([name, value]) => asList<unknown>(value).map((one) => [name, one] as [string, unknown]));
}

function errorOf(node: unknown): { code: number; message: string } {
	const { code, message } = (node ?? {}) as { code?: unknown; message?: unknown };
	return { code: Number(textOf(code)), message: textOf(message) };
}

/** A list holds its records; one record asked for alone stands there itself. */
function rowsOf(node: unknown): Row[] {
	const isRecord = typeof node === 'object' && node !== null && 'id' in node;
	return isRecord ? [rowOf(node)] : elementsOf(node).map(([, record]) => rowOf(record));
}

/** A record: fields are texts, multilingual ones a list of {id, value}, associations lists of records. A bare one has its id as attribute. */
function rowOf(node: unknown): Row {
	const row: Row = {};
	const id = (node as XmlNode | undefined)?.['@id'];
	if (id !== undefined) row.id = id;
	for (const [name, value] of elementsOf(node)) {
		if (name === 'associations') row.associations = associationsOf(value);
		else row[name] = valueOf(value);
	}
	return row;
}

function valueOf(node: unknown): unknown {
	const languages = typeof node === 'object' && node !== null ? asList((node as XmlNode).language) : [];
	if (languages.length === 0) return plainText(node);
	return languages.map((language) => ({ id: (language as XmlNode)['@id'], value: plainText(language) }));
}

/** The text as it stands: blanks around it are the shop's. */
function plainText(node: unknown): string {
	if (typeof node === 'object' && node !== null) return plainText((node as XmlNode)['#text'] ?? '');
	return String(node ?? '');
}

function associationsOf(node: unknown): Record<string, Row[]> {
	return Object.fromEntries(
		elementsOf(node).map(([name, list]) => [name, elementsOf(list).map(([, record]) => rowOf(record))]),
	);
}
