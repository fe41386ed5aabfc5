import type { Language } from '../../../shared/texts/text';

/** Shows moments and amounts as people of a language read them. `timeZone`: IANA name. */
export class Format {
	private readonly moments: Intl.DateTimeFormat;
	private readonly days: Intl.DateTimeFormat;

	constructor(
		readonly language: Language,
		timeZone: string,
	) {
		const locale = { en: 'en-GB', nl: 'nl-BE', fr: 'fr-BE' }[language];
		this.moments = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'short', timeStyle: 'short' });
		this.days = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
	}

	/** An ISO moment; what is none is shown as it is. */
	moment(iso: string): string {
		const time = Date.parse(iso);
		return Number.isNaN(time) ? iso : this.moments.format(time);
	}

	/** yyyy-MM-dd of an ISO moment, for comparing days; empty when it is none. */
	readonly dayOf = (iso: string): string => {
		const time = Date.parse(iso);
		return Number.isNaN(time) ? '' : this.days.format(time);
	};

	/** An amount as the ledger has it ("44.77"), with the decimal sign of the language; amount and currency stay on one line. */
	amount(text: string, currency = ''): string {
		const shown = this.language !== 'en' && /^-?\d+\.\d+$/.test(text) ? text.replace('.', ',') : text;
		return shown === '' || currency === '' ? shown : `${shown}\u00A0${currency}`;
	}
}

/** Whole seconds between two ISO moments; null when one of them is none. */
export function secondsBetween(start: string, end: string): number | null {
	const seconds = Math.round((Date.parse(end) - Date.parse(start)) / 1000);
	return Number.isNaN(seconds) || seconds < 0 ? null : seconds;
}
