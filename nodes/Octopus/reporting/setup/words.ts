import type { Language } from '../../../shared/texts/text';
import type { VatCase } from '../../invoicing/settings';

/** The words of the set-up check. */
export interface SetupWords {
	title: string;
	ready: string;
	notReady: string;
	dryRun: string;
	shop: string;
	octopus: string;
	daily: string;
	noAnswer: string;
	shopReached: (url: string, version: string, timeZone: string) => string;
	octopusReached: (dossier: string) => string;
	dailyReached: string;
	dailyMissing: string;
	dailyRemedy: string;
	missingRights: (names: string) => string;
	rightsRemedy: string;
	optionalRights: (names: string) => string;
	/** Which number tells that an order was invoiced by hand. */
	byHand: string;
	uncovered: string;
	nothingUncovered: (orders: number) => string;
	covered: string;
	orders: string;
	ordersOf: (orders: number) => string;
	examples: string;
	states: string;
	statesNote: (days: number) => string;
	payments: string;
	rates: string;
	journals: string;
	suggestion: string;
	suggestionNote: string;
	/** VAT cases that several codes fit. */
	openCases: string;
	openCasesNote: string;
	otherCodes: string;
	column: Record<
		| 'id'
		| 'state'
		| 'paid'
		| 'chosen'
		| 'payment'
		| 'country'
		| 'rate'
		| 'tax'
		| 'journal'
		| 'name'
		| 'kind'
		| 'next'
		| 'vatCase'
		| 'vatCode'
		| 'account'
		| 'description'
		| 'reason'
		| 'remedy',
		string
	>;
	cases: Record<VatCase, string>;
	journalKinds: Record<number, string>;
	closed: string;
	yes: string;
}

const en: SetupWords = {
	title: 'Set-up check: PrestaShop → Octopus',
	ready: 'All is ready: every recent order can be invoiced.',
	notReady: 'Something is still missing; it stands below in red.',
	dryRun: 'The daily workflow is on a dry run: it looks at everything and sends nothing.',
	shop: 'Shop',
	octopus: 'Octopus',
	daily: 'Daily workflow',
	noAnswer: 'There was no answer.',
	shopReached: (url, version, timeZone) => `${url}: PrestaShop ${version}, time zone ${timeZone}.`,
	octopusReached: (dossier) => `Dossier ${dossier}.`,
	dailyReached: 'Asked for its settings and mapping; nothing was written.',
	dailyMissing: 'The daily workflow was not asked, so its mapping is not checked.',
	dailyRemedy:
		'Choose it in the step Ask Daily Workflow. Opened as a page, this check can only ask a workflow that is active (published).',
	missingRights: (names) => `The webservice key may not read: ${names}.`,
	rightsRemedy: 'In the back office, Advanced Parameters › Webservice, tick View (GET) for these.',
	optionalRights: (names) =>
		`Not needed now, but for some options of the steps (customer groups, credit slips …) the key would have to read: ${names}.`,
	byHand:
		'Invoiced some orders by hand? They count when PrestaShop’s order reference (nine capitals, such as XKBKNABJK) stands in the reference field in Octopus; the number of the order alone does not.',
	uncovered: 'What the present settings and mapping leave uncovered',
	nothingUncovered: (orders) => `Nothing: all ${orders} orders can be invoiced or have nothing to invoice.`,
	covered: 'What the mapping makes of the orders',
	orders: 'Orders',
	ordersOf: (orders) => `${orders} ${orders === 1 ? 'order' : 'orders'}`,
	examples: 'For example',
	states: 'Order states',
	statesNote: (days) =>
		`Orders of the last ${days} days, by the state they are in now. “Chosen” are the states that count as sold in the daily workflow.`,
	payments: 'Payment methods in use',
	rates: 'VAT rates in use',
	journals: 'Sales journals',
	suggestion: 'A mapping to start from',
	suggestionNote:
		'Proposed from the sales VAT codes of your dossier; check it with your bookkeeper. Copy the text in the box, click on the canvas of the daily workflow and press Ctrl+V: a step Prepare Invoices appears with these rows.',
	openCases: 'Cases left for you to choose',
	openCasesNote:
		'Several codes fit equally well, or only one for services. Ask your bookkeeper, and add a row for the right one.',
	otherCodes: 'Sales VAT codes that were not proposed',
	column: {
		id: 'ID',
		state: 'State',
		paid: 'Paid',
		chosen: 'Chosen',
		payment: 'Payment method (module)',
		country: 'Country',
		rate: 'Rate %',
		tax: 'Tax in the shop',
		journal: 'Journal',
		name: 'Name',
		kind: 'Kind',
		next: 'Next number',
		vatCase: 'VAT case',
		vatCode: 'VAT code',
		account: 'Account',
		description: 'Description',
		reason: 'What is missing',
		remedy: 'What to do',
	},
	cases: {
		domestic: 'Domestic',
		'intra-community': 'EU business (intra-community)',
		oss: 'EU consumer (OSS)',
		export: 'Export',
		exempt: 'Exempt',
	},
	journalKinds: { 1: 'bookings', 2: 'invoices, prices excl. VAT', 3: 'invoices, prices incl. VAT' },
	closed: 'closed',
	yes: 'yes',
};

