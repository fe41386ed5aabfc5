import Big from 'big.js';
import { noContent, ok, plain, Refusal } from '../answers';
import type { Context, Handlers } from '../core';
import { invoiceTotals, lineAmount, type InvoiceTotals } from '../money';
import { smallPdf } from '../pdf';
import type { Answer, Dossier, InvoiceLine, JsonObject, StoredInvoice } from '../types';
import type { Settings } from '../settings';
import { eInvoiceXml } from '../ubl';
import { findInvoice, invoiceView, priceDecimals } from './invoices';

/** The totals of a stored invoice as this simulated Octopus computes them (excl. VAT, VAT, incl. VAT; two decimals). */
export function totalsOf(
	dossier: Dossier,
	settings: Pick<Settings, 'rounding'>,
	invoice: StoredInvoice,
): InvoiceTotals {
	const journal = dossier.journals.find(
		({ bookyearId, key }) => bookyearId === invoice.bookyearId && key === invoice.journalKey,
	);
	if (!journal) throw new Refusal(-10, `Unknown journal ${invoice.journalKey}`);
	const lines = (invoice.body.invoiceLines ?? []) as InvoiceLine[];
	// A credit note follows the VAT code's own card for credit notes.
	const type = lines
		.reduce((total, line) => total.plus(lineAmount(line, priceDecimals(journal))), new Big(0))
		.lt(0)
		? 4
		: 2;
	return invoiceTotals({
		lines,
		vatInclusive: journal.insertionType === 3,
		priceDecimals: priceDecimals(journal),
		rounding: settings.rounding,
		vatCode: (code) =>
			dossier.vatCodes.find((candidate) => candidate.code === code && candidate.type === type),
	});
}

function exported(context: Context, publish: boolean): Answer {
	const { dossier, settings } = context;
	const invoice = findInvoice(context);
	const relation = dossier.relations.find(({ id }) => id === invoice?.relationId);
	if (!invoice || !relation) return plain(404, 'Invoice not found');
	const result: JsonObject = {};
	const totals = totalsOf(dossier, settings, invoice);
	if (context.flag('returnEInvoiceXml')) {
		const xml = eInvoiceXml({ body: invoice.body, relation, totals, supplierName: 'Demo BV' });
		result.electronicInvoiceXml = Buffer.from(xml).toString('base64');
	}
	if (context.flag('returnInvoice')) result.invoiceServiceData = invoiceView(context, invoice);
	if (context.flag('returnPdfDocument'))
		result.pdfDocument = smallPdf(
			`${invoice.journalKey}/${invoice.number}  ${totals.gross.toFixed(2)}`,
		).toString('base64');
	if (publish && (context.flag('publishPdfDocument') || context.flag('publishEInvoice')))
		result.publishUrl = `https://octopus.invalid/${invoice.journalKey}/${invoice.number}`;
	return ok(result);
}

const documentKey = ({ bookyearId, journalKey, number }: StoredInvoice) => ({
	bookyearKey: { id: bookyearId },
	journal: journalKey,
	documentSequenceNr: number,
});

/** Books the invoices of a journal up to a number; the journal must be readable and the user allowed. */
function book(context: Context): Answer {
	const { core, dossier, token } = context;
	if (!core.users.find(({ user }) => user === token?.user)?.mayBook)
		return plain(403, 'System right Book Sell Invoice not granted');
	const upTo = context.int('toDocumentSeqNr') ?? Infinity;
	const open = dossier.invoices.filter(
		(invoice) =>
			!invoice.booked &&
			invoice.number <= upTo &&
			invoice.bookyearId === context.int('bookyearId') &&
			invoice.journalKey === context.text('journalKey'),
	);
	for (const invoice of open) Object.assign(invoice, { booked: true, modifiedAt: core.clock.now() });
	return ok({
		bookingStatusList: open.map((invoice) => ({
			comment: '',
			documentKey: documentKey(invoice),
			statusCode: 0,
			success: true,
		})),
		success: true,
	});
}

function selected(context: Context): StoredInvoice[] {
	const { bookyearKey, journal, documentSequenceNr, toDocumentSequenceNr } = context.body<{
		bookyearKey: { id: number };
		journal: string;
		documentSequenceNr: number;
		toDocumentSequenceNr: number;
	}>();
	return context.dossier.invoices.filter(
		({ bookyearId, journalKey, number }) =>
			bookyearId === bookyearKey.id &&
			journalKey === journal &&
			number >= documentSequenceNr &&
			number <= toDocumentSequenceNr,
	);
}

function upload(context: Context): Answer {
	const invoice = findInvoice(context, 'journal');
	if (!invoice) throw new Refusal(-61, 'Invoice does not exist');
	invoice.attachments.push(context.header('fileName') ?? '');
	return noContent;
}

export const exporting: Handlers = {
	'GET invoices/export': (context) => exported(context, false),
	'POST invoices/generate': (context) => exported(context, true),
	'POST invoices/book': book,
	'POST invoices/send': (context) =>
		ok({
			sendInvoiceStatusList: selected(context).map((invoice) => ({
				comment: '',
				documentKey: documentKey(invoice),
				sendMethod: 'MAIL',
				statusCode: 0,
				success: true,
			})),
			success: true,
		}),
	'POST invoices/send/report/deliverystate': (context) =>
		ok(
			selected(context).map((invoice) => ({
				comment: '',
				deliveryState: 'NONE',
				documentKey: documentKey(invoice),
			})),
		),
	'POST invoices/send/testmail/{language}': () => noContent,
	'POST invoices/attachments/upload': upload,
	'POST bookyears/book': () => noContent,
	'POST bookyears/{bookyearId}/close': (context) => {
		const bookyear = context.dossier.bookyears.find(({ id }) => id === context.int('bookyearId'));
		if (!bookyear) throw new Refusal(-9, 'Unknown bookyear');
		bookyear.closed = true;
		return noContent;
	},
};

/** Operations that change more than a concept: booking, sending, closing. */
export const finalisingOperations = [
	'POST invoices/book',
	'POST invoices/send',
	'POST invoices/send/testmail/{language}',
	'POST bookyears/book',
	'POST bookyears/{bookyearId}/close',
	'POST invoices/generate',
];
