import {
	customerDifferences,
	customerEmail,
	relationFromOrder,
} from '../../../nodes/Octopus/invoicing/party/relation';
import { address, order } from '../../models/orders';

describe("the relation an order's customer becomes", () => {
	it("a private customer: family name, first name, private in Belgium, in the customer's language", () => {
		expect(relationFromOrder(order(), 100_000_003, 'BE', 'en')).toMatchObject({
			relationIdentificationServiceData: { externalRelationId: 100_000_003 },
			name: 'Peeters',
			firstName: 'An',
			email: 'an@example.be',
			country: 'BE',
			vatType: 7,
			factLanguage: 0,
			currencyCode: 'EUR',
		});
	});

	it('a company: its name, the person as contact, the VAT number as Octopus wants it', () => {
		const company = order({
			address_invoice: address({ company: 'Lampen BV', vat_number: 'be 0403.170.701' }),
		});
		expect(relationFromOrder(company, 1, 'BE', 'en')).toMatchObject({
			name: 'Lampen BV',
			contactPerson: 'An Peeters',
			vatNr: 'BE0403.170.701',
			vatType: 1,
		});
	});

	it.each([
		['NL', '', 8],
		['NL', '123456782B01', 4],
		['US', '', 9],
	])('VAT type for %s %s', (country_iso, vat_number, vatType) => {
		expect(
			relationFromOrder(order({ address_invoice: address({ country_iso, vat_number }) }), 1, 'BE', 'en')
				.vatType,
		).toBe(vatType);
	});

	it('never sends an empty field: Octopus refuses an empty country', () => {
		const data = relationFromOrder(
			order({ address_invoice: address({ country_iso: '', city: ' ' }) }),
			1,
			'BE',
			'en',
		);
		expect(Object.values(data)).not.toContain('');
		expect(data).not.toHaveProperty('country');
	});

	it('anonymised customers have no e-mail address to be found by', () => {
		const { customer } = order();
		expect(customerEmail(order({ customer: { ...customer!, email: ' An@Example.BE ' } }))).toBe(
			'an@example.be',
		);
		expect(customerEmail(order({ customer: { ...customer!, email: 'anonymous@psgdpr.com' } }))).toBeNull();
		expect(customerEmail(order({ customer: null }))).toBeNull();
	});
});

describe('the customer compared', () => {
	const relation = relationFromOrder(order(), 1, 'BE', 'en');
	it('case, accents, blanks and punctuation do not count', () => {
		expect(
			customerDifferences(
				order(),
				{ ...relation, name: 'PEETERS', streetAndNr: 'kerkstraat, 5', city: 'Gént' },
				'BE',
			),
		).toEqual([]);
	});
	it('another street is named, with both sides', () => {
		expect(customerDifferences(order(), { ...relation, streetAndNr: 'Dorp 1' }, 'BE')).toEqual([
			{ field: 'address', shop: 'Kerkstraat 5 9000 Gent', octopus: 'Dorp 1 9000 Gent' },
		]);
	});
});
