import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';
import { OctopusApi } from '../../credentials/OctopusApi.credentials';
import { PrestaShopApi } from '../../credentials/PrestaShopApi.credentials';
import { Octopus } from '../../nodes/Octopus/Octopus.node';
import { pageWords } from '../../nodes/Octopus/reporting/page/words';
import { setupWords } from '../../nodes/Octopus/reporting/setup/words';
import { PrestaShop } from '../../nodes/PrestaShop/PrestaShop.node';
import type { Language } from '../../nodes/shared/texts/text';
import { readTemplate, templateFiles, type TemplateNode } from '../workflows/template';

/** What n8n 2.41 itself writes on its screens. The new user's way (test/e2e) clicks most of these by their names. */
const N8N = [
	'Activate', 'Community nodes', 'Credentials auto-added', 'Data tables', 'Do not save', 'Execute workflow', 'From file', 'Import', 'Install', 'Install a community node', 'More details', 'npm Package Name', 'Production URL', 'Publish', 'Save', 'Save successful production executions', 'Settings',
	'Table', 'Test URL', 'Unpublish', 'Workflow', 'Connect to PrestaShop', 'Connect to Octopus', 'Connect to Basic Auth', 'from Run by Hand',
];

function ofProperties(properties: INodeProperties[]): string[] {
	return properties.flatMap(({ displayName, placeholder, options = [] }) => [
		displayName, placeholder ?? '',
		...options.flatMap((option) => {
			if ('values' in option) return [(option as INodePropertyCollection).displayName, ...ofProperties((option as INodePropertyCollection).values)];
			return 'type' in option ? ofProperties([option as INodeProperties]) : [(option as INodePropertyOptions).name];
		}),
	]);
}

/** The entries of a list field: "From List", "By Code". */
const modes = (properties: INodeProperties[]): string[] =>
	JSON.stringify(properties).match(/"displayName":"[^"]+"/g)!.map((pair) => pair.slice('"displayName":"'.length, -1));

interface Assignments {
	assignments?: { assignments: Array<{ name: string }> };
	columns?: { column?: Array<{ name: string }> };
}

export const settingsOf = (file: string): string[] =>
	(readTemplate(file).nodes.find(({ name }) => name === 'Settings')!.parameters as Assignments).assignments!.assignments.map(({ name }) => name);

interface Form {
	formFields?: { values: Array<{ fieldLabel: string; fieldOptions?: { values: Array<{ option: string }> } }> };
}

/** The fields of a template's form. */
export const formOf = (file: string): string[] => readTemplate(file).nodes.flatMap(({ parameters }) => (parameters as Form).formFields?.values ?? []).map(({ fieldLabel }) => fieldLabel);

function ofTemplate({ name, parameters }: TemplateNode): string[] {
	const { assignments, columns } = parameters as Assignments;
	const fields = ((parameters as Form).formFields?.values ?? []).flatMap(({ fieldLabel, fieldOptions }) => [fieldLabel, ...(fieldOptions?.values ?? []).map(({ option }) => option)]);
	return [name, ...fields, ...(assignments?.assignments ?? []).map((one) => one.name), ...(Array.isArray(columns?.column) ? columns.column.map((one) => one.name) : [])];
}

const templates = templateFiles.flatMap((file) => readTemplate(file).nodes.flatMap(ofTemplate));
const nodes = [new PrestaShop(), new Octopus()].map(({ description }) => description);
const credentials = [new PrestaShopApi(), new OctopusApi()];
const fields = [...nodes, ...credentials].flatMap(({ displayName, properties }) => [displayName, ...ofProperties(properties), ...modes(properties)]);

const textsIn = (value: unknown): string[] => (typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []);

/** Every name that a screen shows to a reader of that language. */
export const labels = (language: Language): Set<string> => new Set([...N8N, ...templates, ...fields, ...textsIn(pageWords[language]), ...textsIn(setupWords[language])]);
