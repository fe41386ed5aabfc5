import axios, { type AxiosInstance } from 'axios';
import { parse } from 'flatted';

interface ExecutionData {
	resultData: {
		runData: Record<
			string,
			Array<{
				data?: { main?: Array<Array<{ json: Record<string, unknown> }> | null> };
				error?: { message: string; description?: string };
			}>
		>;
		error?: { message: string; description?: string; node?: { name: string } };
		lastNodeExecuted?: string;
	};
}

export interface Execution {
	id: string;
	status: string;
	startedAt: string;
	stoppedAt: string;
	data: ExecutionData;
}

/** The owner of a local n8n that only tools use; it is reachable from this machine alone. */
export const owner = {
	email: 'owner@example.com',
	firstName: 'Local',
	lastName: 'Owner',
	password: 'Local-Passw0rd',
};

/** n8n's own web interface, as the editor uses it. */
export class N8nClient {
	private constructor(private readonly http: AxiosInstance) {}

	/** Sets the owner up in a new n8n, or logs in. */
	static async open(url: string): Promise<N8nClient> {
		const http = axios.create({ baseURL: url, timeout: 60_000, validateStatus: () => true });
		// n8n 1.x says it is ready a little before its own interface is.
		for (let tries = 0; tries < 120 && (await http.get('/rest/settings')).status !== 200; tries++)
			await new Promise((resolve) => setTimeout(resolve, 500));
		await http.post('/rest/owner/setup', owner);
		const login = await http.post('/rest/login', {
			emailOrLdapLoginId: owner.email,
			password: owner.password,
		});
		if (login.status !== 200)
			throw new Error(`n8n refused the login: ${login.status} ${JSON.stringify(login.data)}`);
		const cookies = (login.headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0]);
		http.defaults.headers.common.Cookie = cookies.join('; ');
		return new N8nClient(http);
	}

	async call<T>(method: string, path: string, body?: unknown): Promise<T> {
		const { status, data } = await this.http.request<{ data?: T }>({ method, url: path, data: body });
		if (status >= 300)
			throw new Error(`n8n: ${method} ${path} gave ${status} ${JSON.stringify(data).slice(0, 500)}`);
		return (data.data ?? data) as T;
	}

	/** The credential of that name, created when there is none. */
	async ensureCredential(
		name: string,
		type: string,
		values: Record<string, unknown>,
	): Promise<{ id: string; name: string }> {
		const known = await this.call<Array<{ id: string; name: string; type: string }>>(
			'GET',
			'/rest/credentials',
		);
		const existing = known.find((credential) => credential.name === name && credential.type === type);
		const { id } =
			existing ??
			(await this.call<{ id: string }>('POST', '/rest/credentials', { name, type, data: values }));
		return { id, name };
	}

	async testCredential(
		id: string,
		name: string,
		type: string,
		values: Record<string, unknown>,
	): Promise<{ status: string; message: string }> {
		return await this.call('POST', '/rest/credentials/test', {
			credentials: { id, name, type, data: values },
		});
	}

	/** Replaces the workflow of that name. */
	async saveWorkflow(workflow: {
		name: string;
		nodes: unknown[];
		connections: unknown;
		settings?: unknown;
	}): Promise<string> {
		const known = await this.call<Array<{ id: string; name: string; versionId: string }>>(
			'GET',
			'/rest/workflows',
		);
		const existing = known.find(({ name }) => name === workflow.name);
		if (!existing)
			return (await this.call<{ id: string }>('POST', '/rest/workflows', { active: false, ...workflow })).id;
		const { versionId } = await this.call<{ versionId: string }>('GET', `/rest/workflows/${existing.id}`);
		await this.call('PATCH', `/rest/workflows/${existing.id}`, { ...workflow, versionId });
		return existing.id;
	}

	async activate(id: string): Promise<void> {
		const { versionId } = await this.call<{ versionId: string }>('GET', `/rest/workflows/${id}`);
		await this.call('POST', `/rest/workflows/${id}/activate`, { versionId });
	}

	/** Runs a workflow by hand and waits for its end. */
	async run(id: string, trigger: string, mostSeconds = 3600): Promise<Execution> {
		const workflowData = await this.call<object>('GET', `/rest/workflows/${id}`);
		const { executionId } = await this.call<{ executionId: string }>('POST', `/rest/workflows/${id}/run`, {
			workflowData,
			triggerToStartFrom: { name: trigger },
		});
		for (let tries = 0; tries < mostSeconds * 4; tries++) {
			await new Promise((resolve) => setTimeout(resolve, 250));
			const status = await this.call<Array<{ status: string }> | { status: string }>(
				'GET',
				`/rest/executions/${executionId}`,
			).then((one) => (one as { status: string }).status);
			if (!['running', 'new', 'waiting'].includes(status)) return await this.execution(executionId);
		}
		throw new Error(`The workflow still ran after ${mostSeconds} s`);
	}

	async execution(id: string): Promise<Execution> {
		const raw = await this.call<Omit<Execution, 'data'> & { data: string | ExecutionData }>(
			'GET',
			`/rest/executions/${id}`,
		);
		return { ...raw, data: typeof raw.data === 'string' ? (parse(raw.data) as ExecutionData) : raw.data };
	}

	/** What a node's drop-down would show. */
	async listSearch(body: object): Promise<{ results: Array<{ name: string; value: string }> }> {
		return await this.call('POST', '/rest/dynamic-node-parameters/resource-locator-results', body);
	}

	async options(body: object): Promise<Array<{ name: string; value: unknown }>> {
		return await this.call('POST', '/rest/dynamic-node-parameters/options', body);
	}

	async nodeTypes(): Promise<Array<{ name: string }>> {
		return (await this.http.get<Array<{ name: string }>>('/types/nodes.json')).data;
	}
}

/** The items a node put out, all its runs and outputs together. */
export function outputOf(execution: Execution, node: string): Array<Record<string, unknown>> {
	const runs = execution.data.resultData.runData[node] ?? [];
	return runs.flatMap((run) =>
		(run.data?.main ?? []).flatMap((branch) => (branch ?? []).map(({ json }) => json)),
	);
}
