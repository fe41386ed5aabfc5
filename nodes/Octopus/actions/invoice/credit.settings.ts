import type { IExecuteFunctions } from 'n8n-workflow';
import { ExplainedError } from '../../../shared/explained';
import { isObject, objectIn } from '../../../shared/json';
import type { CreditSettings } from '../../invoicing/credit/settings';
import { located, parametersOf, type ReadParameter } from '../parameters';
import { readSettings } from './prepare.settings';

/** What the user chose in a Prepare Credit Note step, and in the step whose settings it shares. */
export function readCreditSettings(context: IExecuteFunctions): CreditSettings {
	const own = parametersOf(context);
	const option = <T>(name: string, otherwise: T) => own(`creditOptions.${name}`, otherwise) as T;
	const invoices = readSettings(sharedParameters(context));
	const creditJournal = located(own('creditJournal', ''));
	return {
		...invoices,
		...(creditJournal
			? {
					journal: creditJournal,
					businessJournal: '',
					perShop: invoices.perShop.map((shop) => ({ ...shop, journal: '', businessJournal: '' })),
				}
			: {}),
		voucherSlips: option<CreditSettings['voucherSlips']>('voucherSlips', 'hold'),
		aboveInvoice: option<CreditSettings['aboveInvoice']>('aboveInvoice', 'hold'),
		missingInvoice: option<CreditSettings['missingInvoice']>('missingInvoice', 'hold'),
		cancelStates: String(option<unknown>('cancelStates', ''))
			.split(/[^\d]+/)
			.filter(Boolean)
			.map(Number),
		linkInvoice: option('linkInvoice', true),
		ignoredOrders: keysOf(option<unknown>('ignoredOrders', '')),
		openOrders: keysOf(option<unknown>('openOrders', '')),
	};
}

/** IDs or ledger keys: a list, or a text with commas. */
const keysOf = (value: unknown): Set<string> =>
	new Set(
		(Array.isArray(value) ? value : String(value ?? '').split(/[\s,;]+/))
			.map((key) => String(key).trim())
			.filter(Boolean),
	);

/** Where the settings come from that credit notes share with invoices: this step, or another one. */
export const sharedParameters = (context: IExecuteFunctions): ReadParameter => {
	const own = parametersOf(context);
	return own('settingsFrom', 'here') === 'step' ? parametersOfStep(context, own('stepSettings', {})) : own;
};

/** The parameters of another step as n8n hands them out: its own expressions are still to be worked out. */
function parametersOfStep(context: IExecuteFunctions, given: unknown): ReadParameter {
	const parameters = objectIn(given);
	if (parameters.operation !== 'prepareFromOrder') throw new ExplainedError('SETTINGS_OF_OTHER_STEP');
	return (name, otherwise) => {
		const found = name
			.split('.')
			.reduce<unknown>((value, key) => (isObject(value) ? value[key] : undefined), parameters);
		return found === undefined ? otherwise : resolved(context, found);
	};
}

function resolved(context: IExecuteFunctions, value: unknown): unknown {
	if (typeof value === 'string')
		return value.startsWith('=') ? context.evaluateExpression(value.slice(1), 0) : value;
	if (Array.isArray(value)) return value.map((one) => resolved(context, one));
	return isObject(value)
		? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, resolved(context, one)]))
		: value;
}
