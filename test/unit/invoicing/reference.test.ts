import {
	creditIdentity,
	creditMark,
	creditReference,
	isCreditOf,
	matchReference,
	orderIdentity,
	orderMark,
	saysStill,
	splitReference,
} from '../../../nodes/Octopus/invoicing/reference/reference';

const order = { id: 123, reference: 'UWMBGUMMU', shop: { installation: 1 } };
const ofSecond = { ...order, shop: { installation: 2 } };

describe("whether an invoice in Octopus is this order's", () => {
	it.each<[string, { reference?: string; orderReference?: string }, boolean, string]>([
		['our own', { reference: 'UWMBGUMMU', orderReference: 'PS-123' }, false, 'same'],
		['the other half of a split order', { reference: 'UWMBGUMMU', orderReference: 'PS-124' }, true, 'other'],
		['our own under the split reference', { reference: 'UWMBGUMMU#123', orderReference: '' }, true, 'same'],
		['another order', { reference: 'SKWDZRMJO' }, false, 'other'],
		["another link's, with only the reference", { reference: ' UWMBGUMMU ' }, false, 'same'],
		[
			"another link's, with a number of its own",
			{ reference: 'UWMBGUMMU', orderReference: '2026-77' },
			false,
			'same',
		],
		['without our mark while a split is known', { reference: 'UWMBGUMMU' }, true, 'unclear'],
		['without any reference', {}, false, 'other'],
	])('%s', (_what, stored, split, expected) => {
		expect(matchReference(order, stored, split)).toBe(expected);
	});

	it("marks and split references name the order's id", () => {
		expect([orderMark(order), splitReference(order)]).toEqual(['PS-123', 'UWMBGUMMU#123']);
	});

	it('an order of another installation with the same id and reference is another one, whichever came first', () => {
		expect([orderMark(ofSecond), splitReference(ofSecond)]).toEqual(['PS2-123', 'UWMBGUMMU#2-123']);
		for (const [one, other] of [
			[order, ofSecond],
			[ofSecond, order],
		] as const) {
			for (const reference of ['UWMBGUMMU', splitReference(other)])
				expect(matchReference(one, { reference, orderReference: orderMark(other) }, false)).toBe('other');
			for (const reference of ['UWMBGUMMU', splitReference(one)])
				expect(matchReference(one, { reference, orderReference: orderMark(one) }, false)).toBe('same');
		}
	});
});

describe('whether a document in Octopus is the credit note of a slip', () => {
	const slip = { id: 7 };
	const own = { reference: 'CS000007/UWMBGUMMU', orderReference: 'PS-123-CS7', credit: true };
	const whole = { reference: 'CANCEL000123/UWMBGUMMU', orderReference: 'PS-123-CANCEL', credit: true };

	it.each<[string, { reference?: string; orderReference?: string; credit?: boolean }, string]>([
		['our own', own, 'same'],
		['our own, when Octopus keeps no order reference', { ...own, orderReference: '' }, 'same'],
		['one made by hand under its reference', { reference: ' CS000007/UWMBGUMMU ', credit: true }, 'same'],
		[
			'that of another slip of the order',
			{ reference: 'CS000008/UWMBGUMMU', orderReference: 'PS-123-CS8', credit: true },
			'other',
		],
		['that of the whole order', whole, 'other'],
		["one made by hand with the order's reference", { reference: 'UWMBGUMMU', credit: true }, 'unclear'],
		[
			"a copy of the order's invoice with the other sign",
			{ reference: 'UWMBGUMMU', orderReference: 'PS-123', credit: true },
			'unclear',
		],
		["the order's own invoice", { reference: 'UWMBGUMMU', orderReference: 'PS-123', credit: false }, 'other'],
		["a document under the slip's reference that does not credit", { ...own, credit: false }, 'unclear'],
	])('%s', (_what, stored, expected) =>
		expect(creditIdentity(order, slip).match(stored, false)).toBe(expected),
	);

	it.each([
		own,
		whole,
		{ reference: 'UWMBGUMMU', credit: true },
		{ reference: 'UWMBGUMMU', orderReference: 'PS-123', credit: true },
	])('a credit note never makes its order look invoiced: %j', (stored) => {
		expect(orderIdentity(order).match(stored, false)).toBe('other');
		expect(isCreditOf(order, stored)).toBe(true);
	});

	it('no reference of a credit note is one of an order, and each is told apart', () => {
		const references = [
			creditReference(order, slip),
			creditReference(order, null),
			order.reference,
			splitReference(order),
			creditReference(order, { id: 123 }),
		];
		expect(references).toEqual([
			'CS000007/UWMBGUMMU',
			'CANCEL000123/UWMBGUMMU',
			'UWMBGUMMU',
			'UWMBGUMMU#123',
			'CS000123/UWMBGUMMU',
		]);
		expect([creditMark(order, slip), creditMark(order, null)]).toEqual(['PS-123-CS7', 'PS-123-CANCEL']);
	});

	it("credits of the other half of a split order are not this order's", () => {
		expect(isCreditOf(order, { ...own, orderReference: 'PS-124-CS7' })).toBe(false);
		expect(isCreditOf(order, { ...own, orderReference: '' })).toBe(true);
		expect(isCreditOf(order, { reference: 'CS000007/OTHER', credit: true })).toBe(false);
	});
});

