import { attemptSync } from '../../../shared/attempt';
import { explain, ExplainedError } from '../../../shared/explained';
import type { OrderDocument } from '../../../shared/order';
import { dayIn } from '../../../shared/dates';
import type { DossierFacts } from '../../invoicing/facts';
import { settingsOfShop } from '../../invoicing/per-shop';
import type { NotReadyInvoice, PreparedInvoice } from '../../invoicing/prepared';
import type { InvoiceSettings } from '../../invoicing/settings';
import { vatSituation } from '../../invoicing/vat/vat-case';
import type { OrderItem } from '../../item';
import type { OctopusClient } from '../../transport/client';
import { checkAgainstDossier, checkJournals } from '../../writing/check-dossier';
import { dossierFacts } from '../../writing/dossier-facts';
import { type KeptJournals } from '../../transport/snapshot';

/** How one kind of document is made from an item with an order. */
export interface Preparation<S extends InvoiceSettings> {
	settings: S;
	/** Whether the item wants such a document. */
	wants(item: OrderItem): boolean;
	/** yyyy-MM-dd. */
	dateOf(item: OrderItem, order: OrderDocument, today: string): string;
	/** `own`: the settings that hold for the order's shop. */
	prepare(item: OrderItem, order: OrderDocument, own: S, facts: DossierFacts, today: string): PreparedInvoice;
	/** Whether a trouble with the customer keeps the document from being prepared; that of a credit note is known to its invoice. */
	needsCustomer?: boolean;
	/** What stands on the item when its customer, or the journal, keeps it from being prepared. */
	figures(item: OrderItem, order: OrderDocument): Pick<NotReadyInvoice, 'shopTotal' | 'credit'>;
	/** Of a migration's batch: a journal that takes none of its documents holds them one by one, and never stops the run. */
	batch?: { journals: KeptJournals; dossier?: string } | null;
}

/** Gives every item that wants one its `invoice`: the settings are held against the dossier once, before the first. */
export async function prepareRun<S extends InvoiceSettings>(
	client: OctopusClient,
	items: OrderItem[],
	{ settings, wants, dateOf, prepare, figures, needsCustomer = true, batch = null }: Preparation<S>,
): Promise<void> {
	if (batch?.dossier && batch.dossier !== client.dossier)
		throw new ExplainedError('MIGRATION_OTHER_SHOP', { before: batch.dossier, now: client.dossier });
	const todayFor = calendar();
	const ofShop = perShop(settings);
	const wanted = items.flatMap((item) =>
		item.order && wants(item) ? [{ item, order: item.order, today: todayFor(item.order) }] : [],
	);
	const open = wanted.filter(({ item: { relation } }) => !needsCustomer || !relation || 'data' in relation);
	const asked = open.map(({ item, order, today }) => ({
		date: dateOf(item, order, today),
		journal: journalOf(order, ofShop(order.shop.id)),
		today,
	}));
	const kept = batch && (items[0]?.keptJournals ?? batch.journals);
	const facts = await dossierFacts(
		client,
		{
			dates: asked.map(({ date }) => date),
			currencies: open.map(({ order }) => order.currency.iso_code),
			journals: [...new Set(open.flatMap(({ order }) => ownJournals(ofShop(order.shop.id))))],
			...(kept ? { kept } : {}),
		},
		settings,
	);
	if (kept) items[0]!.keptJournals = kept;
	if (open.length > 0) {
		await checkAgainstDossier(client, settings);
		if (!batch)
			checkJournals(
				facts,
				asked.filter(({ journal }) => journal !== ''),
				settings,
			);
	}
	for (const { item, order, today } of wanted) {
		const { relation } = item;
		const own = ofShop(order.shop.id);
		if (needsCustomer && relation && !('data' in relation))
			item.invoice = { ...relation, ...figures(item, order) };
		else if (own.journal === '')
			item.invoice = {
				status: 'held',
				...explain('JOURNAL_NOT_CHOSEN', {}, settings.language),
				...figures(item, order),
			};
		else item.invoice = prepare(item, order, own, facts, today);
	}
}

/** The journal that an order needs; where its VAT number cannot be read it is held for that. */
function journalOf(order: OrderDocument, { journal, businessJournal }: InvoiceSettings): string {
	const isBusiness =
		businessJournal !== '' && attemptSync(() => vatSituation(order).vatNumber !== null).value === true;
	return isBusiness ? businessJournal : journal;
}

/** Where the orders of one shop may go. */
const ownJournals = ({ journal, businessJournal }: InvoiceSettings): string[] =>
	[journal, businessJournal].filter((key) => key !== '');

/** The settings of each shop, put together once. */
function perShop<S extends InvoiceSettings>(settings: S): (shopId: number) => S {
	const known = new Map<number, S>();
	return (shopId) => {
		const own = known.get(shopId) ?? settingsOfShop(settings, shopId);
		known.set(shopId, own);
		return own;
	};
}

/** Today (yyyy-MM-dd) in the time zone of a shop; one zone is looked up once, as a run has many orders of one shop. */
function calendar(): (order: OrderDocument) => string {
	const now = new Date();
	const days = new Map<string, string>();
	return ({ shop: { timeZone } }) => {
		const day = days.get(timeZone) ?? dayIn(timeZone || 'Europe/Brussels', now);
		days.set(timeZone, day);
		return day;
	};
}
