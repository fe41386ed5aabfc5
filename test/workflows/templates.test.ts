import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { Octopus } from '../../nodes/Octopus/Octopus.node';
import { PrestaShop } from '../../nodes/PrestaShop/PrestaShop.node';
import { kindOf, readTemplate, templateFiles, textsIn, type TemplateNode } from './template';

/** The newest typeVersion that every supported n8n 2.x knows. */
const VERSIONS: Readonly<Record<string, number>> = {
	scheduleTrigger: 1.3, manualTrigger: 1, executeWorkflowTrigger: 1.1, errorTrigger: 1, webhook: 2, respondToWebhook: 1.1, executeWorkflow: 1.3, set: 3.4, if: 2.3, filter: 2.3, merge: 3.2, dataTable: 1.1, html: 1.2, noOp: 1,
	splitOut: 1, aggregate: 1, limit: 1, switch: 3.4, formTrigger: 2.3, form: 2.3, emailSend: 2.1, stickyNote: 1,
};
const OWN = { 'n8n-nodes-prestashop-octopus.octopus': new Octopus(), 'n8n-nodes-prestashop-octopus.prestaShop': new PrestaShop() } as const;
const STARTS = /Trigger$|^webhook$|^stickyNote$/;

/** The tables that the templates make, with their columns and those n8n adds. */
const tables = new Map(
	templateFiles.flatMap((file) => readTemplate(file).nodes).filter(({ parameters }) => parameters.resource === 'table' && parameters.operation === 'create').map(({ parameters }) => {
		const { column } = parameters.columns as { column: Array<{ name: string }> };
		return [parameters.tableName as string, new Set(['id', 'createdAt', 'updatedAt', ...column.map(({ name }) => name)])];
	}),
);

/** The fields that a node of ours shows for its resource and operation. */
function fieldsOf({ type, parameters }: TemplateNode): INodeProperties[] {
	return OWN[type as keyof typeof OWN].description.properties.filter(({ displayOptions }) => {
		const { resource, operation } = displayOptions?.show ?? {};
		return (!resource || resource.includes(parameters.resource as string)) && (!operation || operation.includes(parameters.operation as string));
	});
}

const isExpression = (value: unknown): boolean => typeof value === 'string' && value.startsWith('=');

/** What is wrong with some values for these fields: a name that is none of them, or a choice that is none of theirs. */
function wrongValues(values: Record<string, unknown>, fields: INodeProperties[]): string[] {
	return Object.entries(values).flatMap(([name, value]) => {
		const named = fields.filter((field) => field.name === name);
		if (named.length === 0) return [`${name} is no field`];
		if (named[0]!.type === 'collection') return wrongValues(value as Record<string, unknown>, named[0]!.options as INodeProperties[]);
		const choices = named.flatMap(({ type, options }) => (type === 'options' ? (options as INodePropertyOptions[]) : []));
		return choices.length > 0 && !isExpression(value) && !choices.some((choice) => choice.value === value) ? [`${name}: ${String(value)} is no choice`] : [];
	});
}

it('finds the templates', () => expect(templateFiles).toEqual(expect.arrayContaining(['daily-invoices.json', 'dashboard.json', 'migrate-orders.json', 'setup-check.json'])));

