import type { Language } from '../../shared/explained';

/** The few words we put on an invoice ourselves. */
export const words: Readonly<Record<Language, { shipping: string; wrapping: string; rounding: string; paymentFee: string; order: string; shopInvoice: string }>> = {
	en: { shipping: 'Shipping', wrapping: 'Gift wrapping', rounding: 'Rounding', paymentFee: 'Payment fee', order: 'Order', shopInvoice: 'shop invoice' },
	nl: { shipping: 'Verzendkosten', wrapping: 'Cadeauverpakking', rounding: 'Afronding', paymentFee: 'Betaalkosten', order: 'Bestelling', shopInvoice: 'winkelfactuur' },
	fr: { shipping: 'Frais de port', wrapping: 'Emballage cadeau', rounding: 'Arrondi', paymentFee: 'Frais de paiement', order: 'Commande', shopInvoice: 'facture boutique' },
};
