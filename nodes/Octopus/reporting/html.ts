const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

/** Text that comes from a shop or from Octopus, made harmless inside HTML (element content and quoted attributes). */
export const escapeHtml = (text: unknown): string =>
	String(text ?? '').replace(/[&<>"']/g, (character) => ENTITIES[character]!);

/** Markup that was built by {@link html}, or that is our own; anything else is text. */
export class Markup {
	constructor(readonly text: string) {}
}

/** A template whose values are escaped, except markup that was built the same way. Lists are joined. */
export function html(parts: TemplateStringsArray, ...values: unknown[]): Markup {
	const shown = (value: unknown): string =>
		value instanceof Markup
			? value.text
			: Array.isArray(value)
				? value.map(shown).join('')
				: escapeHtml(value);
	return new Markup(parts.reduce((all, part, index) => all + shown(values[index - 1]) + part));
}
