import { explain, type Explanation } from '../../../shared/explained';
import type { OrderDocument } from '../../../shared/order';
import type { Language } from '../../../shared/texts/text';
import { vatNumberOf } from '../../invoicing/party/party';
import { numberKeyOf } from '../../invoicing/party/same-party';
import type { ReadyInvoice } from '../../invoicing/prepared';
import type { RelationResult } from '../../item';

/**
 * Why an invoice must not be written on this relation, looked at last: it has another VAT number than the
 * order, or none where the invoice is without VAT because of that number (intra-community). Null where
 * nothing speaks against it.
 */
export function wrongParty(
	order: OrderDocument,
	{ expected }: ReadyInvoice,
	relation: RelationResult,
	language: Language,
): Explanation | null {
	const vatNumber = vatNumberOf(order).number;
	if (vatNumber === null || !('data' in relation)) return null;
	const { data } = relation;
	const key = numberKeyOf(data);
	if (key === vatNumber) return null;
	const number = relation.id ?? relation.externalRelationId ?? '?';
	const values = { vatNumber, number, name: data.name ?? '', other: data.vatNr ?? '' };
	if (key !== '') return explain('RELATION_OTHER_VAT_NUMBER', values, language);
	const needsNumber = expected.perVatCode.some(({ case: vatCase }) => vatCase === 'intra-community');
	return needsNumber ? explain('RELATION_WITHOUT_VAT_NUMBER', values, language) : null;
}
