import { decimal, isDecimal, type Decimal } from '../../shared/decimal';
import { asList, parseXml, textOf, type XmlNode } from '../../shared/xml';
import type { OctopusTotals } from '../books/totals';

/**
 * The totals in an e-invoice (UBL 2.1, Peppol BIS Billing 3; Octopus sends it base64-encoded): cac:LegalMonetaryTotal and
 * the cac:TaxSubtotals. Null when the text is no such document.
 */
export function readEInvoice(xml: string): OctopusTotals | null {
	const text = xml.trimStart().startsWith('<') ? xml : Buffer.from(xml, 'base64').toString('utf8');
	if (!text.trimStart().startsWith('<')) return null;
	let root: XmlNode;
	try {
		root = parseXml(text);
	} catch {
		return null;
	}
	const credit = root.CreditNote !== undefined;
	const document = (root.Invoice ?? root.CreditNote) as XmlNode | undefined;
	const total = amount((document?.LegalMonetaryTotal as XmlNode | undefined)?.TaxInclusiveAmount);
	if (!document || !total) return null;
	const sign = credit ? -1 : 1;
	const subtotals = elements(document.TaxTotal).flatMap((tax) => elements(tax.TaxSubtotal));
	const perRate = subtotals.map((subtotal) => ({
		rate: amount((subtotal.TaxCategory as XmlNode | undefined)?.Percent) ?? decimal(0),
		base: (amount(subtotal.TaxableAmount) ?? decimal(0)).times(sign),
		vat: (amount(subtotal.TaxAmount) ?? decimal(0)).times(sign),
	}));
	return { source: 'export', totalInclVat: total.times(sign), perRate };
}

const elements = (node: XmlNode[string]): XmlNode[] => asList(node as XmlNode | XmlNode[] | undefined);

function amount(node: unknown): Decimal | null {
	const text = textOf(node);
	return text !== '' && isDecimal(text) ? decimal(text) : null;
}
