import { matchReference, orderMark, splitReference } from '../../../nodes/Octopus/invoicing/reference';

const order = { id: 123, reference: 'UWMBGUMMU', shop: { installation: 1 } };
const ofSecond = { ...order, shop: { installation: 2 } };

describe('whether an invoice in Octopus is this order\'s', () => {
	it.each<[string, { reference?: string; orderReference?: string }, boolean, string]>([
		['our own', { reference: 'UWMBGUMMU', orderReference: 'PS-123' }, false, 'same'],
		['the other half of a split order', { reference: 'UWMBGUMMU', orderReference: 'PS-124' }, true, 'other'],
		['our own under the split reference', { reference: 'UWMBGUMMU#123', orderReference: '' }, true, 'same'],
		['another order', { reference: 'SKWDZRMJO' }, false, 'other'],
		['another link\'s, with only the reference', { reference: ' UWMBGUMMU ' }, false, 'same'],
		['another link\'s, with a number of its own', { reference: 'UWMBGUMMU', orderReference: '2026-77' }, false, 'same'],
		['without our mark while a split is known', { reference: 'UWMBGUMMU' }, true, 'unclear'],
		['without any reference', {}, false, 'other'],
	])('%s', (_what, stored, split, expected) => {
		expect(matchReference(order, stored, split)).toBe(expected);
	});

	it('marks and split references name the order\'s id', () => {
		expect([orderMark(order), splitReference(order)]).toEqual(['PS-123', 'UWMBGUMMU#123']);
	});

	it('an order of another installation with the same id and reference is another one, whichever came first', () => {
		expect([orderMark(ofSecond), splitReference(ofSecond)]).toEqual(['PS2-123', 'UWMBGUMMU#2-123']);
		for (const [one, other] of [[order, ofSecond], [ofSecond, order]] as const) {
			for (const reference of ['UWMBGUMMU', splitReference(other)]) expect(matchReference(one, { reference, orderReference: orderMark(other) }, false)).toBe('other');
			for (const reference of ['UWMBGUMMU', splitReference(one)]) expect(matchReference(one, { reference, orderReference: orderMark(one) }, false)).toBe('same');
		}
	});
});
