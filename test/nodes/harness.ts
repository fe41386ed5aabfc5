import 'reflect-metadata';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// n8n-core keeps its settings in a folder of the user; a test gets one of its own.
process.env.N8N_USER_FOLDER ??= mkdtempSync(join(tmpdir(), 'n8n-core-'));

import { ExecutionLifecycleHooks, WorkflowExecute } from 'n8n-core';
import {
	Workflow,
	type ICredentialDataDecryptedObject,
	type ICredentialType,
	type IDataObject,
	type IHttpRequestHelper,
	type IHttpRequestOptions,
	type INode,
	type INodeExecutionData,
	type INodeType,
	type IRun,
	type IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';
import { OctopusApi } from '../../credentials/OctopusApi.credentials';
import { PrestaShopApi } from '../../credentials/PrestaShopApi.credentials';
import { Octopus } from '../../nodes/Octopus/Octopus.node.ts';
import { PrestaShop } from '../../nodes/PrestaShop/PrestaShop.node.ts';

const PACKAGE = 'n8n-nodes-prestashop-octopus';

/** Hands its items on, as n8n's own trigger and no-op do. */
export const passing = (name: string, group: string[]): INodeType => ({
	description: {
		displayName: name,
		name,
		group: group as never,
		version: 1,
		description: '',
		defaults: {},
		inputs: group[0] === 'trigger' ? [] : ['main'],
		outputs: ['main'],
		properties: [],
	},
	async execute() {
		return [this.getInputData()];
	},
});

const source = passing('source', ['trigger']);
/** Our nodes by type. */
export const ourNodes: Record<string, INodeType> = {
	[`${PACKAGE}.octopus`]: new Octopus(),
	[`${PACKAGE}.prestaShop`]: new PrestaShop(),
};
const all: Record<string, INodeType> = { ...ourNodes, 'test.source': source };
const credentialTypes: Record<string, ICredentialType> = {
	octopusApi: new OctopusApi(),
	prestaShopApi: new PrestaShopApi(),
};

const nodeTypes = {
	getByName: (type: string) => all[type]!,
	getByNameAndVersion: (type: string) => all[type]!,
	getKnownTypes: () => ({}),
};

/** What n8n would keep in its database: credentials by type, tokens included. */
export type CredentialStore = Record<string, ICredentialDataDecryptedObject>;

/** n8n's credential flow: authenticate, and log in when the expirable property is empty or a call came back with 401. */
function credentialsHelper(store: CredentialStore) {
	const withDefaults = (type: string) => {
		const defaults = Object.fromEntries(
			credentialTypes[type]!.properties.map(({ name, default: value }) => [name, value]),
		);
		return { ...defaults, ...store[type] } as ICredentialDataDecryptedObject;
	};
	return {
		getParentTypes: () => [],
		isCredentialUsableByNode: () => true,
		getDecrypted: async (_data: unknown, _node: unknown, type: string) => withDefaults(type),
		authenticate: async (
			credentials: ICredentialDataDecryptedObject,
			type: string,
			options: IHttpRequestOptions,
		) =>
			await (
				credentialTypes[type]!.authenticate as (
					c: ICredentialDataDecryptedObject,
					o: IHttpRequestOptions,
				) => Promise<IHttpRequestOptions>
			)(credentials, options),
		async preAuthentication(
			helpers: IHttpRequestHelper,
			credentials: ICredentialDataDecryptedObject,
			type: string,
			_node: INode,
			expired: boolean,
		) {
			const credentialType = credentialTypes[type]!;
			const property = credentialType.properties.find(({ typeOptions }) => typeOptions?.expirable);
			if (!property || !credentialType.preAuthentication || (credentials[property.name] !== '' && !expired))
				return undefined;
			const output = (await credentialType.preAuthentication.call(
				helpers,
				credentials,
			)) as ICredentialDataDecryptedObject;
			store[type] = { ...store[type], ...output };
			return Object.assign(credentials, output);
		},
	};
}

/** What n8n gives every execution, as far as our nodes use it. */
export const additionalData = (store: CredentialStore, executionId: string) =>
	({
		credentialsHelper: credentialsHelper(store),
		hooks: new ExecutionLifecycleHooks('manual', executionId, {} as never),
		executionId,
		currentNodeParameters: {},
		restApiUrl: 'http://localhost/rest',
		instanceBaseUrl: 'http://localhost',
		formWaitingBaseUrl: 'http://localhost',
		webhookBaseUrl: 'http://localhost',
		webhookWaitingBaseUrl: 'http://localhost',
		webhookTestBaseUrl: 'http://localhost',
		variables: {},
		secretsHelpers: {},
		logAiEvent() {},
		setExecutionStatus() {},
		sendDataToUI() {},
		userId: 'u',
	}) as unknown as IWorkflowExecuteAdditionalData;

export interface NodeStep {
	type: 'octopus' | 'prestaShop';
	parameters: Record<string, unknown>;
	onError?: INode['onError'];
}

export interface RunResult {
	/** Items of each step, in order. */
	steps: INodeExecutionData[][];
	/** Items of the last step. */
	items: INodeExecutionData[];
	error?: { message: string; description?: string | null };
}

/** Runs our nodes one after the other through n8n-core's WorkflowExecute, as n8n itself does. `staticData`: what n8n keeps with the workflow. */
export async function run(
	steps: NodeStep[],
	store: CredentialStore,
	input: object[] = [{}],
	staticData: IDataObject = {},
): Promise<RunResult> {
	const node = (name: string, type: string, more: Partial<INode> = {}): INode => ({
		id: name,
		name,
		type,
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
		...more,
	});
	const nodes = [
		node('Start', 'test.source'),
		...steps.map(({ type, parameters, onError }, index) => {
			const credential = type === 'octopus' ? 'octopusApi' : 'prestaShopApi';
			return node(`Step ${index}`, `${PACKAGE}.${type}`, {
				parameters: parameters as INode['parameters'],
				credentials: { [credential]: { id: '1', name: credential } },
				...(onError ? { onError } : {}),
			});
		}),
	];
	const connections = Object.fromEntries(
		nodes
			.slice(0, -1)
			.map(({ name }, index) => [
				name,
				{ main: [[{ node: nodes[index + 1]!.name, type: 'main' as const, index: 0 }]] },
			]),
	);
	const workflow = new Workflow({
		id: 'w',
		name: 'test',
		nodes,
		connections,
		active: false,
		nodeTypes: nodeTypes as never,
		staticData,
		settings: { executionOrder: 'v1', timezone: 'Europe/Brussels' },
	});
	source.execute = async () => [input.map((json) => ({ json: json as never }))];
	const result: IRun = await new WorkflowExecute(additionalData(store, '1'), 'manual').run({
		workflow,
		startNode: workflow.getNode('Start')!,
	} as never);
	const { runData, error } = result.data.resultData;
	const outputs = steps.map((_, index) => runData[`Step ${index}`]?.[0]?.data?.main[0] ?? []);
	return {
		steps: outputs,
		items: outputs.at(-1) ?? [],
		...(error
			? { error: { message: error.message, description: (error as { description?: string }).description } }
			: {}),
	};
}
