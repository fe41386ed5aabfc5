import { XMLParser } from 'fast-xml-parser';

/** An element: its children and attributes ("@name") by name; text alone becomes a string. */
export type XmlNode = { [name: string]: XmlNode | XmlNode[] | string | undefined };

const parser = new XMLParser({
	ignoreAttributes: false,
	attributeNamePrefix: '@',
	removeNSPrefix: true,
	// Ids with leading zeros and amounts stay the text they are.
	parseTagValue: false,
	parseAttributeValue: false,
	trimValues: true,
	processEntities: true,
});

/** Parses a document, namespaces removed. Throws on malformed XML. */
export function parseXml(text: string): XmlNode {
	return parser.parse(text, true) as XmlNode;
}

/** One element or many: always a list. */
export function asList<T>(value: T | T[] | undefined): T[] {
	if (value === undefined) return [];
	return Array.isArray(value) ? value : [value];
}

/** The text of an element, with or without attributes; empty when there is none. */
export function textOf(node: unknown): string {
	if (typeof node === 'string') return node.trim();
	if (typeof node === 'object' && node !== null) return textOf((node as Record<string, unknown>)['#text']);
	return typeof node === 'number' ? String(node) : '';
}
