import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	IDataObject,
	IHttpRequestOptions,
	IHttpRequestHelper,
	INodeProperties,
} from 'n8n-workflow';
import { fetchLists, isFresh, readLists } from '../nodes/Octopus/transport/lists';
import { checkForm, dossierUrl, logIn } from '../nodes/Octopus/transport/login';
import type { Send } from '../nodes/Octopus/transport/types';
import { withinTotalTime } from '../nodes/shared/total-time';

/** How long one request of a login may take as a whole. */
const TOTAL_SECONDS = 60;

interface LoginResponse {
	statusCode: number;
	headers?: { location?: string };
	body: unknown;
}

export class OctopusApi implements ICredentialType {
	name = 'octopusApi';

	displayName = 'Octopus API';

	documentationUrl =
		'https://github.com/n8n-nodes-prestashop-octopus/n8n-nodes-prestashop-octopus#octopus-credential';

	icon = { light: 'file:../icons/octopus.svg', dark: 'file:../icons/octopus.dark.svg' } as const;

	properties: INodeProperties[] = [
		{
			displayName: 'Software House UUID',
			name: 'softwareHouseUuid',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'The key Octopus gives to a software maker. Ask for it at webservice@octopus.be.',
		},
		{
			displayName: 'User',
			name: 'user',
			type: 'string',
			default: '',
			required: true,
			description: 'An Octopus user, best one of its own for this link: a changed password breaks it',
		},
		{
			displayName: 'Password',
			name: 'password',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
		},
		{
			displayName: 'Dossier Number',
			name: 'dossierId',
			type: 'string',
			default: '',
			required: true,
			description: 'The number of the dossier that receives the invoices',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: 'https://service.inaras.be/octopus-rest-api/v1',
			required: true,
		},
		{
			displayName: 'Dossier Token',
			name: 'dossierToken',
			type: 'hidden',
			typeOptions: { expirable: true, password: true },
			default: '',
		},
		{
			displayName: 'User Token',
			name: 'userToken',
			type: 'hidden',
			typeOptions: { password: true },
			default: '',
		},
		// Kept with the token because n8n stores whatever the login returns, encrypted and shared by all workflows and workers.
		{ displayName: 'Lists', name: 'lists', type: 'hidden', default: '' },
		{ displayName: 'Calls Made', name: 'callsMade', type: 'hidden', default: 0 },
	];

	/** Calls on a dossier carry the dossier token, the list of dossiers the user token (fact O1). */
	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		options: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> {
		const own = options.url.endsWith('/dossiers')
			? { Token: credentials.userToken }
			: { dossierToken: credentials.dossierToken };
		return { ...options, headers: { ...options.headers, ...own } };
	}

	/** Runs when there is no token, and once when a call was answered with 401. Logs in, and refreshes the lists when they are old. */
	async preAuthentication(
		this: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
	): Promise<IDataObject> {
		let calls = Number(credentials.callsMade ?? 0);
		const send: Send = async (request) => {
			calls++;
			const options = {
				...request,
				encoding: 'text',
				returnFullResponse: true,
				ignoreHttpStatusErrors: true,
				disableFollowRedirect: true,
				timeout: 30_000,
			} as const;
			const response = (await withinTotalTime(
				TOTAL_SECONDS,
				async (abortSignal) => (await this.helpers.httpRequest({ ...options, abortSignal })) as unknown,
			)) as LoginResponse;
			const { statusCode, headers, body } = response;
			return {
				status: statusCode,
				text: typeof body === 'string' ? body : JSON.stringify(body ?? ''),
				location: headers?.location,
			};
		};
		const access = {
			baseUrl: String(credentials.baseUrl ?? ''),
			softwareHouseUuid: String(credentials.softwareHouseUuid ?? ''),
			user: String(credentials.user ?? ''),
			password: String(credentials.password ?? ''),
			dossierId: String(credentials.dossierId ?? ''),
		};
		checkForm(access);
		const { token, dossierToken } = await logIn(send, access, calls > 0);
		const stored = readLists(credentials.lists);
		const now = new Date();
		const lists = isFresh(stored, now)
			? stored
			: await fetchLists(send, dossierUrl(access), dossierToken, stored, now);
		return { dossierToken, userToken: token, lists: JSON.stringify(lists), callsMade: calls };
	}
}
