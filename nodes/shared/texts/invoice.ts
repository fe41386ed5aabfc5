import type { TextsPerLanguage } from './index';

/** From order to invoice, and comparing the two. */
export const invoiceTexts = {
} satisfies Record<string, TextsPerLanguage>;
