import Big from 'big.js';
import { created, ok, plain, tidy } from '../answers';
import type { Context, Handlers } from '../core';
import { changedSince } from '../modified';
import type { Answer, Json, JsonObject, StoredBooking } from '../types';
import { DocumentCheck, type DocumentHeader } from './document-checks';
import { relationIdentification } from './relations';

interface BookingLine {
	accountKey?: number;
	baseAmount?: number;
	vatAmount?: number;
	vatCodeKey?: string;
}

/** Base excl. VAT and VAT of the lines add up to the total incl. VAT; in a credit note the total is negative and the lines positive. */
function checkLines(check: DocumentCheck, amount: number, lines: BookingLine[], isSale: boolean): void {
	for (const { vatCodeKey } of lines)
		if (vatCodeKey) check.vatCode(vatCodeKey, isSale ? [amount < 0 ? 4 : 2] : [amount < 0 ? 3 : 1]);
	for (const { accountKey } of lines) check.account(accountKey);
	for (const { baseAmount = 0, vatAmount = 0 } of lines)
		if (baseAmount * vatAmount < 0) throw check.refuse(-23, 'Base and VAT of a line have different signs');
	const total = lines.reduce(
		(sum, { baseAmount = 0, vatAmount = 0 }) => sum.plus(baseAmount).plus(vatAmount),
		new Big(0),
	);
	if (!total.eq(new Big(amount).times(amount < 0 ? -1 : 1)))
		throw check.refuse(-24, `Lines add up to ${total.toFixed(2)} instead of ${amount}`);
}

function insert(context: Context): Answer {
	const sent = tidy(context.body()) as {
		buySellBookingServiceData?: JsonObject;
		attachments?: Array<{ fileName?: string }>;
	};
	const body = sent.buySellBookingServiceData;
	if (!body) return plain(500, 'Invalid elements in the passed object (eg. wrong date format)');
	const header = body as unknown as DocumentHeader;
	const check = new DocumentCheck(context, 'booking', header);
	const journal = check.journalAndPeriod();
	const relation = check.relation();
	check.number(journal);
	check.currency();
	checkLines(
		check,
		body.amount as number,
		(body.bookingLines ?? []) as BookingLine[],
		journal.key.startsWith('V'),
	);
	context.dossier.bookings.push({
		bookyearId: journal.bookyearId,
		journalKey: journal.key,
		number: header.documentSequenceNr,
		body,
		relationId: relation.id,
		attachments: (sent.attachments ?? []).map(({ fileName }) => fileName ?? ''),
		modifiedAt: context.core.clock.now(),
	});
	return created;
}

function view({ dossier }: Context, { body, relationId }: StoredBooking): Json {
	const relation = dossier.relations.find(({ id }) => id === relationId);
	return {
		...body,
		...(relation ? { relationIdentificationServiceData: relationIdentification(relation) } : {}),
	};
}

function get(context: Context): Answer {
	const [bookyear, journal, wanted] = [
		context.int('bookyearId'),
		context.text('journalKey'),
		context.int('documentSeqNr'),
	];
	const found = context.dossier.bookings.find(
		({ bookyearId, journalKey, number }) =>
			bookyearId === bookyear && journalKey === journal && number === wanted,
	);
	return found ? ok(view(context, found)) : plain(404, 'Booking not found');
}

function modified(context: Context): Answer {
	const [bookyear, journal] = [context.int('bookyearId'), context.text('journalKey')];
	const wanted = context.dossier.bookings.filter(
		({ bookyearId, journalKey }) =>
			(bookyear === -1 || bookyearId === bookyear) && (journal === undefined || journalKey === journal),
	);
	const found = changedSince(context, wanted);
	if (found.length > 0) return ok(found.map((booking) => view(context, booking)));
	return plain(
		404,
		`No modified Bookings found in dossier ${context.dossier.id}bookyearId: ${bookyear}, Journal Key: ${journal ?? 'null'} `,
	);
}

export const bookings: Handlers = {
	'POST buysellbookings': insert,
	'GET buysellbookings': get,
	'GET buysellbookings/modified': modified,
};
