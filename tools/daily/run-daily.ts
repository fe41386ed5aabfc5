import type { Execution, N8nClient } from '../n8n/client';
import { log, withProgress } from '../n8n/log';
import type { DailyConfig } from './config';
import { ownCredentials } from './credentials';
import { fillTemplate, loadTemplate } from './fill-template';
import { reportOf, type OrderLine, type Summary } from './report';

export interface DailyResult {
	execution: Execution;
	workflowId: string;
	lines: OrderLine[];
	summary: Summary;
	/** Why the workflow stopped; null when it ran to its end. */
	failure: string | null;
}

/** Puts credentials and the filled-in template into a running n8n, and runs the template once by hand. */
export async function runDaily(client: N8nClient, config: DailyConfig): Promise<DailyResult> {
	const workflowId = await client.saveWorkflow(
		fillTemplate(loadTemplate(), config, await ownCredentials(client, config)),
	);
	const execution = await withProgress(
		'Running the daily workflow',
		async () => await client.run(workflowId, 'Run by Hand'),
	);
	const seconds = (Date.parse(execution.stoppedAt) - Date.parse(execution.startedAt)) / 1000;
	log(`The workflow ended with "${execution.status}" after ${seconds.toFixed(1)} s`);
	const { error, lastNodeExecuted } = execution.data.resultData;
	const failure =
		execution.status === 'success'
			? null
			: `${lastNodeExecuted ?? ''}: ${error?.message ?? execution.status} ${error?.description ?? ''}`.trim();
	return { execution, workflowId, failure, ...reportOf(execution) };
}
