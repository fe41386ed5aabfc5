import type { ICredentialsDecrypted, ICredentialTestFunctions, INodeCredentialTestResult } from 'n8n-workflow';
import { ExplainedError } from '../../shared/explained';
import { keyNeverArrived, readRows, redirect, type RawAnswer } from '../transport/answer';
import { explainConnection } from '../transport/connection-trouble';
import { basicHeader, QUERY_PARAMETER } from '../transport/key';
import { normaliseShopUrl } from '../transport/shop-url';

/** Lists one order, the right nobody can do without, and says in words what is wrong. */
export async function prestaShopApiTest(this: ICredentialTestFunctions, credential: ICredentialsDecrypted): Promise<INodeCredentialTestResult> {
	try {
		return { status: 'OK', message: await tryShop(this.helpers, credential.data ?? {}) };
	} catch (error) {
		if (!(error instanceof ExplainedError)) return { status: 'Error', message: error instanceof Error ? error.message : 'No answer' };
		return { status: 'Error', message: `${error.message} ${error.suggestion}` };
	}
}

async function tryShop(helpers: ICredentialTestFunctions['helpers'], data: Record<string, unknown>): Promise<string> {
	const url = normaliseShopUrl(String(data.shopUrl ?? ''));
	const key = String(data.webserviceKey ?? '').trim();
	const mode = String(data.sendKeyAs ?? 'automatic');
	const shop = String(data.shopId ?? '').trim();
	const path = `${url}/api/orders?output_format=JSON&display=[id]&limit=1${shop ? `&id_shop=${encodeURIComponent(shop)}` : ''}`;
	const send = async (inQuery: boolean): Promise<RawAnswer> =>
		await request(helpers, inQuery ? `${path}&${QUERY_PARAMETER}=${encodeURIComponent(key)}` : path, inQuery ? {} : { Authorization: basicHeader(key) }, data.ignoreSslIssues === true);
	let answer = await send(mode === 'query');
	const dropped = mode === 'automatic' && keyNeverArrived(answer);
	if (dropped) answer = await send(true);
	readRows(answer, 'orders', new URL(url).host, () => undefined);
	const version = String(answer.headers['psws-version'] ?? '');
	return `Connected to PrestaShop ${version} at ${url}${dropped ? ', with the key as query parameter (the web server drops the header)' : ''}`;
}

/** n8n gives credential tests no other HTTP helper than the older `request`. */
async function request(helpers: ICredentialTestFunctions['helpers'], uri: string, headers: Record<string, string>, insecure: boolean): Promise<RawAnswer> {
	let response: { statusCode: number; headers: RawAnswer['headers']; body: unknown };
	try {
		response = (await helpers.request({
			method: 'GET', uri, headers, simple: false, resolveWithFullResponse: true, followRedirect: false, rejectUnauthorized: !insecure, timeout: 30_000,
		})) as typeof response;
	} catch (error) {
		throw explainConnection(error, new URL(uri).host);
	}
	const { statusCode, body } = response;
	if (statusCode >= 300 && statusCode < 400) throw redirect(response.headers.location, statusCode);
	return { status: statusCode, headers: response.headers, text: typeof body === 'string' ? body : JSON.stringify(body ?? '') };
}
