import { explain, type Explanation } from '../../shared/explained';
import type { Language } from '../../shared/texts/text';
import { creditReference } from '../invoicing/reference/reference';
import type { OrderItem } from '../item';
import type { Found } from './index/invoice-index';

/**
 * Why a document that was found may, or may not, be that of an item: a person has to say, and nothing is sent until then.
 * `reference`: what it would have, where that is not the first one of the order.
 */
export function askAbout(
	{ order, slip, invoice }: OrderItem,
	{ invoice: found, why }: Found,
	language: Language,
	reference?: string,
): Explanation {
	const wanted = reference ?? (invoice?.credit ? creditReference(order!, slip ?? null) : order!.reference);
	const values = {
		wanted,
		reference: found?.reference?.trim() ?? '',
		mark: found?.orderReference?.trim() ?? '',
		number: found ? `${found.journalKey} ${found.documentSequenceNr}` : '',
	};
	if (why === 'two') return explain('MARK_AND_REFERENCE_DIFFER', values, language);
	if (why === 'number') return explain('INVOICED_BY_NUMBER', values, language);
	if (invoice?.credit)
		return explain(why === 'sign' ? 'CREDIT_NOT_NEGATIVE' : 'CREDIT_UNCLEAR', values, language);
	if (why === 'sign') return explain('ONLY_CREDITED_IN_OCTOPUS', values, language);
	return explain('SPLIT_ORDER_UNCLEAR', { ...values, reference: wanted }, language);
}
