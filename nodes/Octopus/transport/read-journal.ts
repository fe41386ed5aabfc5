import { isObject, type JsonObject } from '../../shared/json';
import type { JournalDetail, JournalRow } from '../books/journal';
import type { Shape } from './types';
import { isThere, journalIn, text, wholeNumber } from './shapes';

/** A journal; undefined when its key or its kind cannot be read. Counters that cannot be read are as good as not known. */
export function readJournal(row: JsonObject): JournalRow | undefined {
	const [journalKey, insertionType] = [journalIn(row.journalKey), wholeNumber(row.insertionType)];
	if (!journalKey || (isThere(row.insertionType) && insertionType === undefined)) return undefined;
	return {
		journalKey,
		insertionType,
		closed: row.closed === true,
		lastBookedDocumentNr: wholeNumber(row.lastBookedDocumentNr),
		protectedPeriod: wholeNumber(row.protectedPeriod),
		closedPeriod: wholeNumber(row.closedPeriod),
	};
}

/** The two facts of a sales journal that are used; one that cannot be read is as good as not known. */
export const readDetail: Shape<JournalDetail> = (body) => {
	if (!isObject(body)) return undefined;
	const { commonJournalServiceData: common, invoicingServiceData: invoicing } = body;
	return {
		...(isObject(common)
			? { commonJournalServiceData: { nextDocumentNumber: wholeNumber(common.nextDocumentNumber) } }
			: {}),
		...(isObject(invoicing)
			? { invoicingServiceData: { unitPriceScale: text(invoicing.unitPriceScale) } }
			: {}),
	};
};
