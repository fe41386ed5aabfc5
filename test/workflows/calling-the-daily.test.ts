import { loadTemplate, type Workflow } from '../../tools/daily/fill-template';

const node = (template: Workflow, name: string) => template.nodes.find((one) => one.name === name)!;
const before = (template: Workflow, name: string) =>
	Object.entries(template.connections as Record<string, { main: Array<Array<{ node: string }>> }>).filter(([, { main }]) => main.flat().some((target) => target.node === name)).map(([source]) => source);

/**
 * Choosing a workflow in the editor resets the inputs of the step that calls it (numbers and texts to nothing, "check" to false).
 * What is asked must therefore travel in the items: a check that lost its input would be a real run.
 */
describe('templates that call the daily workflow', () => {
	it('find it taking whole items', () => {
		expect(node(loadTemplate(), 'Run for Chosen Orders').parameters).toEqual({ inputSource: 'passthrough' });
	});

	it.each([['dashboard.json', 'Run Daily Workflow'], ['setup-check.json', 'Ask Daily Workflow'], ['migrate-orders.json', 'Check Daily Workflow'], ['migrate-orders.json', 'Run Daily Workflow']])('give it nothing the editor could reset (%s)', (file, name) => {
		expect(node(loadTemplate(file), name).parameters).not.toHaveProperty('workflowInputs');
	});

	it('ask for a check with an item that says so and holds nothing else', () => {
		const setup = loadTemplate('setup-check.json');
		expect(before(setup, 'Ask Daily Workflow')).toEqual(['Ask for a Check']);
		const { parameters } = node(setup, 'Ask for a Check');
		expect(parameters).toMatchObject({ assignments: { assignments: [{ name: 'check', value: true, type: 'boolean' }] } });
		expect(parameters).not.toHaveProperty('includeOtherFields');
	});
});
