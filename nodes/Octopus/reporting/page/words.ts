import type { Language } from '../../../shared/texts/text';
import type { Action, Done, View } from './request';

/** The words of the page, besides the reasons themselves. */
export interface PageWords {
	title: string;
	skip: string;
	views: Record<View, string>;
	states: Record<string, string>;
	actions: Record<Action, string>;
	/** For a row that has an invoice: nothing is sent, the invoice is read again. */
	checkAgain: string;
	done: Record<Done['action'], (count: number) => string>;
	column: Record<
		| 'choose'
		| 'order'
		| 'date'
		| 'customer'
		| 'state'
		| 'invoice'
		| 'invoiced'
		| 'shop'
		| 'octopus'
		| 'difference'
		| 'reason'
		| 'remedy'
		| 'remarks'
		| 'updated'
		| 'started'
		| 'took'
		| 'kind'
		| 'result'
		| 'orders'
		| 'created'
		| 'verified'
		| 'todo'
		| 'waiting'
		| 'calls'
		| 'currency'
		| 'code'
		| 'operation'
		| 'used'
		| 'limit'
		| 'actions',
		string
	>;
	search: string;
	allStates: string;
	from: string;
	to: string;
	show: string;
	csv: string;
	rows: (count: number, first: number, last: number) => string;
	noRows: Record<View, string>;
	previous: string;
	next: string;
	openInShop: string;
	withChosen: string;
	actionsOf: (order: string) => string;
	lastRun: (when: string, orders: number, todo: number) => string;
	lastDryRun: (when: string, orders: number, todo: number) => string;
	/** Why the numbers of a dry run stand on no other tab. */
	dryRunNote: string;
	runStopped: (when: string) => string;
	runGoesOn: (when: string) => string;
	/** Behind the line about the last run, when it is more than a day ago. */
	longAgo: string;
	noRun: string;
	/** Before one of them. */
	remark: string;
	/** For a filter. */
	onlyRemarks: string;
	/** What `verified` says and does not say. */
	verifiedMeans: string;
	/** Which number tells that an order was invoiced by hand. */
	byHand: string;
	noLedger: string;
	/** Before n8n's own words: a table could not be read. */
	partly: string;
	results: Record<string, string>;
	kinds: Record<string, string>;
	limits: string;
	limitsNote: string;
	seconds: (count: number) => string;
	shopCalls: string;
}

