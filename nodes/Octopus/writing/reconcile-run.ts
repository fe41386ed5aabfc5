import { attempt } from '../../shared/attempt';
import { explain, type Explanation } from '../../shared/explained';
import type { Language } from '../../shared/texts/text';
import { revive } from '../books/totals';
import { shopTotalOf } from '../invoicing/components/read-order';
import { againstStored, notInvoiced, reconcile, type Reconciliation } from '../invoicing/reconcile';
import type { OrderItem } from '../item';
import type { OctopusClient } from '../transport/client';
import { TotalsReader, type ReconcileSettings } from './totals-reader';

/** Gives every item its `reconciliation`. An invoice that cannot be read back is `created`, with the reason. */
export async function reconcileRun(
	client: OctopusClient,
	items: OrderItem[],
	settings: ReconcileSettings,
): Promise<void> {
	const reader = new TotalsReader(client, items, settings);
	// A snapshot knows of relations only who they are.
	const compareCustomers = client.known === null;
	for (const item of items) {
		const found = await outcome(item, reader, { ...settings, compareCustomers });
		// What was odd about whose relation it is.
		const notes = item.relation && 'data' in item.relation ? item.relation.notes : [];
		item.reconciliation = { ...found, notes: [...notes, ...found.notes] };
	}
}

async function outcome(
	item: OrderItem,
	reader: TotalsReader,
	settings: ReconcileSettings & { compareCustomers: boolean },
): Promise<Reconciliation> {
	const { order, invoice, relation, result, problem } = item;
	const { language } = settings;
	if (!order)
		return notInvoiced(
			problem?.code === 'ORDER_STATE_NOT_CHOSEN' ? 'waiting' : 'failed',
			spoken(problem, language) ?? carriedOn(item) ?? explain('ORDER_UNREADABLE', { detail: '' }, language),
			null,
		);
	const shopTotal = invoice?.shopTotal || shopTotalOf(order) || null;
	if (result && !('number' in result)) return notInvoiced(result.status, result, shopTotal);
	if (!invoice || !result)
		return invoice && invoice.status !== 'ready'
			? notInvoiced(invoice.status, invoice, shopTotal)
			: notInvoiced('waiting', explain('RUN_STOPPED', { detail: '' }, language), shopTotal);
	const stored = {
		journal: result.journal,
		number: result.number,
		bookyearId: result.bookyearId,
		reference: result.reference,
	};
	const unchecked = (detail: string): Reconciliation => ({
		...notInvoiced('failed', explain('NOT_CHECKED', { detail }, language), shopTotal),
		state: 'created',
		invoice: { journal: stored.journal, number: stored.number, bookyearId: stored.bookyearId },
	});
	if (result.notChecked) return unchecked(result.notChecked);
	const common = {
		stored,
		...(result.others ? { others: revive(result.others) } : {}),
		soldAgain: result.soldAgain,
		tolerance: settings.tolerance,
		language,
	};
	if (invoice.status !== 'ready')
		return result.totals
			? againstStored({ ...common, invoice, totals: revive(result.totals), shopTotal })
			: notInvoiced(invoice.status, invoice, shopTotal);
	const { value: totals, error } = await attempt(async () => await reader.totalsOf(item));
	if (error) return unchecked(error.in(language).message);
	const party = await attempt(async () =>
		settings.compareCustomers ? await reader.relations.of(relation, result) : null,
	);
	const compared = reconcile({
		...common,
		order,
		invoice,
		totals,
		relation: party.value ?? null,
		ownCountry: settings.ownCountry,
		everyCustomerDifference: settings.everyCustomerDifference,
	});
	if (party.error && compared.state === 'verified') return unchecked(party.error.in(language).message);
	// A credit note stands with its invoice, whoever the customer is by now.
	const nobody = settings.compareCustomers && !party.value && relation?.status !== 'fixed' && !invoice.credit;
	if (nobody) compared.notes.push(explain('CUSTOMER_NOT_COMPARED', {}, language).message);
	if (result.status === 'created' || compared.state === 'mismatch') return compared;
	return { ...compared, ...explain('ALREADY_IN_OCTOPUS', {}, language) };
}

/** What the shop's step said, in the language of this one. */
function spoken(problem: OrderItem['problem'], language: Language): Explanation | undefined {
	return problem?.values ? explain(problem.code, problem.values, language) : problem;
}

/** What a shop step said of an item it could not read. */
function carriedOn({
	error,
	code,
	suggestion,
}: OrderItem): { code: string; message: string; suggestion: string } | null {
	return error ? { code: code ?? 'ORDER_UNREADABLE', message: error, suggestion: suggestion ?? '' } : null;
}
