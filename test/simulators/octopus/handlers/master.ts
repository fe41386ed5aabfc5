import { created, noContent, ok, plain, Refusal, tidy } from '../answers';
import type { Context, Handlers } from '../core';
import { changedSince } from '../modified';
import { lastNumber } from '../numbers';
import type { Account, Answer, Bookyear, Journal, Json, JsonObject } from '../types';

export function findBookyear({ dossier }: Context, id: number | undefined): Bookyear {
	const found = dossier.bookyears.find((bookyear) => bookyear.id === id);
	if (!found) throw new Refusal(-9, `Unknown bookyear ${id} in dossier ${dossier.id}`);
	return found;
}

function bookyearView({ id, description, startDate, endDate, closed, periods }: Bookyear): Json {
	return tidy({
		bookyearKey: { id },
		bookyearDescription: description,
		startDate,
		endDate,
		closed,
		periods: periods.map((period) => ({ ...period })),
	});
}

function bookyearDetail({ id, description, startDate, endDate, closed }: Bookyear): Json {
	return tidy({
		bookyearKey: { id },
		names: [{ language: 'NL', value: description }],
		bookingPeriodType: 'MONTH',
		fromDate: startDate,
		toDate: endDate,
		closed,
		declarantType: 'MONTHLY',
		proRataTemporis: false,
	});
}

function journalView(context: Context, journal: Journal): JsonObject {
	const { bookyearId, key, name, closed, currencyCode, protectedPeriod, closedPeriod, insertionType } =
		journal;
	return {
		bookyearKey: { id: bookyearId },
		closed,
		closedPeriod,
		currencyCode: currencyCode ?? null,
		insertionType,
		journalKey: key,
		lastBookedDocumentNr: lastNumber(context.dossier, journal, context.settings.lastBookedCounts),
		name,
		protectedPeriod,
	};
}

function journalDetail(context: Context, letter: string): Answer {
	const bookyear = findBookyear(context, context.int('bookyearId'));
	const sequenceNumber = context.int('sequenceNumber') ?? 0;
	const journal = context.dossier.journals.find(
		({ bookyearId, key }) => bookyearId === bookyear.id && key === `${letter}${sequenceNumber}`,
	);
	if (!journal) throw new Refusal(-10, `Unknown journal ${letter}${sequenceNumber}`);
	const commonJournalServiceData = {
		journalKeyServiceData: { bookyearKey: { id: bookyear.id }, journalTypeCode: letter, sequenceNumber },
		names: [{ language: 'NL', value: journal.name }],
		closed: journal.closed,
		closedPeriod: journal.closedPeriod,
		protectedPeriod: journal.protectedPeriod,
		nextDocumentNumber: lastNumber(context.dossier, journal, context.settings.nextNumberCounts) + 1,
	};
	if (letter !== 'V') return ok({ commonJournalServiceData });
	return ok({
		commonJournalServiceData,
		bankAccountServiceData: {
			bankAccountIban: 'BE68539007547034',
			bankAccountBic: 'KREDBEBB',
			bankAccountClientName: 'Demo BV',
		},
		insertionType:
			journal.insertionType === 1
				? 'BOOKING'
				: journal.insertionType === 2
					? 'VAT_EXCLUSIVE'
					: 'VAT_INCLUSIVE',
		invoicingServiceData: {
			unitPriceScale: journal.unitPriceScale,
			showDescription: true,
			showCount: true,
			showUnitPrice: true,
			showVatCode: true,
		},
	});
}

function accountView({ id, nl, fr }: Account, bookyearId: number): JsonObject {
	return {
		accountKey: { bookyearKey: { id: bookyearId }, id },
		costCentreType: 2,
		description: { description_EN: '', description_FR: fr, description_NL: nl },
		fiscProfessionalPercentage: 100,
		fiscRecupPercentage: 100,
		vatRecupPercentage: 100,
	};
}

const inBookyear = (account: Account, bookyearId: number) =>
	account.bookyearIds?.includes(bookyearId) ?? true;

function putAccount(context: Context): Answer {
	const { accountKey, description } = context.body<{
		accountKey: { id: number; bookyearKey: { id: number } };
		description?: { description_NL?: string; description_FR?: string };
	}>();
	findBookyear(context, accountKey.bookyearKey.id);
	const modifiedAt = context.core.clock.now();
	const known = context.dossier.accounts.find(
		(account) => account.id === accountKey.id && inBookyear(account, accountKey.bookyearKey.id),
	);
	const texts = {
		nl: description?.description_NL ?? known?.nl ?? '',
		fr: description?.description_FR ?? known?.fr ?? '',
	};
	if (known) Object.assign(known, texts, { modifiedAt });
	else
		context.dossier.accounts.push({
			id: accountKey.id,
			...texts,
			bookyearIds: [accountKey.bookyearKey.id],
			modifiedAt,
		});
	return known ? noContent : created;
}

function modifiedAccounts(context: Context): Answer {
	const { dossier } = context;
	const changed = changedSince(
		context,
		dossier.accounts.map((account) => ({ account, modifiedAt: account.modifiedAt ?? 0 })),
	);
	const modified = changed.flatMap(({ account }) =>
		dossier.bookyears.filter(({ id }) => inBookyear(account, id)).map(({ id }) => accountView(account, id)),
	);
	return modified.length > 0
		? ok(tidy({ modified, deleted: [] }))
		: plain(404, `No modified Accounts found in dossier ${dossier.id}`);
}

function vatCodes({ dossier, settings }: Context): Answer {
	const listed = dossier.vatCodes.filter(({ active }) => active || settings.inactiveVatCodesListed);
	return ok(
		listed.map(({ code, description, type, basePercentage, defaultSellBookingAccountNr }) => ({
			basePercentage,
			code,
			defaultSellBookingAccountNr,
			description,
			type,
		})),
	);
}

export const master: Handlers = {
	'GET bookyears': ({ dossier }) =>
		dossier.bookyears.length > 0
			? ok(dossier.bookyears.map(bookyearView))
			: plain(404, `No bookyears found in dossier ${dossier.id}`),
	'GET bookyears/{bookyearId}': (context) =>
		ok(bookyearDetail(findBookyear(context, context.int('bookyearId')))),
	'GET bookyears/{bookyearId}/journals': (context) => {
		const { id } = findBookyear(context, context.int('bookyearId'));
		const own = context.dossier.journals.filter(({ bookyearId }) => bookyearId === id);
		return own.length > 0
			? ok(own.map((journal) => tidy(journalView(context, journal))))
			: plain(404, `No journals found in bookyear ${id}`);
	},
	...Object.fromEntries(
		['A', 'V', 'F', 'D', 'L'].map((letter) => [
			`GET bookyears/{bookyearId}/journals/${letter}/{sequenceNumber}`,
			(context: Context) => journalDetail(context, letter),
		]),
	),
	'GET accounts': (context) => {
		const { id } = findBookyear(context, context.int('bookyearId'));
		return ok(
			context.dossier.accounts
				.filter((account) => inBookyear(account, id))
				.map((account) => tidy(accountView(account, id))),
		);
	},
	'PUT accounts': putAccount,
	'GET accounts/modified': modifiedAccounts,
	'GET vatcodes': vatCodes,
	'GET currencies': ({ dossier }) => ok(dossier.currencies),
	'GET customfields': () => ok([]),
	'GET costcentres': ({ dossier }) => ok(dossier.costCentres),
	'GET costcentres/active': ({ dossier }) => ok(dossier.costCentres.filter(({ closed }) => closed !== true)),
	'GET products': ({ dossier }) => ok(dossier.products),
	'GET productgroups': () => ok([]),
};
