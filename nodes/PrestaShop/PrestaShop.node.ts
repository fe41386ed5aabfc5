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
import { prestaShopApiTest } from './methods/credentialTest';
import { getOrderStates, getShops } from './methods/loadOptions';

export class PrestaShop implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'PrestaShop',
		name: 'prestaShop',
		icon: { light: 'file:../../icons/prestashop.svg', dark: 'file:../../icons/prestashop.dark.svg' },
		group: ['input'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Read complete orders from a PrestaShop webshop',
		defaults: { name: 'PrestaShop' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'prestaShopApi', required: true, testedBy: 'prestaShopApiTest' }],
		properties,
	};

	methods = {
		credentialTest: { prestaShopApiTest },
		loadOptions: { getOrderStates, getShops },
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runOperation(this, operations);
	}
}
