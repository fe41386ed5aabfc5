import { updateDisplayOptions, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';
import { decimal } from '../../../shared/decimal';
import { explain } from '../../../shared/explained';
import { prepareInvoice } from '../../invoicing/prepare';
import type { OrderDocument } from '../../../shared/order';
import { dayIn, documentDate } from '../../invoicing/dates';
import type { InvoiceSettings, VatCase, VatMappingRow } from '../../invoicing/types';
import { checkAgainstDossier, checkJournals } from '../../writing/check-dossier';
import { dossierFacts } from '../../writing/dossier-facts';
import { languageOf, located, overOrders, ownCountryOf, rowsPerModule, snapshotOf } from '../common';
import { prepareProperties } from './prepare.properties';

export const description = updateDisplayOptions({ show: { resource: ['invoice'], operation: ['prepareFromOrder'] } }, prepareProperties);

/** Adds `invoice` to every item with an `order`: the concept invoice, or why there is none. Sends nothing. */
export async function execute(this: IExecuteFunctions, items: INodeExecutionData[]): Promise<INodeExecutionData[]> {
	const settings = readSettings(this);
	return await overOrders(this, items, async (client, orders) => {
		const open = orders.filter(({ order, relation }) => order && (!relation || 'data' in relation));
		const todayFor = calendar();
		const chosen = open.map(({ order }) => order!);
		const facts = await dossierFacts(client, chosen, settings);
		if (chosen.length > 0) {
			await checkAgainstDossier(client, settings);
			checkJournals(facts, chosen.map((order) => documentDate(order, settings.documentDate, todayFor(order))), settings);
		}
		for (const item of orders) {
			const { order, relation } = item;
			if (!order) continue;
			if (relation && !('data' in relation)) item.invoice = { ...relation, shopTotal: order.total_paid_tax_incl };
			else if (settings.journal === '') item.invoice = { status: 'held', ...explain('JOURNAL_NOT_CHOSEN', {}, settings.language), shopTotal: order.total_paid_tax_incl };
			else item.invoice = prepareInvoice(order, settings, facts, todayFor(order));
		}
	}, snapshotOf(this, true));
}

function readSettings(context: IExecuteFunctions): InvoiceSettings {
	const option = <T>(name: string, otherwise: T) => context.getNodeParameter(`options.${name}`, 0, otherwise) as T;
	const rows = context.getNodeParameter('vatMapping.rows', 0, []) as Array<Record<string, unknown>>;
	const vatCode = located(option<unknown>('roundingVatCode', ''));
	const account = Number(located(option<unknown>('roundingAccount', '')));
	const feeAccount = Number(located(option<unknown>('paymentFeeAccount', '')));
	const text = (name: string) => String(option<unknown>(name, ''));
	return {
		country: ownCountryOf(context),
		journal: located(context.getNodeParameter('journal', 0, '')),
		businessJournal: located(option<unknown>('businessJournal', '')),
		bookingJournals: option('bookingJournals', false),
		vatMapping: rows.map(toMappingRow),
		...(vatCode && account ? { rounding: { vatCode, account, businessesToo: option('roundingForBusinesses', false) } } : {}),
		...(feeAccount ? { paymentFee: { account: feeAccount, rate: decimal(option('paymentFeeRate', 21)), maximum: decimal(option('paymentFeeMaximum', 10)) } } : {}),
		discountStyle: option<InvoiceSettings['discountStyle']>('discountStyle', 'line'),
		zeroOrders: option<InvoiceSettings['zeroOrders']>('zeroOrders', 'skip'),
		foreignCurrency: option<InvoiceSettings['foreignCurrency']>('foreignCurrency', 'hold'),
		closedPeriod: option<InvoiceSettings['closedPeriod']>('closedPeriod', 'hold'),
		paymentTerms: rowsPerModule(context, 'paymentTerms', 'days').map(({ module, value }) => ({ module, days: value })),
		documentDate: option<InvoiceSettings['documentDate']>('documentDate', 'orderDate'),
		paymentTermDays: option('paymentTerm', 0),
		tolerance: decimal(option('linesTolerance', 0.05)),
		texts: { comment: text('commentText'), product: text('productText'), shipping: text('shippingText'), voucher: text('voucherText'), wrapping: text('wrappingText') },
		language: languageOf(context),
	};
}

function toMappingRow(row: Record<string, unknown>): VatMappingRow {
	const kind = row.case as VatCase;
	return {
		case: kind,
		...(kind === 'domestic' || kind === 'oss' ? { rate: Number(row.rate ?? 0) } : {}),
		...(kind === 'oss' ? { country: String(row.country ?? '').trim().toUpperCase() } : {}),
		vatCode: located(row.vatCode),
		account: Number(located(row.account)) || 0,
	};
}

/** Today (yyyy-MM-dd) in the time zone of a shop; one zone is looked up once, as a run has many orders of one shop. */
function calendar(): (order: OrderDocument) => string {
	const now = new Date();
	const days = new Map<string, string>();
	return ({ shop: { timeZone } }) => {
		const day = days.get(timeZone) ?? dayIn(timeZone || 'Europe/Brussels', now);
		days.set(timeZone, day);
		return day;
	};
}
