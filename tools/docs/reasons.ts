import { creditTexts } from '../../nodes/shared/texts/credit';
import { invoiceTexts } from '../../nodes/shared/texts/invoice';
import { migrationTexts } from '../../nodes/shared/texts/migration';
import { octopusTexts } from '../../nodes/shared/texts/octopus';
import { outcomeTexts } from '../../nodes/shared/texts/outcome';
import { shopTexts } from '../../nodes/shared/texts/shop';
import type { Language, TextsPerLanguage } from '../../nodes/shared/texts/text';

/** The file of each language under docs/. */
export const REASON_PAGES: Readonly<Record<Language, string>> = { en: 'reasons.md', nl: 'redenen.nl.md', fr: 'raisons.fr.md' };

const HEADS: Readonly<Record<Language, { title: string; intro: string; remedy: string; groups: readonly string[] }>> = {
	en: {
		title: 'Every reason, and what to do',
		intro: 'What the ledger, the nodes and the mails say, by code. Words between braces stand for a value of the order. This page is made from the texts of the nodes by `npm run docs:reasons`.',
		remedy: 'What to do',
		groups: ['The order and its invoice', 'Credit notes', 'Customers, sending and checking', 'The shop', 'Octopus', 'Migration of old orders'],
	},
	nl: {
		title: 'Elke reden, en wat te doen',
		intro: 'Wat het logboek, de nodes en de mails zeggen, per code. Woorden tussen accolades staan voor een waarde van de bestelling. Deze pagina wordt met `npm run docs:reasons` gemaakt uit de teksten van de nodes.',
		remedy: 'Wat te doen',
		groups: ['De bestelling en haar factuur', 'Creditnota\'s', 'Klanten, versturen en nakijken', 'De winkel', 'Octopus', 'Migratie van oude bestellingen'],
	},
	fr: {
		title: 'Chaque raison, et que faire',
		intro: 'Ce que disent le registre, les nœuds et les e-mails, par code. Les mots entre accolades représentent une valeur de la commande. Cette page est produite par `npm run docs:reasons` à partir des textes des nœuds.',
		remedy: 'Que faire',
		groups: ['La commande et sa facture', 'Notes de crédit', 'Clients, envoi et contrôle', 'La boutique', 'Octopus', "Migration d'anciennes commandes"],
	},
};

const GROUPS: ReadonlyArray<Record<string, TextsPerLanguage>> = [invoiceTexts, creditTexts, outcomeTexts, shopTexts, octopusTexts, migrationTexts];

/** The handbook page of reasons, in Markdown. */
export function reasonsPage(language: Language): string {
	const { title, intro, remedy, groups } = HEADS[language];
	const parts = [`# ${title}`, intro];
	GROUPS.forEach((group, index) => {
		parts.push(`## ${groups[index]}`);
		for (const [code, texts] of Object.entries(group)) {
			const [name, message, suggestion] = texts[language];
			parts.push(`### ${name}`, `<a id="${code.toLowerCase()}"></a>\`${code}\` – ${plain(message)}`, `**${remedy}:** ${plain(suggestion)}`);
		}
	});
	return `${parts.join('\n\n')}\n`;
}

/** Texts hold no Markdown of their own. */
const plain = (text: string): string => text.replace(/([*_<>|])/g, '\\$1');
