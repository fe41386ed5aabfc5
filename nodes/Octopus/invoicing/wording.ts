import type { OrderDocument, OrderLine } from '../../shared/order';
import { fill, type Language } from '../../shared/texts/text';

/** Texts of an invoice that the user may write; empty: the built-in one of the language. {placeholders} are filled in. */
export interface InvoiceTexts {
	comment: string;
	product: string;
	shipping: string;
	voucher: string;
	wrapping: string;
}

const OF_ORDER = ['reference', 'orderId', 'shopInvoice', 'payment', 'date', 'email'] as const;

/** What each text may hold between braces. */
export const PLACEHOLDERS: Readonly<Record<keyof InvoiceTexts, readonly string[]>> = {
	comment: OF_ORDER,
	product: ['name', 'reference', 'ean13'],
	shipping: OF_ORDER,
	voucher: ['name'],
	wrapping: OF_ORDER,
};

/** The first placeholder that a text cannot fill in; null when all are known. */
export function unknownPlaceholder(text: string, known: readonly string[]): string | null {
	for (const [, name] of text.matchAll(/\{(\w+)\}/g)) if (!known.includes(name!)) return name!;
	return null;
}

const BUILT_IN = {
	en: {
		order: 'Order',
		shopInvoice: 'shop invoice',
		shipping: 'Shipping',
		wrapping: 'Gift wrapping',
		fee: 'Payment fee',
		rounding: 'Rounding',
		discount: 'Discount',
		correction: 'Correction',
		goods: 'Goods',
		credit: 'Credit note for order',
		slip: 'credit slip',
		rest: 'Remainder',
	},
	nl: {
		order: 'Bestelling',
		shopInvoice: 'winkelfactuur',
		shipping: 'Verzendkosten',
		wrapping: 'Cadeauverpakking',
		fee: 'Betaalkosten',
		rounding: 'Afronding',
		discount: 'Korting',
		correction: 'Correctie',
		goods: 'Goederen',
		credit: 'Creditnota voor bestelling',
		slip: 'creditbon',
		rest: 'Resterend bedrag',
	},
	fr: {
		order: 'Commande',
		shopInvoice: 'facture boutique',
		shipping: 'Frais de port',
		wrapping: 'Emballage cadeau',
		fee: 'Frais de paiement',
		rounding: 'Arrondi',
		discount: 'Remise',
		correction: 'Correction',
		goods: 'Marchandises',
		credit: 'Note de crédit pour la commande',
		slip: 'avoir',
		rest: 'Solde',
	},
} as const satisfies Record<Language, Record<string, string>>;

/** What stands on the invoice of one order, in the user's words where there are any. */
export class Wording {
	private readonly own: (typeof BUILT_IN)[Language];
	private readonly values: Record<(typeof OF_ORDER)[number], string | number>;

	constructor(
		private readonly order: OrderDocument,
		private readonly texts: InvoiceTexts,
		language: Language,
	) {
		this.own = BUILT_IN[language];
		this.values = {
			reference: order.reference,
			orderId: order.id,
			shopInvoice: order.invoice_number > 0 ? order.invoice_number : '',
			payment: order.payment,
			date: order.date_add.slice(0, 10),
			email: order.customer?.email ?? '',
		};
	}

	get comment(): string {
		const { order, shopInvoice } = this.own;
		const { reference, invoice_number } = this.order;
		return this.filled(
			'comment',
			`${order} ${reference}` + (invoice_number > 0 ? `, ${shopInvoice} ${invoice_number}` : ''),
		);
	}

	/** Always the built-in text: the user's own speaks of an invoice. `slip`: its number; null for an order as a whole. */
	creditComment(slip: number | null): string {
		const { credit, slip: word } = this.own;
		return `${credit} ${this.order.reference}` + (slip === null ? '' : `, ${word} ${slip}`);
	}

	product({ product_name, product_reference, product_ean13 }: OrderLine): string {
		const builtIn = product_reference ? `${product_name} (${product_reference})` : product_name;
		return this.filled('product', builtIn, {
			name: product_name,
			reference: product_reference,
			ean13: product_ean13,
		});
	}

	voucher(name: string): string {
		return this.filled('voucher', name || this.own.discount, { name });
	}

	get shipping(): string {
		return this.filled('shipping', this.own.shipping);
	}

	get wrapping(): string {
		return this.filled('wrapping', this.own.wrapping);
	}

	/** A line that makes something dearer afterwards. */
	get correction(): string {
		return this.own.correction;
	}

	get fee(): string {
		return this.own.fee;
	}

	get rounding(): string {
		return this.own.rounding;
	}

	/** A line that stands for what is left of an order, or for lines that cannot be shown apart. */
	get rest(): string {
		return this.own.rest;
	}

	/** The one line per VAT code and account of a booking. */
	get goods(): string {
		return this.own.goods;
	}

	private filled(
		text: keyof InvoiceTexts,
		builtIn: string,
		values: Record<string, string | number> = this.values,
	): string {
		return this.texts[text].trim() === '' ? builtIn : fill(this.texts[text].trim(), values).trim() || builtIn;
	}
}
