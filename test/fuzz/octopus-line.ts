import type {
	IDataObject,
	IExecuteFunctions,
	IHttpRequestHelper,
	IHttpRequestOptions,
	INodeExecutionData,
} from 'n8n-workflow';
import { OctopusApi } from '../../credentials/OctopusApi.credentials';
import { operations } from '../../nodes/Octopus/actions/operations';
import { carry } from '../faults/carry';
import type { OctopusSimulator } from '../simulators/octopus';
import type { Body } from './mutations';

/** What stands between: it may change an answer. `call`: method and path below the dossier, numbers as {id}. */
export type Between = (call: string, answer: Body) => Body;

const credential = new OctopusApi();

/** The operations of the node on a line without sockets, with the little of n8n that they use: its HTTP helper, its login, its parameters. */
export class OctopusLine {
	/** What n8n keeps of the credential. */
	credentials: IDataObject = {};
	between: Between = (_call, answer) => answer;

	constructor(private readonly octopus: OctopusSimulator) {}

	/** One step over all items, as n8n runs it. Throws what the operation throws. */
	async step(parameters: Record<string, unknown>, items: object[]): Promise<object[]> {
		const input = items.map((json) => ({ json })) as INodeExecutionData[];
		const operation = operations[`${String(parameters.resource)}.${String(parameters.operation)}`]!;
		return (await operation.execute.call(this.context(parameters), input)).map(({ json }) => json);
	}

	private context(parameters: Record<string, unknown>): IExecuteFunctions {
		return {
			getNodeParameter: (name: string, _item: number, otherwise: unknown) =>
				name
					.split('.')
					.reduce<unknown>((value, part) => (value as IDataObject | undefined)?.[part], parameters) ??
				otherwise,
			getCredentials: async () => ({ ...this.credentials }),
			getWorkflowStaticData: () => ({}),
			getTimezone: () => 'Europe/Brussels',
			getNode: () => ({ name: 'Octopus' }),
			continueOnFail: () => false,
			helpers: {
				httpRequestWithAuthentication: async (_type: string, options: IHttpRequestOptions) =>
					await this.authenticated(options),
			},
		} as unknown as IExecuteFunctions;
	}

	private async authenticated(options: IHttpRequestOptions): Promise<unknown> {
		if (!this.credentials.dossierToken) await this.logIn();
		try {
			return await this.request(await credential.authenticate(this.credentials as never, options));
		} catch (error) {
			if ((error as { response?: { status: number } }).response?.status !== 401) throw error;
			await this.logIn();
			return await this.request(await credential.authenticate(this.credentials as never, options));
		}
	}

	private async logIn(): Promise<void> {
		const helpers = {
			helpers: { httpRequest: async (options: IHttpRequestOptions) => await this.request(options) },
		} as unknown as IHttpRequestHelper;
		Object.assign(
			this.credentials,
			await credential.preAuthentication.call(helpers, this.credentials as never),
		);
	}

	/** As axios answers: JSON is read where it is some, a status of a refusal throws. */
	private async request({
		url,
		method = 'GET',
		headers = {},
		body,
		ignoreHttpStatusErrors,
	}: IHttpRequestOptions): Promise<unknown> {
		const address = new URL(url);
		const sent = {
			method,
			headers: headers as Record<string, string>,
			...(body ? { body: JSON.stringify(body) } : {}),
		};
		const carried = await carry(
			this.octopus.listener,
			address,
			body ? { ...sent, headers: { 'content-type': 'application/json', ...sent.headers } } : sent,
		);
		if (!carried) throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
		const path = address.pathname
			.replace(/^.*?\/v1/, '')
			.replace(/^\/dossiers\/\d+/, '')
			.replace(/\/\d+/g, '/{id}');
		const answer = this.between(`${method} ${path}`, carried);
		if (answer.status === 0) throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
		const data = parsed(answer.body.toString('utf8').replace(/^\uFEFF/, ''));
		if (answer.status >= 300 && !ignoreHttpStatusErrors)
			throw Object.assign(new Error(`Request failed with status code ${answer.status}`), {
				response: { status: answer.status, headers: answer.headers, data },
			});
		return { statusCode: answer.status, headers: answer.headers, body: data };
	}
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return text;
	}
}
