import { orderIdentity } from '../../../nodes/Octopus/invoicing/reference/reference';
import { isUnreadable, readDocument, type Unreadable } from '../../../nodes/Octopus/transport/read-document';
import { UnreadableDocuments } from '../../../nodes/Octopus/writing/index/unreadable-documents';
import type { JsonObject } from '../../../nodes/shared/json';
import { order } from '../../models/orders';

const document = (changes: JsonObject = {}): JsonObject => ({
	bookyearKey: { id: 2 },
	journalKey: 'V2',
	documentSequenceNr: 17,
	reference: 'OTHERREF1',
	orderReference: 'PS-1',
	invoiceLines: [{ count: 1, unitPrice: 10, vatCodeKey: '21' }],
	...changes,
});
const ours = orderIdentity(order());

describe('a document of Octopus that is odd', () => {
	it.each<[string, JsonObject]>([
		['lines that are no list', { invoiceLines: {} }],
		['a line that is none', { invoiceLines: [null] }],
		['an amount that is no number', { invoiceLines: [{ count: [], unitPrice: 10 }] }],
		['a total that is none', { amount: {} }],
	])('is known, without a total: %s', (_what, changes) => {
		expect(readDocument(document(changes))).toMatchObject({
			documentSequenceNr: 17,
			reference: 'OTHERREF1',
			unreadable: expect.any(String),
		});
	});

	it.each<[string, JsonObject, boolean]>([
		['a foreign one without a number', { documentSequenceNr: {} }, false],
		[
			'ours without a number',
			{ documentSequenceNr: null, reference: 'ABCDEFGHI', orderReference: 'PS-7' },
			true,
		],
		['an unreadable mark, a foreign reference', { orderReference: [] }, false],
		['an unreadable mark, our reference', { orderReference: [], reference: 'ABCDEFGHI' }, true],
		['an unreadable mark, no reference', { orderReference: {}, reference: '' }, true],
		['an unreadable reference, our mark', { reference: {}, orderReference: 'PS-7' }, true],
		['an unreadable reference, the mark of another order', { reference: {}, orderReference: 'PS-1' }, false],
		['an unreadable reference, no mark', { reference: true, orderReference: null }, true],
		['a broken foreign reference', { reference: 'CMD \uFFFD12', orderReference: '' }, false],
		['our reference, broken', { reference: 'ABC\uFFFD(EFGHI', orderReference: '' }, true],
	])('%s: may be ours = %s', (_what, changes, mayBeOurs) => {
		const read = readDocument(document(changes));
		expect(isUnreadable(read)).toBe(true);
		const unreadable = new UnreadableDocuments([read as Unreadable]);
		expect(unreadable.reasonFor(ours, 'en')?.code ?? null).toBe(
			mayBeOurs ? 'OCTOPUS_DOCUMENT_UNREADABLE' : null,
		);
		expect(unreadable.remarks([ours], 'en')).toHaveLength(mayBeOurs ? 0 : 1);
	});
});
