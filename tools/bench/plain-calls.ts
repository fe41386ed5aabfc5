import type { N8nClient } from '../n8n/client';

const CALLS = 125;

/** A workflow of n8n's own steps that asks an address 125 times: what any workflow that calls that often takes. Gives its id. */
export async function savePlainCalls(client: N8nClient, address: string): Promise<string> {
	const node = (name: string, type: string, typeVersion: number, x: number, parameters: object) => ({
		id: name,
		name,
		type: `n8n-nodes-base.${type}`,
		typeVersion,
		position: [x, 0],
		parameters,
	});
	const to = (name: string) => ({ main: [[{ node: name, type: 'main', index: 0 }]] });
	return await client.saveWorkflow({
		name: 'Plain calls',
		nodes: [
			node('Start', 'manualTrigger', 1, 0, {}),
			node('Items', 'code', 2, 200, {
				jsCode: `return Array.from({ length: ${CALLS} }, (_, index) => ({ json: { index } }));`,
			}),
			node('Call', 'httpRequest', 4.2, 400, { url: address, options: {} }),
		],
		connections: { Start: to('Items'), Items: to('Call') },
		settings: { executionOrder: 'v1' },
	});
}

/** Runs it so often that about `calls` calls are made. */
export async function callPlainly(client: N8nClient, workflowId: string, calls: number): Promise<void> {
	for (let made = 0; made < calls; made += CALLS) {
		const { status } = await client.run(workflowId, 'Start');
		if (status !== 'success') throw new Error(`The plain calls ended with ${status}`);
	}
}