describe('references as people edit them', () => {
	it.each<[string, { reference?: string; orderReference?: string; credit?: boolean }, string]>([
		['in small letters', { reference: 'uwmbgummu' }, 'same'],
		['with blanks in it', { reference: ' UWMB GUMMU ' }, 'same'],
		['in a text', { reference: 'Bestelling UWMBGUMMU (123)' }, 'same'],
		['emptied, with our mark', { reference: '', orderReference: 'PS-123' }, 'same'],
		['edited, with our mark in small letters', { reference: 'x', orderReference: 'ps-123 ' }, 'same'],
		['a longer word that begins alike', { reference: 'UWMBGUMMUX' }, 'other'],
		[
			'the mark of another order of the installation',
			{ reference: 'UWMBGUMMU', orderReference: 'PS-700' },
			'unclear',
		],
		[
			'the mark of another order, and both references',
			{ reference: 'SKWDZRMJO UWMBGUMMU', orderReference: 'PS-700' },
			'unclear',
		],
		[
			'the mark of the order, the split reference of another',
			{ reference: 'UWMBGUMMU#124', orderReference: 'PS-123' },
			'unclear',
		],
		[
			'our split reference under the mark of another',
			{ reference: 'UWMBGUMMU#123', orderReference: 'PS-124' },
			'unclear',
		],
		['a mark that only begins alike', { reference: '', orderReference: 'PS-1234' }, 'other'],
		['the id alone', { reference: '123' }, 'other'],
		[
			'our credit note, above zero',
			{ reference: 'CS000007/UWMBGUMMU', orderReference: 'PS-123-CS7' },
			'other',
		],
	])('%s', (_what, stored, expected) => expect(matchReference(order, stored, false)).toBe(expected));

	it('is found at the end of a long text too', () => {
		expect(
			matchReference(
				order,
				{ reference: 'Factuur voor de bestelling van mevrouw De Smet in onze winkel UWMB GUMMU' },
				false,
			),
		).toBe('same');
	});

	it('a number in the reference of a credit note is not the reference of another order', () => {
		const stored = { reference: 'CANCEL000123/UWMBGUMMU#2', orderReference: 'PS-123-CANCEL2', credit: true };
		expect(creditIdentity(order, null, 2).judge(stored, false, { namesAnother: () => true }).match).toBe(
			'same',
		);
	});

	it('a short or plain number is no order among other words, but alone', () => {
		const numbered = { ...order, reference: '2026' };
		expect(matchReference(numbered, { reference: '2026' }, false)).toBe('same');
		expect(matchReference(numbered, { reference: 'betaald 12/05/2026' }, false)).toBe('other');
	});

	it('parts of a reference do not stand for another one with the same letters', () => {
		expect(matchReference({ ...order, reference: 'WEB-1-12' }, { reference: 'WEB-11-2' }, false)).toBe(
			'other',
		);
		expect(matchReference({ ...order, reference: 'WEB-1-12' }, { reference: 'order web-1-12' }, false)).toBe(
			'same',
		);
	});

	it.each<[string, { reference?: string; orderReference?: string; credit?: boolean }, string]>([
		[
			'renamed, with our mark',
			{ reference: 'creditnota', orderReference: 'PS-123-CS7', credit: true },
			'same',
		],
		['with other zeros', { reference: 'CS7/UWMBGUMMU', credit: true }, 'same'],
		['with our mark, above zero', { reference: '', orderReference: 'PS-123-CS7' }, 'unclear'],
		[
			'with the reference of another slip',
			{ reference: 'CS000008/UWMBGUMMU', orderReference: 'PS-123-CS7', credit: true },
			'unclear',
		],
		[
			'of another slip, under our reference',
			{ reference: 'CS000007/UWMBGUMMU', orderReference: 'PS-123-CS8', credit: true },
			'unclear',
		],
		['made by hand, the order in a text', { reference: 'credit uwmbgummu', credit: true }, 'unclear'],
	])('a credit note %s', (_what, stored, expected) =>
		expect(creditIdentity(order, { id: 7 }).match(stored, false)).toBe(expected),
	);

	it('what still says it is told from what does not', () => {
		expect(['uwmbgummu betaald', 'F-UWMBGUMMU'].map((text) => saysStill(text, 'UWMBGUMMU'))).toEqual([
			true,
			true,
		]);
		expect(saysStill('CS7/UWMBGUMMU', 'CS000007/UWMBGUMMU')).toBe(true);
		expect(['', 'betaald', 'CS8/UWMBGUMMU'].map((text) => saysStill(text, 'CS000007/UWMBGUMMU'))).toEqual([
			false,
			false,
			false,
		]);
	});
});