const en: PageWords = {
	title: 'PrestaShop → Octopus',
	skip: 'To the content',
	views: { todo: 'To do', waiting: 'Waiting', report: 'Report', runs: 'Runs' },
	states: {
		verified: 'verified',
		mismatch: 'mismatched',
		created: 'not checked',
		held: 'held',
		skipped: 'skipped',
		failed: 'failed',
		waiting: 'waiting',
		retry: 'taken up next',
		ignored: 'ignored',
	},
	actions: { process: 'Process now', ignore: 'Ignore', restore: 'Take up again' },
	checkAgain: 'Check again',
	done: {
		process: (count) =>
			count === 0
				? 'Nothing was processed: these orders were dealt with already.'
				: `Processed: ${count}. What came of it:`,
		ignore: (count) =>
			count === 0
				? 'Nothing was changed: these orders were dealt with already.'
				: `Ignored: ${count}. They are left alone from now on; the report still shows them.`,
		restore: (count) =>
			count === 0
				? 'Nothing was changed: these orders were dealt with already.'
				: `Taken up again: ${count}. The next run looks at them.`,
		stale: () => 'Nothing was done: the page was too old. Please press the button again.',
		nothing: () => 'Nothing was done: no order was ticked.',
		unwritten: () =>
			'Nothing was done: n8n could not write the data table “PrestaShop Octopus ledger”. If it was made by hand or by an older version, delete it and run the daily workflow: it makes the table anew, and sends nothing twice.',
	},
	column: {
		choose: 'Choose',
		order: 'Order',
		date: 'Order date',
		customer: 'Customer',
		state: 'State',
		invoice: 'Invoice',
		invoiced: 'Sent',
		shop: 'Shop',
		octopus: 'Octopus',
		difference: 'Difference',
		reason: 'What happened',
		remedy: 'What to do',
		remarks: 'Remarks',
		updated: 'Last looked at',
		started: 'Started',
		took: 'Took',
		kind: 'Run',
		result: 'Result',
		orders: 'Orders',
		created: 'Sent',
		verified: 'Verified',
		todo: 'To do',
		waiting: 'Waiting',
		calls: 'Calls',
		currency: 'Currency',
		code: 'Code',
		operation: 'Call',
		used: 'Used today',
		limit: 'Limit a day',
		actions: 'Actions',
	},
	search: 'Search',
	allStates: 'All states',
	from: 'Order date from',
	to: 'to',
	show: 'Show',
	csv: 'Download as CSV',
	rows: (count, first, last) => `${first}–${last} of ${count}`,
	noRows: {
		todo: 'Nothing needs a look.',
		waiting: 'Nothing is waiting.',
		report: 'No orders found.',
		runs: 'No run yet.',
	},
	previous: 'Previous',
	next: 'Next',
	openInShop: 'Open in the shop',
	withChosen: 'With the ticked orders:',
	actionsOf: (order) => `Actions for ${order}`,
	lastRun: (when, orders, todo) =>
		`Last run ${when}: ${orders} ${orders === 1 ? 'order' : 'orders'}, ${todo} to do.`,
	lastDryRun: (when, orders, todo) =>
		`Last run ${when}: a dry run, ${orders} ${orders === 1 ? 'order' : 'orders'} looked at, ${todo} to decide on. Nothing was sent.`,
	dryRunNote:
		'Nothing was sent, and new orders were not kept: they stand in Build Ledger Rows of that execution only.',
	runStopped: (when) => `The run of ${when} stopped.`,
	runGoesOn: (when) => `A run started ${when} and has not ended yet.`,
	longAgo: 'That is more than a day ago: look in n8n whether the daily workflow is published.',
	remark: 'Remark',
	onlyRemarks: 'Only with remarks',
	verifiedMeans:
		'Verified: the total, the VAT per rate and the customer in Octopus agree with the order in the shop. What could not be compared stands there as a remark.',
	byHand:
		'An invoice made by hand counts for an order when PrestaShop’s order reference (nine capitals, such as XKBKNABJK) stands in its reference field in Octopus; the number of the order alone does not.',
	noRun: 'There has been no run yet.',
	noLedger: 'There is no ledger yet. Run the daily workflow once; it makes the tables by itself.',
	partly: 'Not everything could be read; open the page again. n8n says:',
	results: {
		running: 'running',
		waiting: 'goes on by itself',
		finished: 'finished',
		stopped: 'stopped',
		lost: 'broken off',
	},
	kinds: {
		daily: 'daily',
		dryRun: 'dry run',
		chosen: 'chosen orders',
		migration: 'migration',
		dryMigration: 'dry run of a migration',
		batch: 'batch of a migration',
	},
	limits: 'Calls to Octopus today',
	limitsNote: 'What the runs listed here asked of Octopus. Other software on the same dossier is not in it.',
	seconds: (count) => `${count}\u00A0s`,
	shopCalls: 'shop',
};

