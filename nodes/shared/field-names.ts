import type { Language } from './texts/text';

/** The fields of a customer, as a reason names them. */
export const FIELD_NAMES = {
	en: { name: 'name', email: 'e-mail', address: 'address', country: 'country', vatNumber: 'VAT number' },
	nl: { name: 'naam', email: 'e-mail', address: 'adres', country: 'land', vatNumber: 'btw-nummer' },
	fr: { name: 'nom', email: 'e-mail', address: 'adresse', country: 'pays', vatNumber: 'numéro de TVA' },
} as const satisfies Record<Language, Record<string, string>>;

type Field = keyof (typeof FIELD_NAMES)['en'];

const FIELDS = Object.keys(FIELD_NAMES.en) as Field[];
const KNOWN: ReadonlyMap<string, Field> = new Map(
	Object.values(FIELD_NAMES).flatMap((names) => FIELDS.map((field) => [names[field], field] as const)),
);

/** Names of fields in front of what they hold (`naam: "An" / "Els"; land: …`), in a language. */
export function fieldsInWords(value: string, language: Language): string {
	return value.replace(/(^|"; )([\p{L}\- ]+)(?=: ")/gu, (whole, before: string, name: string) => {
		const field = KNOWN.get(name);
		return field ? before + FIELD_NAMES[language][field] : whole;
	});
}
