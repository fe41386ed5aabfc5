import Big from 'big.js';
import { created, noContent, ok, plain, withoutNulls } from '../answers';
import type { Context, Handlers } from '../core';
import { lineAmount, roundTo } from '../money';
import { changedSince } from '../modified';
import type { Answer, InvoiceLine, Journal, Json, JsonObject, StoredInvoice, StoredRelation } from '../types';
import { DocumentCheck, type DocumentHeader } from './document-checks';
import { findRelation, relationIdentification } from './relations';

const decimals = { TWO: 2, FOUR: 4 } as const;

export function priceDecimals(journal: Journal): 2 | 4 {
	return decimals[journal.unitPriceScale];
}

/** A line that only holds text has no amount, no VAT code and no account. */
export function hasAmount(line: InvoiceLine): boolean {
	return line.count !== undefined || line.unitPrice !== undefined;
}

function checkLines(context: Context, check: DocumentCheck, journal: Journal, lines: InvoiceLine[]): void {
	const { settings, dossier } = context;
	const counted = lines.filter(hasAmount);
	if (counted.length === 0 && settings.emptyInvoice === 'refuse')
		throw check.refuse(-37, 'Invoice has no lines');
	const amounts = counted.map((line) => lineAmount(line, priceDecimals(journal)));
	if (
		settings.mixedSigns === 'refuse' &&
		amounts.some((amount) => amount.lt(0)) &&
		amounts.some((amount) => amount.gt(0))
	)
		throw check.refuse(-37, 'Lines have different signs');
	const isCredit = amounts.reduce((total, amount) => total.plus(amount), new Big(0)).lt(0);
	// "To create a credit note, the total amount and the lines have to be negative": the interface's own words.
	if (isCredit && amounts.some((amount) => amount.gt(0)))
		throw check.refuse(-37, 'Lines of a credit note have to be negative');
	for (const line of counted) {
		if (line.vatCodeKey !== undefined || settings.vatCodeRequired)
			check.vatCode(line.vatCodeKey, [isCredit ? 4 : 2]);
	}
	for (const line of counted) check.account(line.bookingAccountNr);
	for (const { externProductNr, costCentreKey } of lines) {
		if (externProductNr && !dossier.products.some((product) => product.externProductNr === externProductNr))
			throw check.refuse(-39, `Unknown product ${externProductNr}`);
		const centre = (costCentreKey as { id: number } | undefined)?.id;
		if (centre && !dossier.costCentres.some((known) => (known.costCentreKey as { id: number }).id === centre))
			throw check.refuse(-40, `Unknown cost centre ${centre}`);
	}
	const fits = ({ unitPrice }: InvoiceLine) =>
		unitPrice === undefined || roundTo(new Big(unitPrice), priceDecimals(journal)).eq(unitPrice);
	if (settings.extraDecimals === 'refuse' && !counted.every(fits))
		throw check.refuse(-37, `Unit price has more than ${priceDecimals(journal)} decimals`);
}

/** Texts cut to the lengths of the settings, and unit prices to the scale of the journal. */
function asStored(
	context: Context,
	check: DocumentCheck,
	journal: Journal,
	body: JsonObject,
): StoredInvoice['body'] {
	const { maxLengths, overflow } = context.settings;
	const cut = (fields: JsonObject): JsonObject =>
		Object.fromEntries(
			Object.entries(fields).map(([name, value]): [string, Json] => {
				const longest = maxLengths[name];
				if (typeof value !== 'string' || longest === undefined || value.length <= longest)
					return [name, value];
				if (overflow === 'refuse') throw check.refuse(-37, `${name} is longer than ${longest}`);
				return [name, value.slice(0, longest)];
			}),
		);
	const lines = ((body.invoiceLines ?? []) as JsonObject[]).map((line) => ({
		...cut(line),
		...(typeof line.unitPrice === 'number'
			? { unitPrice: roundTo(new Big(line.unitPrice), priceDecimals(journal)).toNumber() }
			: {}),
	}));
	return { ...cut(body), invoiceLines: lines };
}

