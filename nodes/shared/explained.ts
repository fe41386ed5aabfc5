import { countryInWords } from './country-name';
import { valuesOf } from './retell';
import { masked } from './secrets';
import { texts, type Code } from './texts';
import { fill, type Language, type Values } from './texts/text';

/** What happened, for a log and for a person. Never holds a key, a password or a token. */
export interface Explanation {
	code: Code;
	/** One sentence: what happened. */
	message: string;
	/** What to do about it. */
	suggestion: string;
}

/** Values that hold the code of a country are said by its name. */
const inLanguage = (values: Values, language: Language): Values =>
	Object.fromEntries(
		Object.entries('country' in values ? { countryName: values.country!, ...values } : values).map(
			([name, value]) => [name, typeof value === 'string' ? countryInWords(name, value, language) : value],
		),
	);

/** The texts of a code in a language, with its {placeholders} filled in. */
export function explain(code: Code, values: Values = {}, language: Language = 'en'): Explanation {
	const [, message, suggestion] = texts[code][language];
	const said = inLanguage(values, language);
	return { code, message: fill(message, said), suggestion: fill(suggestion, said) };
}

/** Thrown below the nodes; the node turns it into n8n's own error with the message and the suggestion. */
export class ExplainedError extends Error implements Explanation {
	suggestion: string;

	/** Its values are lost, so only the words it came with can be said. */
	private wordsOnly = false;

	/** Suggestion and code in one: the part of an error that every version of n8n hands on. */
	description: string;

	constructor(
		readonly code: Code,
		readonly values: Values = {},
		readonly httpStatus?: number,
	) {
		const { message, suggestion } = explain(code, values);
		super(message);
		this.name = 'ExplainedError';
		this.suggestion = suggestion;
		this.description = `${suggestion} [${code}]`;
	}

	/** The error again from its words; null when they are not ours. */
	static restore(message: string, description: string): ExplainedError | null {
		const found = /^(.*) \[([A-Z_]+)\]$/s.exec(description);
		if (!found || !(found[2]! in texts)) return null;
		const code = found[2] as Code;
		const values = valuesOf(code, message, found[1]!);
		const error = new ExplainedError(code, values ?? {});
		error.wordsOnly = values === null;
		return Object.assign(error, { message, suggestion: found[1]!, description });
	}

	/** The same error, its own words in another language. One whose values are lost keeps them. */
	speaking(language: Language): this {
		if (language === 'en' || this.wordsOnly) return this;
		const { message, suggestion } = this.in(language);
		return Object.assign(this, { message, suggestion, description: `${suggestion} [${this.code}]` });
	}

	/** The same error, in English, without the secrets that a server gave back in its answer; our own words stay as they are. */
	without(secrets: readonly string[]): this {
		const hide = (text: string) => masked(text, secrets);
		const values = Object.fromEntries(
			Object.entries(this.values).map(([name, value]) => [
				name,
				typeof value === 'string' ? hide(value) : value,
			]),
		);
		const { message, suggestion } = this.wordsOnly
			? { message: hide(this.message), suggestion: hide(this.suggestion) }
			: explain(this.code, values);
		return Object.assign(this, {
			values,
			message,
			suggestion,
			description: `${suggestion} [${this.code}]`,
			stack: this.stack && hide(this.stack),
		});
	}

	in(language: Language): Explanation {
		if (this.wordsOnly) return { code: this.code, message: this.message, suggestion: this.suggestion };
		return explain(this.code, this.values, language);
	}
}