describe.each(templateFiles)('workflows/%s', (file) => {
	const template = readTemplate(file);
	const { text, nodes, connections } = template;
	const names = nodes.map(({ name }) => name);
	const steps = nodes.filter((node) => kindOf(node) !== 'stickyNote');

	it('holds no ids, no credentials and nothing of the n8n it was made in', () => {
		expect(text).not.toMatch(/"(credentials|webhookId|instanceId|versionId|pinData|meta|staticData|tags|active)":/);
		for (const node of nodes) expect([node.name, 'id' in node]).toEqual([node.name, false]);
		expect(Object.keys(JSON.parse(text) as object)).toEqual(['name', 'nodes', 'connections', 'settings']);
		expect(text).not.toMatch(/\/home\/|\/root\/|\/tmp\/|127\.0\.0\.1|localhost/);
	});

	it('uses nodes and versions that every supported n8n has', () => {
		for (const node of nodes) {
			if (node.type in OWN) expect([node.name, node.typeVersion]).toEqual([node.name, 1]);
			else expect([node.type, node.typeVersion]).toEqual([node.type, VERSIONS[node.type.replace('n8n-nodes-base.', '')]]);
		}
	});

	it('sets only fields, options and choices that our nodes have', () => {
		for (const node of nodes.filter(({ type }) => type in OWN)) expect([node.name, wrongValues(node.parameters, fieldsOf(node))]).toEqual([node.name, []]);
	});

	it('has a step of its own for each name, and none lies on another', () => {
		expect(new Set(names).size).toBe(names.length);
		for (const [index, one] of steps.entries()) {
			for (const other of steps.slice(index + 1)) {
				const apart = Math.abs(one.position[0] - other.position[0]) >= 100 || Math.abs(one.position[1] - other.position[1]) >= 100;
				expect([one.name, other.name, apart]).toEqual([one.name, other.name, true]);
			}
		}
	});

	it('no note lies over a step or another note', () => {
		const size = (node: TemplateNode) => (kindOf(node) === 'stickyNote' ? [Number(node.parameters.width ?? 240), Number(node.parameters.height ?? 160)] : [100, 100]);
		const overlap = (one: TemplateNode, other: TemplateNode) => [0, 1].every((axis) => one.position[axis]! < other.position[axis]! + size(other)[axis]! && other.position[axis]! < one.position[axis]! + size(one)[axis]!);
		const notes = nodes.filter((node) => kindOf(node) === 'stickyNote');
		for (const note of notes) expect([note.name, nodes.filter((node) => node !== note && overlap(note, node)).map(({ name }) => name)]).toEqual([note.name, []]);
	});

	it('connects every step that starts nothing, and nothing that is not there', () => {
		const targets = Object.values(connections).flatMap(({ main }) => main.flatMap((branch) => branch ?? []));
		for (const node of steps) if (!STARTS.test(kindOf(node))) expect([node.name, targets.some((target) => target.node === node.name)]).toEqual([node.name, true]);
		for (const { node, index } of targets) {
			const inputs = Number((nodes.find(({ name }) => name === node)?.parameters.numberInputs as number | undefined) ?? 1);
			expect([node, names.includes(node), index < inputs]).toEqual([node, true, true]);
		}
		for (const name of Object.keys(connections)) expect(names).toContain(name);
	});

	it('every branch of a step that decides leads somewhere or ends on purpose, and error outputs are wired', () => {
		for (const node of steps) {
			const branches = connections[node.name]?.main ?? [];
			if (node.onError === 'continueErrorOutput') expect([node.name, (branches.at(-1) ?? []).length > 0, branches.length > 1]).toEqual([node.name, true, true]);
			else if (!['if', 'switch', 'webhook'].includes(kindOf(node))) expect([node.name, branches.length <= 1]).toEqual([node.name, true]);
		}
	});

	it('names only steps that are there in its expressions', () => {
		for (const { name, parameters } of steps) {
			for (const [at, value] of textsIn(parameters)) for (const [, step] of value.matchAll(/\$\((?:'|")([^'"]+)(?:'|")\)/g)) expect([name, at, step, names.includes(step!)]).toEqual([name, at, step, true]);
		}
	});

	it('its notes name only steps that are there, where they name one of this template', () => {
		const others = new Set(templateFiles.flatMap((other) => readTemplate(other).nodes.map(({ name }) => name)));
		for (const { name, parameters } of nodes.filter((node) => kindOf(node) === 'stickyNote')) {
			for (const [, bold] of String(parameters.content).matchAll(/\*\*([A-Z][^*]+)\*\*/g)) if (others.has(bold!)) expect([name, bold, names.includes(bold!)]).toEqual([name, bold, true]);
		}
	});

	it('is not kept by n8n with the password of a visitor, where it is a page', () => {
		const isPage = steps.some((node) => kindOf(node) === 'webhook');
		expect(readTemplate(file).settings).toEqual({ executionOrder: 'v1', ...(isPage ? { saveDataSuccessExecution: 'none' } : {}) });
	});

	it('is nothing but wiring: no code, no markup, no request of its own', () => {
		for (const node of steps) {
			expect(kindOf(node)).not.toMatch(/^(code|function|functionItem|executeCommand|httpRequest|html2pdf|ssh)$/);
			for (const [at, value] of textsIn(node.parameters)) expect([node.name, at, /<\/?[a-z!][^>]*>/i.test(value)]).toEqual([node.name, at, false]);
		}
	});

	it('reads and writes only tables and columns that the templates make', () => {
		for (const { name, parameters } of steps.filter((node) => kindOf(node) === 'dataTable' && node.parameters.resource === 'row')) {
			const { mode, value } = parameters.dataTableId as { mode: string; value: string };
			expect([name, mode, tables.has(value)]).toEqual([name, 'name', true]);
			const { conditions = [] } = (parameters.filters ?? {}) as { conditions?: Array<{ keyName: string }> };
			const written = Object.keys(((parameters.columns as { value?: object | null } | undefined)?.value ?? {}) as object);
			for (const column of [...conditions.map(({ keyName }) => keyName), ...written]) if (!isExpression(column)) expect([name, column, tables.get(value)!.has(column)]).toEqual([name, column, true]);
		}
	});

	it('mails nobody until it is told to, and opens no page without a password', () => {
		for (const node of steps) {
			if (kindOf(node) === 'emailSend') expect([node.name, node.disabled]).toEqual([node.name, true]);
			if (kindOf(node) === 'formTrigger') expect([node.name, node.parameters.authentication]).toEqual([node.name, 'basicAuth']);
			if (kindOf(node) === 'webhook') expect([node.name, node.parameters.authentication, node.parameters.responseMode]).toEqual([node.name, 'basicAuth', 'responseNode']);
		}
	});
});
