import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sameCompany, sameName } from '../../../nodes/Octopus/invoicing/party/names';
import { companyOf, vatNumberOf } from '../../../nodes/Octopus/invoicing/party/party';
import { isPerson, relationFromOrder } from '../../../nodes/Octopus/invoicing/party/relation';
import { prepareInvoice } from '../../../nodes/Octopus/invoicing/prepare';
import type { InvoiceSettings } from '../../../nodes/Octopus/invoicing/settings';
import { decimal } from '../../../nodes/shared/decimal';
import type { OrderAddress, OrderDocument } from '../../../nodes/shared/order';
import { address, facts, line, order, settings } from '../../models/orders';

const prepare = (one: OrderDocument, changes: Partial<InvoiceSettings> = {}) =>
	prepareInvoice(one, settings(changes), facts(), '2026-05-02');
const notesOf = (...args: Parameters<typeof prepare>): string[] => {
	const invoice = prepare(...args);
	return invoice.status === 'ready' ? invoice.notes : [invoice.code];
};
const at = (invoice: Partial<OrderAddress>, delivery: Partial<OrderAddress> = invoice) => ({
	address_invoice: address(invoice),
	address_delivery: address({ id: 2, ...delivery }),
});
const untaxed = {
	lines: [line({ unit_price_tax_incl: '10', total_price_tax_incl: '10' }, '0')],
	total_products_wt: '10',
	total_paid_tax_incl: '10',
};

/** An order of a shop with the settings it was prepared with. */
function recordedCase(id: string): { order: OrderDocument; settings: InvoiceSettings } {
	const read = JSON.parse(readFileSync(join(__dirname, `../../data/cases/${id}.json`), 'utf8')) as {
		order: OrderDocument;
		settings: InvoiceSettings;
	};
	return { ...read, settings: { ...read.settings, tolerance: decimal(String(read.settings.tolerance)) } };
}

describe('recorded cases', () => {
	it("H08: the VAT number of the delivery address is the relation's too, and counts as a business", () => {
		const { order: one, settings: chosen } = recordedCase('H08');
		expect(relationFromOrder(one, null, 'BE', 'en')).toMatchObject({
			name: 'SRL',
			vatNr: 'RO18547290',
			vatType: 4,
			country: 'RO',
		});
		const invoice = prepareInvoice(one, chosen, facts(), '2026-05-02');
		expect(invoice).toMatchObject({
			status: 'ready',
			expected: { perVatCode: [{ case: 'intra-community' }] },
		});
		expect((invoice as { notes: string[] }).notes).toEqual([
			expect.stringContaining('RO18547290 stands on the delivery address only'),
		]);
	});

	it('H10: a number behind its label makes a business', () => {
		const { order: one, settings: chosen } = recordedCase('H10');
		expect(relationFromOrder(one, null, 'BE', 'en')).toMatchObject({
			name: 'Firma',
			vatNr: 'BE0403.170.701',
			vatType: 1,
		});
		expect(prepareInvoice(one, { ...chosen, businessJournal: 'V5' }, facts(), '2026-05-02')).toMatchObject({
			status: 'ready',
			notes: [],
			body: { journalKey: 'V5' },
		});
	});
});

