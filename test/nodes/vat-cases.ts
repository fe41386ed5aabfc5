import type { InvoiceSettings } from '../../nodes/Octopus/invoicing/settings';

/** A row for every VAT case that the recorded orders need. */
export const everyVatCase: InvoiceSettings['vatMapping'] = [
	...[21, 12, 10, 9, 8, 6].map((rate) => ({
		case: 'domestic' as const,
		rate,
		vatCode: `BE${rate}`,
		account: 700000,
	})),
	...[20, 5.5].map((rate) => ({
		case: 'oss' as const,
		country: 'FR',
		rate,
		vatCode: `FR${rate}`,
		account: 700300,
	})),
	{ case: 'intra-community', vatCode: 'IC', account: 700100 },
	{ case: 'export', vatCode: 'EX', account: 700300 },
	{ case: 'exempt', vatCode: 'VR', account: 700000 },
];
