export type Values = Record<string, string | number>;

/** Languages of the merchant's texts. */
export type Language = 'en' | 'nl' | 'fr';

/** Puts values in place of their {names}; names without a value stay. */
export function fill(text: string, values: Values): string {
	return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}

/** A short title, one sentence that says what happened, and one that says what to do. {name} stands for a value. */
export type Text = readonly [title: string, message: string, suggestion: string];
export type TextsPerLanguage = Readonly<Record<'en' | 'nl' | 'fr', Text>>;