const nl: PageWords = {
	title: 'PrestaShop → Octopus',
	skip: 'Naar de inhoud',
	views: { todo: 'Te doen', waiting: 'In wacht', report: 'Verslag', runs: 'Runs' },
	states: {
		verified: 'nagekeken',
		mismatch: 'afwijkend',
		created: 'niet nagekeken',
		held: 'aangehouden',
		skipped: 'overgeslagen',
		failed: 'mislukt',
		waiting: 'in wacht',
		retry: 'volgende run',
		ignored: 'genegeerd',
	},
	actions: { process: 'Nu verwerken', ignore: 'Negeren', restore: 'Weer opnemen' },
	checkAgain: 'Opnieuw nakijken',
	done: {
		process: (count) =>
			count === 0
				? 'Er werd niets verwerkt: deze bestellingen waren al behandeld.'
				: `Verwerkt: ${count}. Het resultaat:`,
		ignore: (count) =>
			count === 0
				? 'Er werd niets gewijzigd: deze bestellingen waren al behandeld.'
				: `Genegeerd: ${count}. Ze worden voortaan met rust gelaten; het verslag toont ze nog.`,
		restore: (count) =>
			count === 0
				? 'Er werd niets gewijzigd: deze bestellingen waren al behandeld.'
				: `Weer opgenomen: ${count}. De volgende run bekijkt ze.`,
		stale: () => 'Er werd niets gedaan: de pagina was te oud. Druk nog eens op de knop.',
		nothing: () => 'Er werd niets gedaan: geen bestelling was aangevinkt.',
		unwritten: () =>
			'Er werd niets gedaan: n8n kon de datatabel “PrestaShop Octopus ledger” niet schrijven. Werd ze met de hand of door een oudere versie gemaakt, verwijder ze dan en start de dagelijkse workflow: hij maakt de tabel opnieuw en verzendt niets dubbel.',
	},
	column: {
		choose: 'Kiezen',
		order: 'Bestelling',
		date: 'Besteldatum',
		customer: 'Klant',
		state: 'Toestand',
		invoice: 'Factuur',
		invoiced: 'Verzonden',
		shop: 'Winkel',
		octopus: 'Octopus',
		difference: 'Verschil',
		reason: 'Wat er gebeurde',
		remedy: 'Wat te doen',
		remarks: 'Opmerkingen',
		updated: 'Laatst bekeken',
		started: 'Gestart',
		took: 'Duur',
		kind: 'Run',
		result: 'Resultaat',
		orders: 'Bestellingen',
		created: 'Verzonden',
		verified: 'Nagekeken',
		todo: 'Te doen',
		waiting: 'In wacht',
		calls: 'Oproepen',
		currency: 'Munt',
		code: 'Code',
		operation: 'Oproep',
		used: 'Vandaag gebruikt',
		limit: 'Limiet per dag',
		actions: 'Acties',
	},
	search: 'Zoeken',
	allStates: 'Alle toestanden',
	from: 'Besteldatum van',
	to: 'tot',
	show: 'Tonen',
	csv: 'Downloaden als CSV',
	rows: (count, first, last) => `${first}–${last} van ${count}`,
	noRows: {
		todo: 'Niets vraagt aandacht.',
		waiting: 'Er staat niets in wacht.',
		report: 'Geen bestellingen gevonden.',
		runs: 'Nog geen run.',
	},
	previous: 'Vorige',
	next: 'Volgende',
	openInShop: 'Openen in de winkel',
	withChosen: 'Met de aangevinkte bestellingen:',
	actionsOf: (order) => `Acties voor ${order}`,
	lastRun: (when, orders, todo) =>
		`Laatste run ${when}: ${orders} ${orders === 1 ? 'bestelling' : 'bestellingen'}, ${todo} te doen.`,
	lastDryRun: (when, orders, todo) =>
		`Laatste run ${when}: een proefrun, ${orders} ${orders === 1 ? 'bestelling' : 'bestellingen'} bekeken, ${todo} te beslissen. Er werd niets verzonden.`,
	dryRunNote:
		'Er werd niets verzonden, en nieuwe bestellingen werden niet bewaard: ze staan alleen in Build Ledger Rows van die uitvoering.',
	runStopped: (when) => `De run van ${when} is gestopt.`,
	runGoesOn: (when) => `Een run startte ${when} en is nog niet klaar.`,
	longAgo: 'Dat is meer dan een dag geleden: kijk in n8n of de dagelijkse workflow gepubliceerd is.',
	remark: 'Opmerking',
	onlyRemarks: 'Alleen met opmerkingen',
	verifiedMeans:
		'Nagekeken: het totaal, de btw per tarief en de klant in Octopus komen overeen met de bestelling in de winkel. Wat niet vergeleken kon worden, staat erbij als opmerking.',
	byHand:
		'Een factuur die je met de hand maakte, telt voor een bestelling als de bestelreferentie van PrestaShop (negen hoofdletters, zoals XKBKNABJK) in Octopus in het referentieveld staat; het nummer van de bestelling alleen volstaat niet.',
	noRun: 'Er was nog geen run.',
	noLedger: 'Er is nog geen overzicht. Start de dagelijkse workflow één keer; hij maakt de tabellen zelf.',
	partly: 'Niet alles kon gelezen worden; open de pagina opnieuw. n8n zegt:',
	results: {
		running: 'bezig',
		waiting: 'gaat vanzelf verder',
		finished: 'klaar',
		stopped: 'gestopt',
		lost: 'afgebroken',
	},
	kinds: {
		daily: 'dagelijks',
		dryRun: 'proefrun',
		chosen: 'gekozen bestellingen',
		migration: 'migratie',
		dryMigration: 'proefrun van een migratie',
		batch: 'deel van een migratie',
	},
	limits: 'Oproepen naar Octopus vandaag',
	limitsNote: 'Wat de runs hier aan Octopus vroegen. Andere software op hetzelfde dossier telt niet mee.',
	seconds: (count) => `${count}\u00A0s`,
	shopCalls: 'winkel',
};

