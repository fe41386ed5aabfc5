import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface TemplateNode {
	name: string;
	type: string;
	typeVersion: number;
	position: [number, number];
	parameters: Record<string, unknown>;
	disabled?: boolean;
	onError?: string;
}

export interface Template {
	file: string;
	text: string;
	nodes: TemplateNode[];
	connections: Record<string, { main: Array<Array<{ node: string; index: number }>> }>;
	settings: Record<string, unknown>;
}

const FOLDER = join(__dirname, '../../workflows');

export const templateFiles = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));

export function readTemplate(file: string): Template {
	const text = readFileSync(join(FOLDER, file), 'utf8');
	return { file, text, ...(JSON.parse(text) as Pick<Template, 'nodes' | 'connections' | 'settings'>) };
}

/** The part of a node's type behind its package. */
export const kindOf = ({ type }: TemplateNode): string => type.slice(type.indexOf('.') + 1);

export const nodeOf = ({ nodes }: Template, name: string): TemplateNode => {
	const found = nodes.find((node) => node.name === name);
	if (!found) throw new Error(`There is no node ${name}`);
	return found;
};

/** Every text in some parameters, with where it stands. */
export function textsIn(value: unknown, at = ''): Array<[string, string]> {
	if (typeof value === 'string') return [[at, value]];
	return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([name, inner]) => textsIn(inner, `${at}/${name}`)) : [];
}

/** Nodes that can come to run after one of a node's outputs, without passing some others. */
export function reachable({ connections }: Template, from: string, { output, without = [] }: { output?: number; without?: string[] } = {}): Set<string> {
	const found = new Set<string>();
	const visit = (name: string, only?: number) => {
		for (const [index, targets] of (connections[name]?.main ?? []).entries()) {
			if (only !== undefined && index !== only) continue;
			for (const { node } of targets ?? []) {
				if (found.has(node) || without.includes(node)) continue;
				found.add(node);
				visit(node);
			}
		}
	};
	visit(from, output);
	return found;
}

/** Conditions of a Data Table node or of an If, as `column condition value`. */
export function conditionsOf({ parameters }: TemplateNode): string[] {
	const { conditions = [] } = (parameters.filters ?? {}) as { conditions?: Array<{ keyName: string; condition: string; keyValue?: string }> };
	return conditions.map(({ keyName, condition, keyValue }) => `${keyName} ${condition} ${keyValue ?? ''}`);
}
