import { ExplainedError } from '../../shared/explained';
import { explainConnection } from './connection-trouble';
import { errorIn, parseBody } from './body';
import type { Access, Send } from './types';

export interface Session {
	/** For `GET /dossiers`. */
	token: string;
	/** For every call on the dossier; valid ten minutes. */
	dossierToken: string;
}

/** Puts right what people paste: blanks, a trailing slash, the address of the Swagger page. */
export function normaliseBaseUrl(text: string): string {
	const url = text.trim().replace(/\/+$/, '').replace(/\/swagger(\/.*)?$/, '/v1');
	return /^https?:\/\//i.test(url) ? url : `https://${url}`;
}

export const dossierUrl = (access: Pick<Access, 'baseUrl' | 'dossierId'>): string =>
	`${normaliseBaseUrl(access.baseUrl)}/dossiers/${encodeURIComponent(access.dossierId)}`;

/**
 * Two-step login (octopus-api.md §1): user token, then dossier token, ten minutes each. One attempt each, because Octopus
 * counts failed logins. `workedBefore` tells a wrong password from one that was changed. Throws ExplainedError.
 */
export async function logIn(send: Send, access: Access, workedBefore = false): Promise<Session> {
	for (const [field, value] of Object.entries(access)) {
		if (String(value).trim() === '') throw new ExplainedError('OCTOPUS_FIELD_EMPTY', { field });
	}
	const token = await userToken(send, access, workedBefore);
	return { token, dossierToken: await dossierTokenFor(send, access, token) };
}

async function userToken(send: Send, access: Access, workedBefore: boolean): Promise<string> {
	const answer = await call(send, {
		method: 'POST',
		url: `${normaliseBaseUrl(access.baseUrl)}/authentication`,
		headers: { softwareHouseUuid: access.softwareHouseUuid.trim() },
		body: { user: access.user.trim(), password: access.password },
	});
	const token = (answer.body as { token?: unknown } | undefined)?.token;
	if (answer.status === 200 && typeof token === 'string') return token;
	const said = `${answer.error?.technicalInfo ?? ''} ${answer.error?.errorMessage ?? ''}`;
	if (answer.error?.errorCode === -68 || /software\s*house/i.test(said)) throw new ExplainedError('OCTOPUS_UUID_REFUSED', {}, answer.status);
	if (/expired|must be changed|change (your|the) password/i.test(said)) throw new ExplainedError('OCTOPUS_PASSWORD_EXPIRED', {}, answer.status);
	if (answer.status === 401) throw new ExplainedError(workedBefore ? 'OCTOPUS_PASSWORD_CHANGED' : 'OCTOPUS_LOGIN_REFUSED', {}, 401);
	throw new ExplainedError('OCTOPUS_LOGIN_UNCLEAR', { status: answer.status, detail: said.trim() }, answer.status);
}

async function dossierTokenFor(send: Send, access: Access, token: string): Promise<string> {
	const answer = await call(send, {
		method: 'POST',
		url: `${normaliseBaseUrl(access.baseUrl)}/dossiers?dossierId=${encodeURIComponent(access.dossierId)}`,
		headers: { Token: token },
	});
	const dossierToken = (answer.body as { Dossiertoken?: unknown } | undefined)?.Dossiertoken;
	if (answer.status === 200 && typeof dossierToken === 'string') return dossierToken;
	const values = { dossier: access.dossierId, status: answer.status, detail: answer.error?.technicalInfo?.trim() ?? '' };
	if (answer.status === 403) throw new ExplainedError('OCTOPUS_NO_ACCESS', values, 403);
	if (answer.status === 404) throw new ExplainedError('OCTOPUS_DOSSIER_UNKNOWN', values, 404);
	throw new ExplainedError('OCTOPUS_LOGIN_UNCLEAR', values, answer.status);
}

async function call(send: Send, request: Parameters<Send>[0]) {
	try {
		const { status, text } = await send(request);
		const body = parseBody(text);
		return { status, body, error: errorIn(body) };
	} catch (error) {
		throw explainConnection(error, request.url);
	}
}
