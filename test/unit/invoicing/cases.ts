import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepareInvoice } from '../../../nodes/Octopus/invoicing/prepare';
import type { PreparedInvoice } from '../../../nodes/Octopus/invoicing/prepared';
import type { InvoiceSettings } from '../../../nodes/Octopus/invoicing/settings';
import { decimal } from '../../../nodes/shared/decimal';
import type { OrderDocument } from '../../../nodes/shared/order';
import { facts } from '../../models/orders';

/** An order that once went wrong, the settings it was prepared with, and what the books must say. */
export interface Case {
	id: string;
	what: string;
	expected: string;
	order: OrderDocument;
	settings: InvoiceSettings;
}

const folder = join(__dirname, '../../data/cases');
export const caseIds = readdirSync(folder).map((file) => file.replace('.json', ''));

export function loadCase(id: string): Case {
	const read = JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8')) as Case;
	const { paymentFee } = read.settings;
	const fee = paymentFee && {
		...paymentFee,
		rate: decimal(paymentFee.rate),
		maximum: decimal(paymentFee.maximum),
	};
	return {
		...read,
		settings: {
			...read.settings,
			tolerance: decimal(read.settings.tolerance),
			...(fee ? { paymentFee: fee } : {}),
		},
	};
}

export function prepareCase(
	id: string,
	changes: Partial<OrderDocument> = {},
	settings: Partial<InvoiceSettings> = {},
): PreparedInvoice {
	const one = loadCase(id);
	return prepareInvoice(
		{ ...one.order, ...changes },
		{ ...one.settings, ...settings },
		facts(),
		'2026-05-02',
	);
}
