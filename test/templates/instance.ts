import { WorkflowExecute } from 'n8n-core';
import {
	createRunExecutionData,
	Workflow,
	type INodeExecutionData,
	type INodeType,
	type IRun,
	type WorkflowExecuteMode,
} from 'n8n-workflow';
import type { Workflow as Template } from '../../tools/daily/fill-template';
import { additionalData, type CredentialStore } from '../nodes/harness';
import { nodesFor } from './nodes';
import { Tables } from './tables';

interface Saved {
	id: string;
	template: Template;
	staticData: object;
	/** Credentials of this workflow, where it has its own. */
	store?: CredentialStore;
}

export interface Finished {
	/** Output items of a node, all its runs together. */
	of(node: string): Array<Record<string, unknown>>;
	/** How often a node ran. */
	times(node: string): number;
	error: { message: string; description?: string | null } | null;
	lastNode: string;
}

/**
 * An n8n with workflows and data tables, in this process: n8n-core runs the templates as they are shipped, with our real nodes
 * and stand-ins for n8n's own. Days pass in no time, and a process can die at any moment.
 */
export class Instance {
	readonly tables = new Tables();
	/** Pages the form showed. */
	readonly pages: string[] = [];
	/** Called before and after everything that is kept in a table. */
	moment: () => Promise<void> = async () => undefined;
	private readonly workflows = new Map<string, Saved>();
	private readonly types: Record<string, INodeType>;
	private executions = 0;
	/** Executions that nobody waits for. */
	private readonly background: Array<Promise<unknown>> = [];

	constructor(private readonly store: CredentialStore) {
		this.types = nodesFor({
			tables: this.tables,
			call: async (id, items, wait) => await this.call(id, items, wait),
			moment: async () => await this.moment(),
			show: (page) => this.pages.push(page),
		});
	}

	/** `store`: where the workflow has credentials of its own, as one of another shop has. */
	save(id: string, template: Template, store?: CredentialStore): void {
		this.workflows.set(id, { id, template, staticData: {}, ...(store ? { store } : {}) });
	}

	/** Runs a workflow from one of its triggers, and what it started in the background. */
	async run(
		id: string,
		trigger: string,
		items: object[] = [{}],
		mode: WorkflowExecuteMode = 'trigger',
	): Promise<Finished> {
		const finished = await this.execute(
			this.saved(id),
			trigger,
			items.map((json) => ({ json: json as never })),
			mode,
		);
		while (this.background.length > 0) await this.background.shift();
		return finished;
	}

	private saved(id: string): Saved {
		const saved = this.workflows.get(id);
		if (!saved) throw new Error('Workflow does not exist.');
		return saved;
	}

	private async call(id: string, items: INodeExecutionData[], wait: boolean): Promise<INodeExecutionData[]> {
		const saved = this.saved(id);
		const trigger = saved.template.nodes.find(
			({ type }) => type === 'n8n-nodes-base.executeWorkflowTrigger',
		)!;
		const declared = (trigger.parameters.workflowInputs as { values: Array<{ name: string }> } | undefined)
			?.values;
		// Fields that the called workflow does not declare never arrive; those that are not given are null.
		const arriving = declared
			? items.map(({ json }) => ({
					json: Object.fromEntries(declared.map(({ name }) => [name, json[name] ?? null])) as never,
				}))
			: items;
		const work = this.execute(saved, trigger.name, arriving, 'integrated');
		if (!wait) {
			this.background.push(work);
			return [];
		}
		const { error, last } = await work;
		if (error) throw Object.assign(new Error(error.message), { description: error.description });
		return last;
	}

	private async execute(
		saved: Saved,
		trigger: string,
		items: INodeExecutionData[],
		mode: WorkflowExecuteMode,
	): Promise<Finished & { last: INodeExecutionData[] }> {
		const { template } = saved;
		const nodes = template.nodes.map((node) => ({ id: node.name, ...node }));
		const workflow = new Workflow({
			id: saved.id,
			name: template.name,
			nodes: nodes as never,
			connections: template.connections as never,
			active: true,
			staticData: saved.staticData as never,
			nodeTypes: {
				getByName: (type: string) => this.types[type],
				getByNameAndVersion: (type: string) => this.types[type],
				getKnownTypes: () => ({}),
			} as never,
			settings: { executionOrder: 'v1', timezone: 'Europe/Brussels' },
		});
		const start = workflow.getNode(trigger);
		if (!start) throw new Error(`No trigger ${trigger}`);
		const data = createRunExecutionData({
			executionData: { nodeExecutionStack: [{ node: start, data: { main: [items] }, source: null }] },
		});
		const additional = Object.assign(additionalData(saved.store ?? this.store, String(++this.executions)), {
			// A node that calls a workflow itself.
			executeWorkflow: async (
				{ id: called = '' }: { id?: string },
				_: unknown,
				{ inputData = [] }: { inputData?: INodeExecutionData[] },
			) => ({ executionId: '', data: [await this.call(called, inputData, true)] }),
		});
		const result: IRun = await new WorkflowExecute(additional, mode, data).processRunExecutionData(workflow);
		saved.staticData = workflow.staticData;
		const { runData, error, lastNodeExecuted = '' } = result.data.resultData;
		const runs = (node: string) => runData[node] ?? [];
		return {
			of: (node) =>
				runs(node).flatMap((run) =>
					(run.data?.main ?? []).flatMap((branch) => (branch ?? []).map(({ json }) => json)),
				),
			times: (node) => runs(node).length,
			error: error
				? { message: error.message, description: (error as { description?: string }).description }
				: null,
			lastNode: lastNodeExecuted,
			last: runs(lastNodeExecuted).at(-1)?.data?.main[0] ?? [],
		};
	}
}