describe('whose VAT number it is', () => {
	it('the invoice address comes first; one that can be a number before one that cannot', () => {
		expect(
			vatNumberOf(order(at({ vat_number: 'BE0403170701' }, { vat_number: 'BE0123456749' }))),
		).toMatchObject({ number: 'BE0403170701', address: 'invoice' });
		expect(vatNumberOf(order(at({ vat_number: 'n.v.t.' }, { vat_number: 'BE0123456749' })))).toMatchObject({
			number: 'BE0123456749',
			address: 'delivery',
		});
		expect(vatNumberOf(order(at({ vat_number: '12' }, { vat_number: 'BE0123456749' })))).toMatchObject({
			number: 'BE0123456749',
			address: 'delivery',
		});
		expect(vatNumberOf(order(at({ vat_number: '12' }, { vat_number: '' })))).toEqual({
			number: null,
			text: '12',
			address: 'invoice',
		});
		expect(vatNumberOf(order(at({ vat_number: 'geen' })))).toEqual({ number: null, text: '', address: null });
	});

	it('a number is read with the country of the address it stands on', () => {
		expect(
			vatNumberOf(
				order(at({ country_iso: 'BE', vat_number: '' }, { country_iso: 'FR', vat_number: '40303265045' })),
			).number,
		).toBe('FR40303265045');
	});

	it("that of another company, to which a reseller has the goods sent, is not the reseller's", () => {
		const dropped = order({
			...untaxed,
			...at(
				{ country_iso: 'NL', company: 'Reseller BV' },
				{ country_iso: 'NL', company: 'Klant NV', vat_number: 'NL123456782B90' },
			),
		});
		expect(relationFromOrder(dropped, null, 'BE', 'en')).not.toHaveProperty('vatNr');
		expect(prepare(dropped)).toMatchObject({ status: 'held', code: 'VAT_NUMBER_MISSING' });
		const same = order({
			...untaxed,
			...at(
				{ country_iso: 'NL', company: 'Reseller B.V.' },
				{ country_iso: 'NL', company: 'reseller', vat_number: 'NL123456782B90' },
			),
		});
		expect(relationFromOrder(same, null, 'BE', 'en')).toMatchObject({
			name: 'Reseller B.V.',
			vatNr: 'NL123456782B90',
			vatType: 4,
		});
		expect(prepare(same).status).toBe('ready');
	});

	it('the company of the delivery address comes with its number, and not without', () => {
		expect(
			relationFromOrder(
				order(at({}, { company: 'Lampen BV', vat_number: 'BE0403170701' })),
				null,
				'BE',
				'en',
			),
		).toMatchObject({ name: 'Lampen BV', contactPerson: 'An Peeters', vatNr: 'BE0403.170.701' });
		expect(relationFromOrder(order(at({}, { company: 'Lampen BV' })), null, 'BE', 'en')).toMatchObject({
			name: 'Peeters',
			firstName: 'An',
		});
	});

	it('a number says whose VAT its owner is liable for, wherever the address is', () => {
		const typeOf = (country_iso: string, vat_number: string) =>
			relationFromOrder(order(at({ country_iso, vat_number })), null, 'BE', 'en').vatType;
		expect([
			typeOf('BE', 'NL123456782B90'),
			typeOf('NL', 'BE0403170701'),
			typeOf('BE', 'BE0403170701'),
			typeOf('BE', 'geen'),
		]).toEqual([4, 1, 1, 7]);
	});
});

describe('remarks about who bought', () => {
	it('a number that cannot be one', () => {
		expect(notesOf(order(at({ vat_number: 'BE0403170702' })))).toEqual([
			expect.stringContaining('"BE0403170702" cannot be a VAT number'),
		]);
		expect(prepare(order(at({ vat_number: 'BE0403170702' })), { unclearBusiness: 'hold' })).toMatchObject({
			status: 'held',
			code: 'VAT_NUMBER_UNUSABLE',
		});
	});

	it('a Belgian company without a number', () => {
		expect(notesOf(order(at({ company: 'Lampen BV' })))).toEqual([
			expect.stringContaining('Belgian company "Lampen BV"'),
		]);
		expect(notesOf(order({ customer: { ...order().customer!, company: 'Lampen BV' } }))).toEqual([
			expect.stringContaining('Belgian company "Lampen BV"'),
		]);
		expect(notesOf(order(at({ company: 'Lampen BV', vat_number: 'n.v.t.' })))).toHaveLength(1);
		expect(prepare(order(at({ company: 'Lampen BV' })), { unclearBusiness: 'hold' })).toMatchObject({
			status: 'held',
			code: 'COMPANY_WITHOUT_VAT_NUMBER',
		});
	});

	it.each([
		{ company: 'Privé' },
		{ company: 'Home' },
		{ company: 'maison' },
		{ company: 'An Peeters' },
		{ company: '-' },
		{ company: '' },
		{ vat_number: 'geen' },
		{ vat_number: 'n.v.t.' },
		{ vat_number: '-' },
		{ vat_number: '0' },
	])('%j brings none, and is held by nothing', (typed) => {
		expect(notesOf(order(at(typed)), { unclearBusiness: 'hold' })).toEqual([]);
		expect(relationFromOrder(order(at(typed)), null, 'BE', 'en')).toMatchObject({
			name: 'Peeters',
			firstName: 'An',
			vatType: 7,
		});
		expect(isPerson(order(at(typed)))).toBe(true);
	});

	it('a company in another country without a number brings none', () => {
		expect(notesOf(order(at({ country_iso: 'US', company: 'Lamps Inc' })), {})).toEqual(['VAT_OUTSIDE_EU']);
		expect(notesOf(order({ ...untaxed, ...at({ country_iso: 'US', company: 'Lamps Inc' }) }))).toEqual([]);
	});
});

