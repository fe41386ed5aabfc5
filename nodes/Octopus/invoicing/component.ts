import type { Decimal } from '../../shared/decimal';

/** A part of an order with one VAT rate, before it becomes invoice lines. Amounts excl. VAT, unrounded, order currency. */
export interface Component {
	kind: 'product' | 'ecotax' | 'shipping' | 'wrapping' | 'discount' | 'fee' | 'rounding';
	description: string;
	/** Pieces; 1 for everything but products. */
	quantity: Decimal;
	/** Excl. VAT, per piece, as the shop has it. */
	unitPrice: Decimal;
	/** Excl. VAT, all pieces. Negative for a discount. */
	net: Decimal;
	/** Percent. */
	rate: Decimal;
	/** On a line with a catalogue reduction: vouchers may leave these out. */
	special: boolean;
	/** Name of the shop's tax, e.g. "TVA BE 21%": says whose VAT it is. */
	taxName: string;
	/** The shop's own totals of the line, excl. and incl. VAT, rounded as the shop rounds; left out where it has none. */
	shopNet?: Decimal;
	shopGross?: Decimal;
	/** What rounding each piece, excl. and incl. VAT apart, made of the VAT in those two totals. */
	shopDrift?: Decimal;
	/** Instead of the account of its VAT case. */
	account?: number;
}