const fr: PageWords = {
	title: 'PrestaShop → Octopus',
	skip: 'Au contenu',
	views: { todo: 'À faire', waiting: 'En attente', report: 'Rapport', runs: 'Exécutions' },
	states: {
		verified: 'vérifiée',
		mismatch: 'divergente',
		created: 'non vérifiée',
		held: 'en attente de décision',
		skipped: 'sautée',
		failed: 'échouée',
		waiting: 'en attente',
		retry: 'prochaine exécution',
		ignored: 'ignorée',
	},
	actions: { process: 'Traiter maintenant', ignore: 'Ignorer', restore: 'Reprendre' },
	checkAgain: 'Revérifier',
	done: {
		process: (count) =>
			count === 0
				? "Rien n'a été traité : ces commandes l'étaient déjà."
				: `Traitées : ${count}. Le résultat :`,
		ignore: (count) =>
			count === 0
				? "Rien n'a été modifié : ces commandes étaient déjà traitées."
				: `Ignorées : ${count}. Elles sont laissées de côté ; le rapport les montre encore.`,
		restore: (count) =>
			count === 0
				? "Rien n'a été modifié : ces commandes étaient déjà traitées."
				: `Reprises : ${count}. La prochaine exécution les examinera.`,
		stale: () => "Rien n'a été fait : la page était trop ancienne. Appuyez encore une fois.",
		nothing: () => "Rien n'a été fait : aucune commande n'était cochée.",
		unwritten: () =>
			"Rien n'a été fait : n8n n'a pas pu écrire la table de données « PrestaShop Octopus ledger ». Si elle a été créée à la main ou par une version antérieure, supprimez-la et lancez le workflow quotidien : il la recrée et n'envoie rien deux fois.",
	},
	column: {
		choose: 'Choisir',
		order: 'Commande',
		date: 'Date de commande',
		customer: 'Client',
		state: 'État',
		invoice: 'Facture',
		invoiced: 'Envoyée',
		shop: 'Boutique',
		octopus: 'Octopus',
		difference: 'Écart',
		reason: "Ce qui s'est passé",
		remedy: 'Que faire',
		remarks: 'Remarques',
		updated: 'Dernier examen',
		started: 'Début',
		took: 'Durée',
		kind: 'Exécution',
		result: 'Résultat',
		orders: 'Commandes',
		created: 'Envoyées',
		verified: 'Vérifiées',
		todo: 'À faire',
		waiting: 'En attente',
		calls: 'Appels',
		currency: 'Devise',
		code: 'Code',
		operation: 'Appel',
		used: "Utilisés aujourd'hui",
		limit: 'Limite par jour',
		actions: 'Actions',
	},
	search: 'Chercher',
	allStates: 'Tous les états',
	from: 'Date de commande du',
	to: 'au',
	show: 'Afficher',
	csv: 'Télécharger en CSV',
	rows: (count, first, last) => `${first}–${last} sur ${count}`,
	noRows: {
		todo: 'Rien ne demande votre attention.',
		waiting: "Rien n'est en attente.",
		report: 'Aucune commande trouvée.',
		runs: 'Aucune exécution.',
	},
	previous: 'Précédent',
	next: 'Suivant',
	openInShop: 'Ouvrir dans la boutique',
	withChosen: 'Avec les commandes cochées :',
	actionsOf: (order) => `Actions pour ${order}`,
	lastRun: (when, orders, todo) =>
		`Dernière exécution ${when} : ${orders} ${orders === 1 ? 'commande' : 'commandes'}, ${todo} à faire.`,
	lastDryRun: (when, orders, todo) =>
		`Dernière exécution ${when} : un essai à blanc, ${orders} ${orders === 1 ? 'commande examinée' : 'commandes examinées'}, ${todo} à décider. Rien n'a été envoyé.`,
	dryRunNote:
		"Rien n'a été envoyé, et les nouvelles commandes n'ont pas été gardées : elles figurent seulement dans Build Ledger Rows de cette exécution.",
	runStopped: (when) => `L'exécution du ${when} s'est arrêtée.`,
	runGoesOn: (when) => `Une exécution a débuté ${when} et n'est pas terminée.`,
	longAgo: "C'était il y a plus d'un jour : regardez dans n8n si le workflow quotidien est publié.",
	remark: 'Remarque',
	onlyRemarks: 'Seulement avec remarques',
	verifiedMeans:
		"Vérifiée : le total, la TVA par taux et le client dans Octopus concordent avec la commande de la boutique. Ce qui n'a pas pu être comparé figure comme remarque.",
	byHand:
		"Une facture faite à la main compte pour une commande si la référence PrestaShop de celle-ci (neuf majuscules, comme XKBKNABJK) figure dans le champ référence d'Octopus ; le numéro de la commande seul ne suffit pas.",
	noRun: "Il n'y a pas encore eu d'exécution.",
	noLedger:
		"Il n'y a pas encore de registre. Lancez une fois le workflow quotidien ; il crée les tables lui-même.",
	partly: "Tout n'a pas pu être lu ; rouvrez la page. n8n dit :",
	results: {
		running: 'en cours',
		waiting: "continue d'elle-même",
		finished: 'terminée',
		stopped: 'arrêtée',
		lost: 'interrompue',
	},
	kinds: {
		daily: 'quotidienne',
		dryRun: 'essai à blanc',
		chosen: 'commandes choisies',
		migration: 'migration',
		dryMigration: "essai à blanc d'une migration",
		batch: "lot d'une migration",
	},
	limits: "Appels à Octopus aujourd'hui",
	limitsNote:
		"Ce que les exécutions ci-dessus ont demandé à Octopus. Les autres logiciels sur le même dossier n'y sont pas.",
	seconds: (count) => `${count}\u00A0s`,
	shopCalls: 'boutique',
};

/** The word for a state, result or kind; one that was written by hand stands for itself. */
export const named = (words: Readonly<Record<string, string>>, name: string): string =>
	Object.hasOwn(words, name) ? words[name]! : name;

export const pageWords: Readonly<Record<Language, PageWords>> = { en, nl, fr };
