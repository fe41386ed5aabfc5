import type { Body } from './types';
import type { Totals } from './totals';

const escape = (text: unknown): string => String(text ?? '').replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

/** A UBL 2.1 invoice in the shape of Peppol BIS Billing 3, with the simulator's own totals. */
export function eInvoice(body: Body, relation: Body | undefined, totals: Totals): string {
	const currency = escape(body.currencyCode);
	const amount = (name: string, value: { toFixed(decimals: number): string }) => `<cbc:${name} currencyID="${currency}">${value.toFixed(2)}</cbc:${name}>`;
	const vat = totals.inclVat.minus(totals.exclVat);
	const subtotals = totals.perCode.map(
		({ percentage, base, vat: tax }) =>
			`<cac:TaxSubtotal>${amount('TaxableAmount', base)}${amount('TaxAmount', tax)}<cac:TaxCategory><cbc:ID>${percentage.eq(0) ? 'Z' : 'S'}</cbc:ID><cbc:Percent>${percentage.toString()}</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory></cac:TaxSubtotal>`,
	);
	return `<?xml version="1.0" encoding="UTF-8"?>
<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
<cbc:ID>${escape(body.journalKey)}/${escape(body.documentSequenceNr)}</cbc:ID>
<cbc:IssueDate>${escape(body.documentDate)}</cbc:IssueDate>
<cbc:DocumentCurrencyCode>${currency}</cbc:DocumentCurrencyCode>
<cbc:BuyerReference>${escape(body.reference)}</cbc:BuyerReference>
<cac:OrderReference><cbc:ID>${escape(body.orderReference)}</cbc:ID></cac:OrderReference>
<cac:AccountingCustomerParty><cac:Party><cac:PartyName><cbc:Name>${escape(relation?.name)}</cbc:Name></cac:PartyName></cac:Party></cac:AccountingCustomerParty>
<cac:TaxTotal>${amount('TaxAmount', vat)}${subtotals.join('')}</cac:TaxTotal>
<cac:LegalMonetaryTotal>${amount('LineExtensionAmount', totals.exclVat)}${amount('TaxExclusiveAmount', totals.exclVat)}${amount('TaxInclusiveAmount', totals.inclVat)}${amount('PayableAmount', totals.inclVat)}</cac:LegalMonetaryTotal>
</Invoice>`;
}