function checkInvoice(context: Context, header: DocumentHeader, verb: 'insert' | 'update') {
	const check = new DocumentCheck(context, 'invoice', header, verb);
	const { settings, dossier } = context;
	if (!settings.invoicingModule) throw check.refuse(-37, 'Invoice module is not activated', 403);
	const journal = check.journalAndPeriod();
	const relation = check.relation();
	if (verb === 'insert') check.number(journal);
	check.currency();
	const previous = dossier.invoices
		.filter(({ bookyearId, journalKey }) => bookyearId === journal.bookyearId && journalKey === journal.key)
		.at(-1);
	if (
		settings.chronological &&
		verb === 'insert' &&
		previous &&
		header.documentDate < (previous.body.documentDate as string)
	)
		throw check.refuse(-17, 'Document date is before that of the previous document');
	checkLines(context, check, journal, header.invoiceLines ?? []);
	return { check, journal, relation };
}

/** Stores an invoice after all checks. */
export function insertInvoice(context: Context, sent: JsonObject): StoredInvoice {
	const body = withoutNulls(sent);
	const { check, journal, relation } = checkInvoice(context, body as unknown as DocumentHeader, 'insert');
	const now = context.core.clock.now();
	const stored: StoredInvoice = {
		bookyearId: journal.bookyearId,
		journalKey: journal.key,
		number: body.documentSequenceNr as number,
		body: asStored(context, check, journal, body),
		relationId: relation.id,
		booked: false,
		createdAt: now,
		modifiedAt: now,
		attachments: [],
	};
	context.dossier.invoices.push(stored);
	return stored;
}

export function invoiceView(
	context: Context,
	{ body, relationId }: StoredInvoice,
	known?: Map<number, StoredRelation>,
): JsonObject {
	const relation =
		(known ? known.get(relationId) : context.dossier.relations.find(({ id }) => id === relationId)) ??
		findRelation(context.dossier, body.relationIdentificationServiceData as never);
	return {
		...body,
		...(relation ? { relationIdentificationServiceData: relationIdentification(relation) } : {}),
	};
}

export function findInvoice(context: Context, journalName = 'journalKey'): StoredInvoice | undefined {
	const [bookyear, journal, number] = [
		context.int('bookyearId'),
		context.text(journalName),
		context.int('documentSeqNr'),
	];
	return context.dossier.invoices.find(
		(invoice) =>
			invoice.bookyearId === bookyear && invoice.journalKey === journal && invoice.number === number,
	);
}

function update(context: Context): Answer {
	const body = withoutNulls(context.body<JsonObject>());
	const { check, journal, relation } = checkInvoice(context, body as unknown as DocumentHeader, 'update');
	const stored = context.dossier.invoices.find(
		({ bookyearId, journalKey, number }) =>
			bookyearId === journal.bookyearId && journalKey === journal.key && number === body.documentSequenceNr,
	);
	if (!stored) throw check.refuse(-61, 'Invoice does not exist');
	if (stored.booked) throw check.refuse(-64, 'Invoice is booked');
	Object.assign(stored, {
		body: asStored(context, check, journal, body),
		relationId: relation.id,
		modifiedAt: context.core.clock.now(),
	});
	return noContent;
}

function modified(context: Context): Answer {
	const [bookyear, journal] = [context.int('bookyearId'), context.text('journalKey')];
	const wanted = context.dossier.invoices.filter(
		({ bookyearId, journalKey }) =>
			(bookyear === -1 || bookyearId === bookyear) && (journal === undefined || journalKey === journal),
	);
	const found = changedSince(context, wanted);
	const relations = new Map(context.dossier.relations.map((relation) => [relation.id, relation]));
	if (found.length > 0) return ok(found.map((invoice) => invoiceView(context, invoice, relations)));
	return plain(
		404,
		`No modified Invoices found in dossier ${context.dossier.id}bookyearId: ${bookyear}, Journal Key: ${journal ?? 'null'} `,
	);
}

export const invoices: Handlers = {
	'POST invoices': (context) => {
		insertInvoice(context, context.body<JsonObject>());
		return created;
	},
	'PUT invoices': update,
	'GET invoices': (context) => {
		const invoice = findInvoice(context);
		return invoice ? ok(invoiceView(context, invoice)) : plain(404, 'Invoice not found');
	},
	'GET invoices/modified': modified,
};
