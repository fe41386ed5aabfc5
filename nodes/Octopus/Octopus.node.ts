import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { runOperation } from '../shared/operation';
import { operations } from './actions/operations';
import { properties } from './actions/properties';
import { octopusApiTest } from './methods/credentialTest';
import { searchAccounts, searchJournals, searchVatCodes } from './methods/listSearch';

export class Octopus implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Octopus',
		name: 'octopus',
		icon: { light: 'file:../../icons/octopus.svg', dark: 'file:../../icons/octopus.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Turn orders into concept invoices in the Belgian accounting software Octopus',
		defaults: { name: 'Octopus' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{
				name: 'octopusApi',
				required: true,
				testedBy: 'octopusApiTest',
				displayOptions: { hide: { resource: ['report', 'migration'] } },
			},
		],
		properties,
	};

	methods = {
		credentialTest: { octopusApiTest },
		listSearch: { searchAccounts, searchJournals, searchVatCodes },
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runOperation(this, operations);
	}
}
