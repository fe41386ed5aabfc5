import { inWords, valuesOf } from '../../../shared/retell';
import { texts, type Code } from '../../../shared/texts';
import type { Language } from '../../../shared/texts/text';

/** A reason as a row of the ledger or of the runs holds it. */
interface Written {
	code: string;
	message: string;
	suggestion: string;
}

/** What happened and what to do, for the page; a title only for a code that is known. */
export interface Said extends Written {
	title: string;
}

const textsOf = (code: string, language: Language) =>
	Object.hasOwn(texts, code) ? texts[code as Code][language] : null;

/** The title of a reason; empty for a code nobody knows. */
export const titleOf = (code: string, language: Language): string => textsOf(code, language)?.[0] ?? '';

/** In the language of the page, whichever language the run wrote it in; words that are not ours stay as they are. */
export function said({ code, message, suggestion }: Written, language: Language): Said {
	const known = textsOf(code, language);
	const values = valuesOf(code, message, suggestion) ?? {};
	const inLanguage = (part: 1 | 2, written: string) =>
		written === '' || !known ? written : (inWords(known[part], values, language) ?? written);
	return {
		code,
		title: known?.[0] ?? '',
		message: inLanguage(1, message),
		suggestion: inLanguage(2, suggestion),
	};
}