const nl: SetupWords = {
	title: 'Controle van de instellingen: PrestaShop → Octopus',
	ready: 'Alles is klaar: elke recente bestelling kan gefactureerd worden.',
	notReady: 'Er ontbreekt nog iets; het staat hieronder in het rood.',
	dryRun: 'De dagelijkse workflow staat op proefrun: hij bekijkt alles en verzendt niets.',
	shop: 'Winkel',
	octopus: 'Octopus',
	daily: 'Dagelijkse workflow',
	noAnswer: 'Er kwam geen antwoord.',
	shopReached: (url, version, timeZone) => `${url}: PrestaShop ${version}, tijdzone ${timeZone}.`,
	octopusReached: (dossier) => `Dossier ${dossier}.`,
	dailyReached: 'Gevraagd naar zijn instellingen en btw-tabel; er werd niets geschreven.',
	dailyMissing: 'De dagelijkse workflow werd niet gevraagd; zijn btw-tabel is dus niet nagekeken.',
	dailyRemedy:
		'Kies hem in de stap Ask Daily Workflow. Als pagina kan deze controle alleen een actieve (gepubliceerde) workflow vragen.',
	missingRights: (names) => `De webservicesleutel mag dit niet lezen: ${names}.`,
	rightsRemedy:
		'Vink in de backoffice onder Geavanceerde instellingen › Webservice Bekijken (GET) aan voor deze bronnen.',
	optionalRights: (names) =>
		`Nu niet nodig, maar voor sommige opties van de stappen (klantengroepen, creditnota’s …) zou de sleutel dit moeten lezen: ${names}.`,
	byHand:
		'Bestellingen met de hand gefactureerd? Ze tellen als de bestelreferentie van PrestaShop (negen hoofdletters, zoals XKBKNABJK) in Octopus in het referentieveld staat; het nummer van de bestelling alleen volstaat niet.',
	uncovered: 'Wat de huidige instellingen en btw-tabel niet dekken',
	nothingUncovered: (orders) =>
		`Niets: alle ${orders} bestellingen kunnen gefactureerd worden of hebben niets te factureren.`,
	covered: 'Wat de btw-tabel van de bestellingen maakt',
	orders: 'Bestellingen',
	ordersOf: (orders) => `${orders} ${orders === 1 ? 'bestelling' : 'bestellingen'}`,
	examples: 'Bijvoorbeeld',
	states: 'Bestelstatussen',
	statesNote: (days) =>
		`Bestellingen van de laatste ${days} dagen, volgens hun huidige status. “Gekozen” zijn de statussen die in de dagelijkse workflow als verkocht tellen.`,
	payments: 'Betaalmethoden in gebruik',
	rates: 'Btw-tarieven in gebruik',
	journals: 'Verkoopdagboeken',
	suggestion: 'Een btw-tabel om mee te beginnen',
	suggestionNote:
		'Voorgesteld op basis van de verkoop-btw-codes van je dossier; kijk ze na met je boekhouder. Kopieer de tekst in het vak, klik op het canvas van de dagelijkse workflow en druk Ctrl+V: er verschijnt een stap Prepare Invoices met deze rijen.',
	openCases: 'Gevallen die je zelf moet kiezen',
	openCasesNote:
		'Meerdere codes passen even goed, of alleen een voor diensten. Vraag het aan je boekhouder en voeg een rij toe voor de juiste.',
	otherCodes: 'Verkoop-btw-codes die niet voorgesteld werden',
	column: {
		id: 'ID',
		state: 'Status',
		paid: 'Betaald',
		chosen: 'Gekozen',
		payment: 'Betaalmethode (module)',
		country: 'Land',
		rate: 'Tarief %',
		tax: 'Taks in de winkel',
		journal: 'Dagboek',
		name: 'Naam',
		kind: 'Soort',
		next: 'Volgend nummer',
		vatCase: 'Btw-geval',
		vatCode: 'Btw-code',
		account: 'Rekening',
		description: 'Omschrijving',
		reason: 'Wat ontbreekt',
		remedy: 'Wat te doen',
	},
	cases: {
		domestic: 'Binnenland',
		'intra-community': 'EU-bedrijf (intracommunautair)',
		oss: 'EU-particulier (OSS)',
		export: 'Uitvoer',
		exempt: 'Vrijgesteld',
	},
	journalKinds: { 1: 'boekingen', 2: 'facturen, prijzen excl. btw', 3: 'facturen, prijzen incl. btw' },
	closed: 'afgesloten',
	yes: 'ja',
};

