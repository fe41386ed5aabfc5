import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { errorJson, toNodeError } from '../../shared/node-error';
import { operations } from './operations';

/** Hands the run to its operation; what it throws becomes n8n's own error, or an item when the node shall continue. */
export async function router(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const items = this.getInputData();
	const name = `${this.getNodeParameter('resource', 0) as string}.${this.getNodeParameter('operation', 0) as string}`;
	try {
		return [await operations[name]!.execute.call(this, items)];
	} catch (error) {
		if (!this.continueOnFail()) throw toNodeError(this.getNode(), error);
		return [items.map(({ json }, item) => ({ json: { ...json, ...errorJson(error) }, pairedItem: { item } }))];
	}
}
