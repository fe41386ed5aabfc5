import { isObject, type JsonObject } from '../../shared/json';
import type { InvoiceKey, StoredInvoice } from '../books/document';
import { amount, day, idIn, isThere, journalIn, text, wholeNumber } from './shapes';

/** A document of which something that tells whose it is cannot be read. */
export interface Unreadable {
	/** "V2 17", as far as it can be read. */
	document: string;
	field: string;
	/** As they can be read, perhaps with U+FFFD for what was no valid text; null: they cannot, so it may be any. */
	reference: string | null;
	orderReference: string | null;
}

/** A field that tells whose document it is; null where something else stands in its place. Octopus leaves out one that is empty. */
function identifying(value: unknown): string | null {
	if (!isThere(value)) return '';
	return text(value) ?? null;
}

const isWhole = (found: string | null): boolean => found !== null && !found.includes('\uFFFD');

/**
 * An invoice or booking as Octopus gives it (facts O9 and O10), only the fields that are used: a year of them has to
 * fit in memory. Lines that cannot be read are left out, and `unreadable` says so. `asked`: the number it was asked by.
 */
export function readDocument(row: JsonObject, asked?: InvoiceKey): StoredInvoice | Unreadable {
	const [reference, orderReference] = [identifying(row.reference), identifying(row.orderReference)];
	const bookyear = idIn(row.bookyearKey) ?? asked?.bookyearId;
	const journalKey = journalIn(row.journalKey) ?? asked?.journal;
	const number = wholeNumber(row.documentSequenceNr) ?? asked?.number;
	const field = !isWhole(reference)
		? 'reference'
		: !isWhole(orderReference)
			? 'orderReference'
			: bookyear === undefined
				? 'bookyearKey'
				: journalKey === undefined
					? 'journalKey'
					: number === undefined
						? 'documentSequenceNr'
						: null;
	if (field !== null)
		return { document: `${journalKey ?? '?'} ${number ?? '?'}`, field, reference, orderReference };
	const lines = linesOf(row);
	const { relationKey, externalRelationId } = isObject(row.relationIdentificationServiceData)
		? row.relationIdentificationServiceData
		: {};
	const [relation, external] = [idIn(relationKey), wholeNumber(externalRelationId)];
	return {
		bookyearKey: { id: bookyear! },
		journalKey: journalKey!,
		documentSequenceNr: number!,
		documentDate: day(row.documentDate),
		reference: reference!,
		orderReference: orderReference!,
		...(text(row.currencyCode) === undefined ? {} : { currencyCode: text(row.currencyCode) }),
		relationIdentificationServiceData: {
			...(relation === undefined ? {} : { relationKey: { id: relation } }),
			...(external === undefined ? {} : { externalRelationId: external }),
		},
		...lines,
	};
}

/** Lines and total; only which field it is, where one cannot be reckoned with. */
function linesOf(
	row: JsonObject,
): Pick<StoredInvoice, 'amount' | 'invoiceLines' | 'bookingLines' | 'unreadable'> {
	const invoiceLines = lines(
		row.invoiceLines,
		['count', 'unitPrice', 'discountPercentage'] as const,
		'bookingAccountNr',
	);
	const bookingLines = lines(row.bookingLines, ['baseAmount', 'vatAmount'] as const, 'accountKey');
	const total = isThere(row.amount) ? amount(row.amount) : undefined;
	if (invoiceLines === null) return { unreadable: 'invoiceLines' };
	if (bookingLines === null) return { unreadable: 'bookingLines' };
	if (isThere(row.amount) && total === undefined) return { unreadable: 'amount' };
	return {
		...(total === undefined ? {} : { amount: total }),
		...(invoiceLines ? { invoiceLines } : {}),
		...(bookingLines ? { bookingLines } : {}),
	};
}

type Line<F extends string> = Partial<Record<F, number>> & { vatCodeKey?: string };
/** The field of a line with its account; one that cannot be read is left out, for nothing is added up by it. */
type AccountField = 'bookingAccountNr' | 'accountKey';

/** Undefined where there are none; null where one cannot be read. */
function lines<F extends string>(
	value: unknown,
	fields: readonly F[],
	account: AccountField,
): Array<Line<F | AccountField>> | null | undefined {
	if (!isThere(value)) return undefined;
	if (!Array.isArray(value)) return null;
	const read = value.map((line: unknown): Line<F | AccountField> | null => {
		if (!isObject(line)) return null;
		const known = fields.map(
			(field) => [field, isThere(line[field]) ? amount(line[field]) : undefined] as const,
		);
		const vatCodeKey = isThere(line.vatCodeKey) ? text(line.vatCodeKey) : undefined;
		const accountNumber = wholeNumber(line[account]);
		const broken =
			known.some(([field, found]) => isThere(line[field]) && found === undefined) ||
			(isThere(line.vatCodeKey) && vatCodeKey === undefined);
		return broken
			? null
			: ({
					...Object.fromEntries(known.filter(([, found]) => found !== undefined)),
					...(vatCodeKey === undefined ? {} : { vatCodeKey }),
					...(accountNumber === undefined ? {} : { [account]: accountNumber }),
				} as Line<F | AccountField>);
	});
	return read.some((line) => line === null) ? null : (read as Array<Line<F | AccountField>>);
}

export const isUnreadable = (document: StoredInvoice | Unreadable): document is Unreadable =>
	'document' in document;
