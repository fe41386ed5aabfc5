import type {
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import { ExplainedError } from '../../shared/explained';
import { masked } from '../../shared/secrets';
import { withinTotalTime } from '../../shared/total-time';
import { unsafe } from '../../shared/unsafe-address';
import { parseBody } from '../transport/body';
import { dossierNamed } from '../transport/lists';
import { checkForm, logIn, normaliseBaseUrl, secretsIn } from '../transport/login';
import { rows } from '../transport/shapes';
import type { Send } from '../transport/types';

type Helpers = ICredentialTestFunctions['helpers'];

/** How long one request may take as a whole. */
const TOTAL_SECONDS = 60;

/** n8n gives credential tests no other HTTP helper than the older `request`. */
function sender(helpers: Helpers): Send {
	return async ({ method, url, headers, body }) => {
		const options = {
			method,
			uri: url,
			headers,
			...(body ? { body, json: true } : {}),
			simple: false,
			resolveWithFullResponse: true,
			followRedirect: false,
			timeout: 30_000,
		};
		const response = (await withinTotalTime(
			TOTAL_SECONDS,
			async () => (await helpers.request(options)) as unknown,
		)) as { statusCode: number; headers?: { location?: string }; body: unknown };
		return {
			status: response.statusCode,
			text: typeof response.body === 'string' ? response.body : JSON.stringify(response.body ?? ''),
			location: response.headers?.location,
		};
	};
}

/** Logs in and names the dossier that was reached, or says in words what is wrong. */
export async function octopusApiTest(
	this: ICredentialTestFunctions,
	credential: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	const data = credential.data ?? {};
	const text = (name: string) => String(data[name] ?? '');
	const access = {
		baseUrl: text('baseUrl'),
		softwareHouseUuid: text('softwareHouseUuid'),
		user: text('user'),
		password: text('password'),
		dossierId: text('dossierId'),
	};
	const send = sender(this.helpers);
	try {
		checkForm(access);
		const { token } = await logIn(send, access, Number(data.callsMade ?? 0) > 0);
		const warning = unsafe(normaliseBaseUrl(access.baseUrl));
		return {
			status: 'OK',
			message: `Connected to dossier ${access.dossierId}${await nameOf(send, access, token)}${warning ? `. ${warning.message} ${warning.suggestion}` : ''}`,
		};
	} catch (error) {
		if (!(error instanceof ExplainedError))
			return {
				status: 'Error',
				message: error instanceof Error ? masked(error.message, secretsIn(access)) : 'No answer',
			};
		return { status: 'Error', message: `${error.message} ${error.suggestion}` };
	}
}

/** Behind a colon; empty where the list of dossiers cannot be had, which does not make the login a failed one. */
async function nameOf(
	send: Send,
	access: { baseUrl: string; dossierId: string },
	token: string,
): Promise<string> {
	const { text } = await send({
		method: 'GET',
		url: `${normaliseBaseUrl(access.baseUrl)}/dossiers`,
		headers: { Token: token },
	}).catch(() => ({ text: '' }));
	const name = dossierNamed(rows(parseBody(text)) ?? [], access.dossierId);
	return name ? `: ${name}` : '';
}
