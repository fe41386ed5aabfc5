import type { ICredentialsDecrypted, ICredentialTestFunctions, INodeCredentialTestResult } from 'n8n-workflow';
import { ExplainedError } from '../../shared/explained';
import { parseBody } from '../transport/body';
import { logIn, normaliseBaseUrl } from '../transport/login';
import type { Send } from '../transport/types';

type Helpers = ICredentialTestFunctions['helpers'];

/** n8n gives credential tests no other HTTP helper than the older `request`. */
function sender(helpers: Helpers): Send {
	return async ({ method, url, headers, body }) => {
		const response = (await helpers.request({
			method, uri: url, headers, ...(body ? { body, json: true } : {}), simple: false, resolveWithFullResponse: true, followRedirect: false, timeout: 30_000,
		})) as { statusCode: number; body: unknown };
		return { status: response.statusCode, text: typeof response.body === 'string' ? response.body : JSON.stringify(response.body ?? '') };
	};
}

/** Logs in and names the dossier that was reached, or says in words what is wrong. */
export async function octopusApiTest(this: ICredentialTestFunctions, credential: ICredentialsDecrypted): Promise<INodeCredentialTestResult> {
	const data = credential.data ?? {};
	const text = (name: string) => String(data[name] ?? '');
	const access = { baseUrl: text('baseUrl'), softwareHouseUuid: text('softwareHouseUuid'), user: text('user'), password: text('password'), dossierId: text('dossierId') };
	const send = sender(this.helpers);
	try {
		const { token } = await logIn(send, access, Number(data.callsMade ?? 0) > 0);
		return { status: 'OK', message: `Connected to dossier ${access.dossierId}${await nameOf(send, access, token)}` };
	} catch (error) {
		if (!(error instanceof ExplainedError)) return { status: 'Error', message: error instanceof Error ? error.message : 'No answer' };
		return { status: 'Error', message: `${error.message} ${error.suggestion}` };
	}
}

async function nameOf(send: Send, access: { baseUrl: string; dossierId: string }, token: string): Promise<string> {
	const { text } = await send({ method: 'GET', url: `${normaliseBaseUrl(access.baseUrl)}/dossiers`, headers: { Token: token } });
	const rows = parseBody(text);
	if (!Array.isArray(rows)) return '';
	const mine = (rows as Array<{ dossierKey?: { id?: number }; dossierDescription?: string }>).find(({ dossierKey }) => String(dossierKey?.id) === access.dossierId.trim());
	return mine?.dossierDescription ? `: ${mine.dossierDescription}` : '';
}