describe('the reason for an untaxed sale to another member state', () => {
	it('does not say that a valid Belgian number is none, nor names "geen" as one', () => {
		const belgian = prepare(order({ ...untaxed, ...at({ country_iso: 'NL', vat_number: 'BE0403170701' }) }));
		expect(belgian).toMatchObject({
			status: 'held',
			message:
				'The order to the Netherlands (NL) has no VAT, but "BE0403170701" is not a VAT number of another member state.',
		});
		expect(prepare(order({ ...untaxed, ...at({ country_iso: 'NL', vat_number: 'geen' }) }))).toMatchObject({
			status: 'held',
			code: 'VAT_NUMBER_MISSING',
		});
	});
});

describe('the name of a relation', () => {
	const named = (one: Partial<OrderAddress>, firstname: string, lastname: string) =>
		relationFromOrder(
			order({ ...at(one), customer: { ...order().customer!, firstname, lastname } }),
			null,
			'BE',
			'en',
		);
	it("is the customer's where the address has none", () => {
		expect(named({ firstname: ' ', lastname: '' }, 'Els', 'Maes')).toMatchObject({
			name: 'Maes',
			firstName: 'Els',
		});
		expect(named({ firstname: 'Els', lastname: '' }, 'Els', 'Maes')).toMatchObject({
			name: 'Maes',
			firstName: 'Els',
		});
		expect(named({ firstname: '', lastname: '', company: 'Lampen BV' }, 'Els', 'Maes')).toMatchObject({
			name: 'Lampen BV',
			contactPerson: 'Els Maes',
		});
	});
	it('is never empty, and no name stands twice', () => {
		expect(named({ firstname: 'Els', lastname: '' }, '', '')).toMatchObject({ name: 'Els' });
		expect(named({ firstname: 'Els', lastname: '' }, '', '')).not.toHaveProperty('firstName');
		expect(named({ firstname: '', lastname: '' }, '', '')).toMatchObject({ name: 'an@example.be' });
	});
});

describe('names compared', () => {
	it('case, accents, points and a legal form left out do not count; another legal form does', () => {
		expect(sameCompany('Lampen B.V.', 'lampen bvba')).toBe(true);
		expect(sameCompany('Café Léon', 'cafe leon SRL')).toBe(true);
		expect(sameCompany('Lampen BV', 'Lampen NV')).toBe(false);
		expect(sameCompany('Lampen BV', 'Lichten BV')).toBe(false);
		expect(sameCompany('', '')).toBe(false);
		expect(sameName({ firstName: 'An', name: 'Peeters' }, { name: 'Peeters An' })).toBe(true);
		expect(sameName({ firstName: 'An', name: 'Peeters' }, { firstName: 'Jan', name: 'Peeters' })).toBe(false);
	});
	it('the company is the one the invoice is for', () => {
		expect(companyOf(order(at({ company: 'A BV' }, { company: 'B BV' })))).toBe('A BV');
	});
});
