import { decimal, money, sum, toJsonNumber, type Decimal } from '../../shared/decimal';
import type { OrderDocument } from '../../shared/order';
import { baseAndVat, basePerVatCode } from '../books/amounts';
import type { VatGroup } from './cents/vat-groups';
import { plusDays } from '../../shared/dates';
import type { Frame } from './frame';
import { bookingLines } from './lines/booking-lines';
import { shapeGroup } from './lines/invoice-lines';
import type { OpenJournal } from './open-journal';
import type { ReadyInvoice, VatTotal } from './prepared';
import type { InvoiceSettings } from './settings';
import { Wording } from './wording';

export interface Parts {
	order: OrderDocument;
	settings: InvoiceSettings;
	frame: Frame;
	groups: VatGroup[];
	/** Incl. VAT. */
	paid: Decimal;
	reference: string;
	orderReference: string;
	comment: string;
	notes: string[];
}

/** The document Octopus shall hold, with positive amounts. */
export function documentOf({
	order,
	settings,
	frame,
	groups,
	paid,
	reference,
	orderReference,
	comment,
	notes,
}: Parts): ReadyInvoice {
	const { journal, kind, period, date } = frame.open;
	const term =
		settings.paymentTerms.find(({ module }) => module === order.module)?.days ?? settings.paymentTermDays;
	const header = {
		bookyearKey: { id: journal.bookyear.id },
		journalKey: journal.journalKey,
		bookyearPeriodeNr: period,
		documentDate: date,
		expiryDate: plusDays(date, term),
		currencyCode: order.currency.iso_code,
		exchangeRate: frame.exchangeRate,
		reference,
		orderReference,
		comment,
	};
	const { lines, perVatCode } =
		kind === 'booking' ? booked(groups, paid, frame.wording) : invoiced(groups, frame.open, settings);
	const exclVat = sum(perVatCode.map(({ base }) => decimal(base)));
	const inclVat = exclVat.plus(sum(perVatCode.map(({ vat }) => decimal(vat))));
	return {
		status: 'ready',
		kind,
		notes,
		body: { ...header, ...lines },
		numbering: {
			lastBookedDocumentNr: journal.lastBookedDocumentNr,
			nextDocumentNumber: journal.nextDocumentNumber,
		},
		expected: { totalExclVat: money(exclVat), totalInclVat: money(inclVat), perVatCode },
		shopTotal: money(paid),
		difference: money(inclVat.minus(paid)),
	};
}

/** The lines of an invoice, and what they come to: worked out from themselves, so that it tells what is really sent. */
function invoiced(groups: VatGroup[], { journal, kind }: OpenJournal, { discountStyle }: InvoiceSettings) {
	const pricesInclVat = kind === 'inclVat';
	const invoiceLines = groups.flatMap((group) =>
		shapeGroup(group, { unitPriceDecimals: journal.unitPriceDecimals, discountStyle, pricesInclVat }),
	);
	const perVatCode = [...basePerVatCode(invoiceLines)].map(([vatCode, amount]) => {
		const group = groups.find(({ mapping }) => mapping.vatCode === vatCode)!;
		return vatTotal(group, baseAndVat(amount, group.rate, pricesInclVat));
	});
	return { lines: { invoiceLines }, perVatCode };
}

function booked(groups: VatGroup[], paid: Decimal, { goods }: Wording) {
	const lines = bookingLines(groups, paid, goods);
	const perVatCode = [...new Set(lines.map(({ vatCodeKey }) => vatCodeKey))].map((vatCode) => {
		const own = lines.filter(({ vatCodeKey }) => vatCodeKey === vatCode);
		return vatTotal(
			groups.find(({ mapping }) => mapping.vatCode === vatCode)!,
			{
				base: sum(own.map(({ baseAmount }) => decimal(baseAmount))),
				vat: sum(own.map(({ vatAmount }) => decimal(vatAmount))),
			},
		);
	});
	return { lines: { amount: toJsonNumber(paid), bookingLines: lines }, perVatCode };
}

const vatTotal = ({ mapping, rate }: VatGroup, { base, vat }: { base: Decimal; vat: Decimal }): VatTotal => ({
	vatCode: mapping.vatCode,
	case: mapping.case,
	rate: rate.toString(),
	base: money(base),
	vat: money(vat),
});
