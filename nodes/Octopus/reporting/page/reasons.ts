import type { Language } from '../../../shared/explained';
import { texts, type Code } from '../../../shared/texts';

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

const textsOf = (code: string, language: Language) => (Object.hasOwn(texts, code) ? texts[code as Code][language] : null);

/** The title of a reason; empty for a code nobody knows. */
export const titleOf = (code: string, language: Language): string => textsOf(code, language)?.[0] ?? '';

/** In the language of the page where no figure or name is needed, else as the run wrote it. */
export function said({ code, message, suggestion }: Written, language: Language): Said {
	const known = textsOf(code, language);
	const inLanguage = (part: 1 | 2, written: string) => (written === '' || !known || known[part].includes('{') ? written : known[part]);
	return { code, title: known?.[0] ?? '', message: inLanguage(1, message), suggestion: inLanguage(2, suggestion) };
}