const fr: SetupWords = {
	title: 'Contrôle des réglages : PrestaShop → Octopus',
	ready: 'Tout est prêt : chaque commande récente peut être facturée.',
	notReady: 'Il manque encore quelque chose, indiqué en rouge ci-dessous.',
	dryRun: "Le workflow quotidien est en essai à blanc : il examine tout et n'envoie rien.",
	shop: 'Boutique',
	octopus: 'Octopus',
	daily: 'Workflow quotidien',
	noAnswer: "Il n'y a pas eu de réponse.",
	shopReached: (url, version, timeZone) => `${url} : PrestaShop ${version}, fuseau horaire ${timeZone}.`,
	octopusReached: (dossier) => `Dossier ${dossier}.`,
	dailyReached: "Interrogé sur ses réglages et son tableau TVA ; rien n'a été écrit.",
	dailyMissing: "Le workflow quotidien n'a pas été interrogé ; son tableau TVA n'est donc pas vérifié.",
	dailyRemedy:
		"Choisissez-le dans l'étape Ask Daily Workflow. Ouvert comme page, ce contrôle ne peut interroger qu'un workflow actif (publié).",
	missingRights: (names) => `La clé du webservice ne peut pas lire : ${names}.`,
	rightsRemedy:
		'Dans le back-office, Paramètres avancés › Webservice, cochez Afficher (GET) pour ces ressources.',
	optionalRights: (names) =>
		`Pas nécessaire pour l'instant, mais certaines options des étapes (groupes de clients, notes de crédit …) demandent que la clé puisse lire : ${names}.`,
	byHand:
		"Des commandes facturées à la main ? Elles comptent si leur référence PrestaShop (neuf majuscules, comme XKBKNABJK) figure dans le champ référence d'Octopus ; le numéro de la commande seul ne suffit pas.",
	uncovered: 'Ce que les réglages et le tableau TVA actuels ne couvrent pas',
	nothingUncovered: (orders) =>
		`Rien : les ${orders} commandes peuvent être facturées ou n'ont rien à facturer.`,
	covered: 'Ce que le tableau TVA fait des commandes',
	orders: 'Commandes',
	ordersOf: (orders) => `${orders} ${orders === 1 ? 'commande' : 'commandes'}`,
	examples: 'Par exemple',
	states: 'États de commande',
	statesNote: (days) =>
		`Commandes des ${days} derniers jours, selon leur état actuel. « Choisis » sont les états qui comptent comme vendus dans le workflow quotidien.`,
	payments: 'Modes de paiement utilisés',
	rates: 'Taux de TVA utilisés',
	journals: 'Journaux de vente',
	suggestion: 'Un tableau TVA pour commencer',
	suggestionNote:
		"Proposé d'après les codes TVA de vente de votre dossier ; vérifiez-le avec votre comptable. Copiez le texte du cadre, cliquez sur le canevas du workflow quotidien et appuyez sur Ctrl+V : une étape Prepare Invoices apparaît avec ces lignes.",
	openCases: 'Cas à choisir vous-même',
	openCasesNote:
		'Plusieurs codes conviennent aussi bien, ou un seul pour les services. Demandez à votre comptable et ajoutez une ligne pour le bon.',
	otherCodes: 'Codes TVA de vente non proposés',
	column: {
		id: 'ID',
		state: 'État',
		paid: 'Payé',
		chosen: 'Choisi',
		payment: 'Mode de paiement (module)',
		country: 'Pays',
		rate: 'Taux %',
		tax: 'Taxe dans la boutique',
		journal: 'Journal',
		name: 'Nom',
		kind: 'Type',
		next: 'Numéro suivant',
		vatCase: 'Cas de TVA',
		vatCode: 'Code TVA',
		account: 'Compte',
		description: 'Description',
		reason: 'Ce qui manque',
		remedy: 'Que faire',
	},
	cases: {
		domestic: 'Intérieur',
		'intra-community': 'Entreprise UE (intracommunautaire)',
		oss: 'Particulier UE (OSS)',
		export: 'Exportation',
		exempt: 'Exonéré',
	},
	journalKinds: { 1: 'écritures', 2: 'factures, prix hors TVA', 3: 'factures, prix TVA comprise' },
	closed: 'clôturé',
	yes: 'oui',
};

export const setupWords: Readonly<Record<Language, SetupWords>> = { en, nl, fr };
