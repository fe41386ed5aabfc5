import type { Language } from '../../shared/explained';

/** The few words we put on an invoice ourselves. */
export const words: Readonly<Record<Language, { shipping: string; wrapping: string; rounding: string; order: string; shopInvoice: string }>> = {
	en: { shipping: 'Shipping', wrapping: 'Gift wrapping', rounding: 'Rounding', order: 'Order', shopInvoice: 'shop invoice' },
	nl: { shipping: 'Verzendkosten', wrapping: 'Cadeauverpakking', rounding: 'Afronding', order: 'Bestelling', shopInvoice: 'winkelfactuur' },
	fr: { shipping: 'Frais de port', wrapping: 'Emballage cadeau', rounding: 'Arrondi', order: 'Commande', shopInvoice: 'facture boutique' },
};
