import type { Language } from '../../../shared/texts/text';
import type { VatCase } from '../../invoicing/settings';
import type { LeftOut } from '../../tables/migrations';

export interface MigrationWords {
	titles: Record<'dryRun' | 'finished' | 'started' | 'refused' | 'stopped' | 'goesOn', string>;
	span: (from: string, to: string) => string;
	/** How far it is. */
	line: (done: number, total: number, end: string) => string;
	orders: (count: number) => string;
	days: (days: number, invoices: number, customers: number, end: string) => string;
	started: (total: number, days: number, end: string) => string;
	watch: string;
	nothingSent: string;
	next: string;
	leftOut: string;
	reasons: Record<LeftOut['reason'], string>;
	perMonth: string;
	amounts: string;
	why: string;
	whole: string;
	column: Record<
		| 'month'
		| 'orders'
		| 'ready'
		| 'created'
		| 'existing'
		| 'mismatch'
		| 'held'
		| 'skipped'
		| 'ignored'
		| 'newCustomers'
		| 'base'
		| 'vat'
		| 'reason'
		| 'count'
		| 'examples'
		| 'remedy',
		string
	>;
	cases: Record<VatCase, string>;
	creditNotes: string;
	noReasons: string;
}

const en: MigrationWords = {
	titles: {
		dryRun: 'Dry run of the migration',
		finished: 'The migration is finished',
		started: 'The migration has started',
		refused: 'The migration was not started',
		stopped: 'The migration is stopped',
		goesOn: 'The migration goes on',
	},
	span: (from, to) => `Orders of ${from} to ${to}`,
	line: (done, total, end) => `${done} of ${total}${end ? `; expected end ${end}` : ''}.`,
	orders: (count) => `${count} orders`,
	days: (days, invoices, customers, end) =>
		`${invoices} invoices and ${customers} new customers: ${days === 1 ? '1 day' : `${days} days`} within the limits of Octopus, until ${end} if it starts today.`,
	started: (total, days, end) =>
		`${total} orders, ${days === 1 ? '1 day' : `${days} days`} at least within the limits of Octopus: until ${end}. It goes on by itself every day, also when n8n was restarted.`,
	watch:
		'How far it is stands on the dashboard, tab Runs, and in the data table "PrestaShop Octopus migrations".',
	nothingSent: 'Nothing was created in Octopus.',
	next: 'Start again with "Create invoices" when the figures are right.',
	leftOut: 'Left out, because Octopus takes no invoices of these days',
	reasons: {
		missing: 'no bookyear in Octopus',
		closed: 'bookyear closed',
		journal: 'no open journal of the daily workflow',
	},
	perMonth: 'Per month',
	amounts: 'Invoices per VAT case, excl. VAT and VAT',
	why: 'Why orders are not invoiced',
	whole: 'In all',
	column: {
		month: 'Month',
		orders: 'Orders',
		ready: 'To invoice',
		created: 'Invoiced',
		existing: 'In Octopus already',
		mismatch: 'of these, other than the shop',
		held: 'Need you',
		skipped: 'Nothing to invoice',
		ignored: 'Ignored by you',
		newCustomers: 'New customers',
		base: 'Excl. VAT',
		vat: 'VAT',
		reason: 'What',
		count: 'Orders',
		examples: 'For example',
		remedy: 'What to do',
	},
	cases: {
		domestic: 'Domestic',
		'intra-community': 'EU business',
		oss: 'EU consumer',
		export: 'Export',
		exempt: 'Exempt',
	},
	creditNotes: 'credit notes',
	noReasons: 'Every order can be invoiced.',
};

