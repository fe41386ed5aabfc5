import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer, Json, JsonObject } from './types';

export type Language = 'nl' | 'fr' | 'en' | 'de';

const known = JSON.parse(readFileSync(join(__dirname, '../../data/octopus/error-codes.json'), 'utf8')) as {
	codes: Array<{ code: number; name: string }>;
};
const names = new Map(known.codes.map(({ code, name }) => [code, name]));

/** -13 and -14 in Dutch are recorded texts; the others only stand for "a sentence in the user's language". */
const texts: Record<number, Partial<Record<Language, string>>> = {
	[-13]: {
		nl: 'Het document nummer is ongeldig. Het document nummer dient tevens oplopend te zijn en dient opeenvolgend te zijn met het laatste document nummer van het dagboek.',
		fr: 'Le numéro de document n’est pas valable. Il doit suivre le dernier numéro du journal.',
		en: 'The document number is invalid. It must follow the last document number of the journal.',
	},
	[-14]: {
		nl: 'De gebruikte boekjaar periode bestaat niet in het boekjaar.',
		fr: 'La période utilisée n’existe pas dans l’exercice.',
		en: 'The bookyear period does not exist in the bookyear.',
	},
	[-16]: {
		nl: 'De relatie bestaat niet.',
		fr: 'La relation n’existe pas.',
		en: 'The relation does not exist.',
	},
	[-22]: {
		nl: 'De btw-code bestaat niet.',
		fr: 'Le code TVA n’existe pas.',
		en: 'The VAT code does not exist.',
	},
};

/** The sentence of an error code; unknown languages fall back to English, unknown codes to their name. */
export function errorText(code: number, language: Language): string {
	const name = names.get(code) ?? `ERR_${-code}`;
	return (
		texts[code]?.[language] ??
		texts[code]?.en ??
		name
			.replace(/^ERR_(CODE_)?/, '')
			.replace(/_/g, ' ')
			.toLowerCase()
	);
}

/** A refusal with an error code, in the recorded form. */
export class Refusal extends Error {
	constructor(
		readonly code: number,
		readonly technicalInfo: string,
		readonly status = 400,
	) {
		super(technicalInfo);
	}

	answer(language: Language): Answer {
		return {
			status: this.status,
			body: {
				errorCode: this.code,
				errorMessage: errorText(this.code, language),
				technicalInfo: this.technicalInfo,
			},
		};
	}
}

/** An answer that only has technicalInfo: bad login, bad parameters, nothing found. */
export function plain(status: number, technicalInfo: string): Answer {
	return { status, body: { technicalInfo } };
}

export function ok(body: Json): Answer {
	return { status: 200, body };
}

export const created: Answer = { status: 201 };
export const noContent: Answer = { status: 204 };

/** The value as Octopus writes it: keys in alphabetical order, nothing where a value is null. */
export function tidy(value: Json): Json {
	if (Array.isArray(value)) return value.map(tidy);
	if (value === null || typeof value !== 'object') return value;
	const ordered: JsonObject = {};
	for (const key of Object.keys(value).sort()) {
		const part = value[key];
		if (part !== null && part !== undefined) ordered[key] = tidy(part);
	}
	return ordered;
}

/** A copy without nulls, to store. */
export function withoutNulls<T extends JsonObject>(value: T): T {
	return tidy(value) as T;
}
