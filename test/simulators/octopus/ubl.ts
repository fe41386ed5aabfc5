import Big from 'big.js';
import type { InvoiceTotals, VatGroup } from './money';
import type { JsonObject, StoredRelation } from './types';

const escapes: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&apos;',
};
const escape = (text: string) => text.replace(/[&<>"']/g, (character) => escapes[character]);

type Attributes = Record<string, string>;

/** One element; a text is escaped, an array holds elements that are XML already; nothing for an empty text. */
function tag(name: string, content: string | string[], attributes: Attributes = {}): string {
	const inner = Array.isArray(content) ? content.join('') : escape(content);
	if (inner === '') return '';
	return `<${name}${Object.entries(attributes)
		.map(([key, value]) => ` ${key}="${escape(value)}"`)
		.join('')}>${inner}</${name}>`;
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');

export interface EInvoice {
	body: JsonObject;
	relation: StoredRelation;
	totals: InvoiceTotals;
	supplierName: string;
}

function party(kind: string, name: string, fields: JsonObject): string {
	const vatNr = text(fields.vatNr).replace(/[^0-9A-Za-z]/g, '');
	return tag(`cac:${kind}`, [
		tag('cac:Party', [
			tag('cbc:EndpointID', vatNr.startsWith('BE') ? vatNr.slice(2) : text(fields.email), {
				schemeID: vatNr.startsWith('BE') ? '0208' : 'EM',
			}),
			tag('cac:PartyName', [tag('cbc:Name', name)]),
			tag('cac:PostalAddress', [
				tag('cbc:StreetName', text(fields.streetAndNr)),
				tag('cbc:CityName', text(fields.city)),
				tag('cbc:PostalZone', text(fields.postalCode)),
				tag('cac:Country', [tag('cbc:IdentificationCode', text(fields.country).trim())]),
			]),
			tag(
				'cac:PartyTaxScheme',
				vatNr ? [tag('cbc:CompanyID', vatNr), tag('cac:TaxScheme', [tag('cbc:ID', 'VAT')])] : [],
			),
			tag('cac:PartyLegalEntity', [tag('cbc:RegistrationName', name)]),
			tag('cac:Contact', [tag('cbc:ElectronicMail', text(fields.email))]),
		]),
	]);
}

const exemptions: Record<string, string> = {
	E: 'Exempt',
	K: 'Intra-community supply',
	G: 'Export outside the EU',
	AE: 'Reverse charge',
};

function category(element: string, code: string, percent: Big): string {
	return tag(element, [
		tag('cbc:ID', code),
		tag('cbc:Percent', percent.toString()),
		element === 'cac:TaxCategory' ? tag('cbc:TaxExemptionReason', exemptions[code] ?? '') : '',
		tag('cac:TaxScheme', [tag('cbc:ID', 'VAT')]),
	]);
}

/** The VAT breakdown of an e-invoice knows categories and rates, not codes: two codes of one rate become one subtotal. */
function perCategoryAndRate(groups: VatGroup[]): VatGroup[] {
	const merged = new Map<string, VatGroup>();
	for (const group of groups) {
		const key = `${group.category} ${group.percent.toString()}`;
		const earlier = merged.get(key);
		merged.set(
			key,
			earlier ? { ...earlier, net: earlier.net.plus(group.net), vat: earlier.vat.plus(group.vat) } : group,
		);
	}
	return [...merged.values()];
}

/** The Peppol fields that find their way into the e-invoice here. */
interface PeppolFields {
	buyerReference?: { value?: string };
	orderReference?: { salesOrderId?: { value?: string } };
	/** Of a credit note: the invoices it credits. */
	billingReferences?: Array<{
		invoiceDocumentReference?: { id?: { value?: string }; issueDate?: { value?: string } };
	}>;
}

/**
 * The e-invoice of a stored invoice as EN 16931 / Peppol BIS 3 UBL: an Invoice, or a CreditNote with positive amounts
 * when the total is negative. Amounts have two decimals; line amounts and TaxExclusiveAmount are excl. VAT.
 */
export function eInvoiceXml({ body, relation, totals, supplierName }: EInvoice): string {
	const credit = totals.gross.lt(0);
	const kind = credit ? 'CreditNote' : 'Invoice';
	const currency = text(body.currencyCode);
	const sign = credit ? -1 : 1;
	const amount = (name: string, value: Big) =>
		tag(name, value.times(sign).toFixed(2), { currencyID: currency });
	const peppol = (body.peppolFields ?? {}) as PeppolFields;
	const name = [text(relation.fields.firstName), text(relation.fields.name)].filter(Boolean).join(' ');
	const lines = totals.lines.map(({ line, code, net, unitPrice }, index) => {
		const group = totals.groups.find((candidate) => candidate.code === code);
		const quantity = new Big(line.count ?? 0);
		// BIS 3 wants a price that is not negative: a negative price moves its sign to the quantity.
		const swapped = unitPrice.lt(0);
		return tag(`cac:${kind}Line`, [
			tag('cbc:ID', String(index + 1)),
			tag(
				credit ? 'cbc:CreditedQuantity' : 'cbc:InvoicedQuantity',
				quantity
					.times(sign)
					.times(swapped ? -1 : 1)
					.toString(),
				{ unitCode: 'C62' },
			),
			amount('cbc:LineExtensionAmount', net),
			tag('cac:Item', [
				tag('cbc:Name', text(line.description) || '-'),
				category('cac:ClassifiedTaxCategory', group?.category ?? 'S', group?.percent ?? new Big(0)),
			]),
			tag('cac:Price', [
				tag('cbc:PriceAmount', netPrice(net, quantity, unitPrice).abs().toString(), { currencyID: currency }),
			]),
		]);
	});
	return `<?xml version="1.0" encoding="UTF-8"?>\n${tag(
		kind,
		[
			tag(
				'cbc:CustomizationID',
				'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0',
			),
			tag('cbc:ProfileID', 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0'),
			tag('cbc:ID', `${text(body.journalKey)}/${String(body.documentSequenceNr)}`),
			tag('cbc:IssueDate', text(body.documentDate)),
			credit ? '' : tag('cbc:DueDate', text(body.expiryDate)),
			tag(`cbc:${kind}TypeCode`, credit ? '381' : '380'),
			tag('cbc:Note', text(body.comment)),
			tag('cbc:DocumentCurrencyCode', currency),
			tag('cbc:BuyerReference', peppol.buyerReference?.value ?? text(body.reference)),
			tag('cac:OrderReference', [
				tag('cbc:ID', text(body.orderReference) || text(body.reference)),
				tag('cbc:SalesOrderID', peppol.orderReference?.salesOrderId?.value ?? ''),
			]),
			...(peppol.billingReferences ?? []).map(({ invoiceDocumentReference: { id, issueDate } = {} }) =>
				tag('cac:BillingReference', [
					tag('cac:InvoiceDocumentReference', [
						tag('cbc:ID', id?.value ?? ''),
						tag('cbc:IssueDate', issueDate?.value ?? ''),
					]),
				]),
			),
			party('AccountingSupplierParty', supplierName, {
				vatNr: 'BE0000.000.097',
				streetAndNr: 'Demostraat 68',
				city: 'Brugge',
				postalCode: '8000',
				country: 'BE',
			}),
			party('AccountingCustomerParty', name, relation.fields),
			tag('cac:TaxTotal', [
				amount('cbc:TaxAmount', totals.vat),
				...perCategoryAndRate(totals.groups).map((group) =>
					tag('cac:TaxSubtotal', [
						amount('cbc:TaxableAmount', group.net),
						amount('cbc:TaxAmount', group.vat),
						category('cac:TaxCategory', group.category, group.percent),
					]),
				),
			]),
			tag('cac:LegalMonetaryTotal', [
				amount('cbc:LineExtensionAmount', totals.net),
				amount('cbc:TaxExclusiveAmount', totals.net),
				amount('cbc:TaxInclusiveAmount', totals.gross),
				amount('cbc:PayableAmount', totals.gross),
			]),
			...lines,
		],
		{
			xmlns: `urn:oasis:names:specification:ubl:schema:xsd:${kind}-2`,
			'xmlns:cac': 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2',
			'xmlns:cbc': 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2',
		},
	)}`;
}

/** The price shown excl. VAT and after discount, so that quantity × price gives the line; the stored price when that is exact. */
function netPrice(net: Big, quantity: Big, unitPrice: Big): Big {
	if (quantity.eq(0)) return unitPrice;
	return quantity.times(unitPrice).eq(net) ? unitPrice : net.div(quantity).round(6, 1);
}
