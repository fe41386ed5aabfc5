import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DailyConfig } from './config';

export interface Workflow {
	name: string;
	nodes: Array<{
		name: string;
		type: string;
		parameters: Record<string, unknown>;
		credentials?: Record<string, { id: string; name: string }>;
		webhookId?: string;
	}>;
	connections: Record<string, unknown>;
	settings: Record<string, unknown>;
}

/** The template as a merchant imports it. */
export function loadTemplate(file = 'daily-invoices.json'): Workflow {
	return JSON.parse(readFileSync(join(__dirname, '../../workflows', file), 'utf8')) as Workflow;
}

const typed = (value: string | number) => ({ __rl: true, mode: 'code', value: String(value) });

/** Fills in what a merchant fills in by hand in the editor: the settings, the journal, the VAT table. Nothing else changes. */
export function fillTemplate(
	template: Workflow,
	config: DailyConfig,
	credentials: { prestaShopApi: { id: string; name: string }; octopusApi: { id: string; name: string } },
): Workflow {
	const { options = {} } = config;
	const settings: Record<string, unknown> = {
		states: `=${JSON.stringify(config.states)}`,
		since: config.since,
		until: config.until ?? '',
		creditNotes: options.creditNotes ?? false,
		dryRun: options.dryRun ?? false,
		strictCheck: options.strictCheck ?? true,
		tolerance: options.tolerance ?? 0.05,
		language: options.language ?? 'en',
		...(options.creditStates ? { creditStates: `=${JSON.stringify(options.creditStates)}` } : {}),
	};
	const nodes = template.nodes.map((node) => {
		const parameters = structuredClone(node.parameters);
		if (node.name === 'Settings') setAssignments(parameters, settings);
		if (node.name === 'Prepare Invoices') prepareParameters(parameters, config);
		if (node.type.endsWith('.prestaShop') && config.prestashop.requestsInFlight)
			addOptions(parameters, { inFlight: config.prestashop.requestsInFlight });
		if (node.name === 'Find or Create Relations') addOptions(parameters, config.relationOptions ?? {});
		// A report asks nobody, so it has neither credential nor country.
		const asksOctopus =
			node.type.endsWith('.octopus') && !['report', 'migration'].includes(parameters.resource as string);
		if (asksOctopus && options.country) addOptions(parameters, { ownCountry: options.country });
		const type = node.type.endsWith('.prestaShop') ? 'prestaShopApi' : asksOctopus ? 'octopusApi' : null;
		return { ...node, parameters, ...(type ? { credentials: { [type]: credentials[type] } } : {}) };
	});
	return { ...template, nodes };
}

function setAssignments(parameters: Record<string, unknown>, values: Record<string, unknown>): void {
	const { assignments } = parameters.assignments as { assignments: Array<{ name: string; value: unknown }> };
	for (const assignment of assignments)
		if (assignment.name in values) assignment.value = values[assignment.name];
}

function prepareParameters(
	parameters: Record<string, unknown>,
	{ journal, vat, rounding, options = {}, prepareOptions = {} }: DailyConfig,
): void {
	parameters.journal = typed(journal);
	parameters.vatMapping = {
		rows: vat.map(({ case: kind, rate, country, vatCode, account }) => ({
			case: kind,
			...(rate === undefined ? {} : { rate }),
			...(country ? { country } : {}),
			vatCode: typed(vatCode),
			account: typed(account),
		})),
	};
	addOptions(parameters, {
		...(rounding
			? {
					roundingVatCode: typed(rounding.vatCode),
					roundingAccount: typed(rounding.account),
					...(rounding.businessesToo ? { roundingForBusinesses: true } : {}),
				}
			: {}),
		...(options.documentDate ? { documentDate: options.documentDate } : {}),
		...(options.paymentTermDays === undefined ? {} : { paymentTerm: options.paymentTermDays }),
		...prepareOptions,
	});
}

function addOptions(parameters: Record<string, unknown>, more: Record<string, unknown>): void {
	parameters.options = { ...(parameters.options as Record<string, unknown>), ...more };
}