const nl: MigrationWords = {
	titles: {
		dryRun: 'Proefrun van de migratie',
		finished: 'De migratie is klaar',
		started: 'De migratie is gestart',
		refused: 'De migratie werd niet gestart',
		stopped: 'De migratie is gestopt',
		goesOn: 'De migratie gaat verder',
	},
	span: (from, to) => `Bestellingen van ${from} tot ${to}`,
	line: (done, total, end) => `${done} van ${total}${end ? `; verwacht einde ${end}` : ''}.`,
	orders: (count) => `${count} bestellingen`,
	days: (days, invoices, customers, end) =>
		`${invoices} facturen en ${customers} nieuwe klanten: ${days === 1 ? '1 dag' : `${days} dagen`} binnen de limieten van Octopus, tot ${end} als ze vandaag start.`,
	started: (total, days, end) =>
		`${total} bestellingen, minstens ${days === 1 ? '1 dag' : `${days} dagen`} binnen de limieten van Octopus: tot ${end}. Ze gaat elke dag vanzelf verder, ook als n8n herstart werd.`,
	watch:
		'Hoever ze staat, ziet u op het dashboard, tab Runs, en in de datatabel "PrestaShop Octopus migrations".',
	nothingSent: 'Er werd niets aangemaakt in Octopus.',
	next: 'Start opnieuw met "Create invoices" als de cijfers kloppen.',
	leftOut: 'Weggelaten, omdat Octopus voor deze dagen geen facturen aanneemt',
	reasons: {
		missing: 'geen boekjaar in Octopus',
		closed: 'boekjaar afgesloten',
		journal: 'geen open dagboek van de dagelijkse workflow',
	},
	perMonth: 'Per maand',
	amounts: 'Facturen per btw-geval, excl. btw en btw',
	why: 'Waarom bestellingen niet gefactureerd worden',
	whole: 'Samen',
	column: {
		month: 'Maand',
		orders: 'Bestellingen',
		ready: 'Te factureren',
		created: 'Gefactureerd',
		existing: 'Al in Octopus',
		mismatch: 'daarvan anders dan de winkel',
		held: 'Vragen u',
		skipped: 'Niets te factureren',
		ignored: 'Door jou genegeerd',
		newCustomers: 'Nieuwe klanten',
		base: 'Excl. btw',
		vat: 'Btw',
		reason: 'Wat',
		count: 'Bestellingen',
		examples: 'Bijvoorbeeld',
		remedy: 'Wat te doen',
	},
	cases: {
		domestic: 'Binnenland',
		'intra-community': 'EU-bedrijf',
		oss: 'EU-consument',
		export: 'Uitvoer',
		exempt: 'Vrijgesteld',
	},
	creditNotes: 'creditnota’s',
	noReasons: 'Elke bestelling kan gefactureerd worden.',
};

const fr: MigrationWords = {
	titles: {
		dryRun: 'Essai à blanc de la migration',
		finished: 'La migration est terminée',
		started: 'La migration a commencé',
		refused: "La migration n'a pas été lancée",
		stopped: 'La migration est arrêtée',
		goesOn: 'La migration continue',
	},
	span: (from, to) => `Commandes du ${from} au ${to}`,
	line: (done, total, end) => `${done} sur ${total}${end ? ` ; fin prévue le ${end}` : ''}.`,
	orders: (count) => `${count} commandes`,
	days: (days, invoices, customers, end) =>
		`${invoices} factures et ${customers} nouveaux clients : ${days === 1 ? '1 jour' : `${days} jours`} dans les limites d'Octopus, jusqu'au ${end} si elle commence aujourd'hui.`,
	started: (total, days, end) =>
		`${total} commandes, au moins ${days === 1 ? '1 jour' : `${days} jours`} dans les limites d'Octopus : jusqu'au ${end}. Elle continue d'elle-même chaque jour, même après un redémarrage de n8n.`,
	watch:
		'Son avancement se trouve sur le tableau de bord, onglet Runs, et dans la table « PrestaShop Octopus migrations ».',
	nothingSent: "Rien n'a été créé dans Octopus.",
	next: 'Relancez avec « Create invoices » quand les chiffres sont bons.',
	leftOut: "Laissées de côté, car Octopus n'accepte pas de factures pour ces jours",
	reasons: {
		missing: "pas d'exercice dans Octopus",
		closed: 'exercice clôturé',
		journal: 'aucun journal ouvert du workflow quotidien',
	},
	perMonth: 'Par mois',
	amounts: 'Factures par cas de TVA, hors TVA et TVA',
	why: 'Pourquoi des commandes ne sont pas facturées',
	whole: 'Au total',
	column: {
		month: 'Mois',
		orders: 'Commandes',
		ready: 'À facturer',
		created: 'Facturées',
		existing: 'Déjà dans Octopus',
		mismatch: 'dont autres que la boutique',
		held: 'À examiner',
		skipped: 'Rien à facturer',
		ignored: 'Ignorées par vous',
		newCustomers: 'Nouveaux clients',
		base: 'Hors TVA',
		vat: 'TVA',
		reason: 'Quoi',
		count: 'Commandes',
		examples: 'Par exemple',
		remedy: 'Que faire',
	},
	cases: {
		domestic: 'National',
		'intra-community': 'Entreprise UE',
		oss: 'Consommateur UE',
		export: 'Exportation',
		exempt: 'Exonéré',
	},
	creditNotes: 'notes de crédit',
	noReasons: 'Chaque commande peut être facturée.',
};

/** The words of the migration's pages, besides the reasons themselves. */
export const migrationWords: Readonly<Record<Language, MigrationWords>> = { en, nl, fr };
