import type { Language } from '../../shared/texts/text';
import type { Reconciliation } from '../invoicing/reconcile';

export interface SummaryWords {
	/** Of one order. */
	states: Record<Reconciliation['state'], string>;
	subjectLook: (count: number) => string;
	subjectFine: (count: number) => string;
	first: string;
	nothing: string;
	order: string;
	state: string;
	total: string;
	happened: string;
	remedy: string;
	shop: string;
	/** Over what is odd but no reason to hold an order. */
	remarks: string;
	/** Behind the orders that are named. */
	more: (count: number) => string;
}

/** The words of the mail after a run, besides the reasons themselves. */
export const summaryWords: Readonly<Record<Language, SummaryWords>> = {
	en: {
		states: {
			verified: 'verified',
			mismatch: 'mismatched',
			created: 'not checked',
			held: 'held',
			skipped: 'skipped',
			failed: 'failed',
			waiting: 'waiting',
		},
		subjectLook: (count) =>
			count === 1 ? '1 webshop order needs a look' : `${count} webshop orders need a look`,
		subjectFine: (count) => `Webshop orders in Octopus: ${count}, all fine`,
		first: 'What to do first',
		nothing: 'Nothing needs a look.',
		order: 'Order',
		state: 'State',
		total: 'Total incl. VAT',
		happened: 'What happened',
		remedy: 'What to do',
		shop: 'shop',
		remarks: 'Remarks',
		more: (count) => `and ${count} more`,
	},
	nl: {
		states: {
			verified: 'nagekeken',
			mismatch: 'afwijkend',
			created: 'niet nagekeken',
			held: 'aangehouden',
			skipped: 'overgeslagen',
			failed: 'mislukt',
			waiting: 'in wacht',
		},
		subjectLook: (count) =>
			count === 1 ? '1 bestelling vraagt aandacht' : `${count} bestellingen vragen aandacht`,
		subjectFine: (count) => `Bestellingen in Octopus: ${count}, alles in orde`,
		first: 'Eerst te doen',
		nothing: 'Niets vraagt aandacht.',
		order: 'Bestelling',
		state: 'Toestand',
		total: 'Totaal incl. btw',
		happened: 'Wat er gebeurde',
		remedy: 'Wat te doen',
		shop: 'winkel',
		remarks: 'Opmerkingen',
		more: (count) => `en nog ${count}`,
	},
	fr: {
		states: {
			verified: 'vérifiée',
			mismatch: 'divergente',
			created: 'non vérifiée',
			held: 'en attente de décision',
			skipped: 'sautée',
			failed: 'échouée',
			waiting: 'en attente',
		},
		subjectLook: (count) =>
			count === 1 ? '1 commande demande votre attention' : `${count} commandes demandent votre attention`,
		subjectFine: (count) => `Commandes dans Octopus : ${count}, tout est en ordre`,
		first: 'À faire en premier',
		nothing: 'Rien ne demande votre attention.',
		order: 'Commande',
		state: 'État',
		total: 'Total TVA comprise',
		happened: "Ce qui s'est passé",
		remedy: 'Que faire',
		shop: 'boutique',
		remarks: 'Remarques',
		more: (count) => `et ${count} de plus`,
	},
};

/** How many orders are in a state. French alone has a plural for these. */
export function counted(count: number, state: Reconciliation['state'], language: Language): string {
	const word = summaryWords[language].states[state];
	return `${count} ${word}${language === 'fr' && count > 1 && !word.startsWith('en ') ? 's' : ''}`;
}
