import { loadTemplate, type Workflow } from '../daily/fill-template';

export interface MigrationSetup {
	credentials: Record<'prestaShopApi' | 'octopusApi' | 'httpBasicAuth', { id: string; name: string }>;
	/** Workflow id of the daily workflow; empty: none chosen. */
	dailyId: string;
	/** Values of the Settings step, for a start by hand. */
	settings?: Record<string, unknown>;
}

/** Fills in what a merchant fills in by hand in the editor: credentials, the daily workflow, and the Settings. */
export function fillMigration({ credentials, dailyId, settings = {} }: MigrationSetup): Workflow {
	const template = loadTemplate('migrate-orders.json');
	const nodes = template.nodes.map((node) => {
		const parameters = structuredClone(node.parameters);
		if (node.name === 'Settings') {
			const { assignments } = parameters.assignments as {
				assignments: Array<{ name: string; value: unknown }>;
			};
			for (const assignment of assignments)
				if (assignment.name in settings) assignment.value = settings[assignment.name];
		}
		if (node.name === 'Check Daily Workflow' || node.name === 'Run Daily Workflow')
			parameters.workflowId = { __rl: true, mode: 'list', value: dailyId };
		const asksOctopus = node.type.endsWith('.octopus') && parameters.resource !== 'migration';
		const type = node.type.endsWith('.prestaShop')
			? 'prestaShopApi'
			: asksOctopus
				? 'octopusApi'
				: node.type.endsWith('.formTrigger')
					? 'httpBasicAuth'
					: null;
		return {
			...node,
			parameters,
			...(type ? { credentials: { [type]: credentials[type] } } : {}),
			...(node.type.endsWith('.formTrigger') ? { webhookId: '22222222-2222-4222-8222-222222222222' } : {}),
		};
	});
	return { ...template, nodes };
}
