import { attempt } from '../../shared/attempt';
import { ExplainedError } from '../../shared/explained';
import { isObject } from '../../shared/json';
import { masked } from '../../shared/secrets';
import { errorIn, parseBody } from './body';
import { explainConnection } from './connection-trouble';
import { inWords } from './errors';
import type { Access, Send } from './types';

export interface Session {
	/** For `GET /dossiers`. */
	token: string;
	/** For every call on the dossier; valid ten minutes. */
	dossierToken: string;
}

/** Puts right what people paste: blanks, a trailing slash, the address of the Swagger page. */
export function normaliseBaseUrl(text: string): string {
	const url = text
		.trim()
		.replace(/\/+$/, '')
		.replace(/\/swagger(\/.*)?$/, '/v1');
	return /^https?:\/\//i.test(url) ? url : `https://${url}`;
}

export const dossierUrl = (access: Pick<Access, 'baseUrl' | 'dossierId'>): string =>
	`${normaliseBaseUrl(access.baseUrl)}/dossiers/${encodeURIComponent(access.dossierId.trim())}`;

/** What a server must not get into a sentence by giving it back, of a credential or of what a login is given. */
export const secretsIn = ({
	password,
	softwareHouseUuid,
	dossierToken,
	userToken,
}: object & {
	[name in 'password' | 'softwareHouseUuid' | 'dossierToken' | 'userToken']?: unknown;
}): string[] =>
	[password, softwareHouseUuid, dossierToken, userToken].filter(
		(secret): secret is string => typeof secret === 'string' && secret !== '',
	);

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function checkFilled(access: Access): void {
	for (const [field, value] of Object.entries(access)) {
		if (String(value).trim() === '') throw new ExplainedError('OCTOPUS_FIELD_EMPTY', { field });
	}
}

/** Throws for what cannot be right: to be called before one of the attempts that Octopus counts is spent on it. */
export function checkForm(access: Access): void {
	checkFilled(access);
	if (!UUID.test(access.softwareHouseUuid.trim())) throw new ExplainedError('OCTOPUS_UUID_FORM');
	if (!/^\d+$/.test(access.dossierId.trim()))
		throw new ExplainedError('OCTOPUS_DOSSIER_FORM', { dossier: access.dossierId.trim() }).without(
			secretsIn(access),
		);
}

/**
 * Two-step login (fact O1): user token, then dossier token, ten minutes each. One attempt each, because Octopus
 * counts failed logins. `workedBefore` tells a wrong password from one that was changed. Throws ExplainedError.
 */
export async function logIn(send: Send, access: Access, workedBefore = false): Promise<Session> {
	checkFilled(access);
	const secrets = secretsIn(access);
	const { value: token, error } = await attempt(async () => await userToken(send, access, workedBefore));
	if (error) throw error.without(secrets);
	const dossier = await attempt(async () => await dossierTokenFor(send, access, token));
	if (dossier.error) throw dossier.error.without([...secrets, token]);
	return { token, dossierToken: dossier.value };
}

async function userToken(send: Send, access: Access, workedBefore: boolean): Promise<string> {
	const answer = await call(
		send,
		{
			method: 'POST',
			url: `${normaliseBaseUrl(access.baseUrl)}/authentication`,
			headers: { softwareHouseUuid: access.softwareHouseUuid.trim() },
			body: { user: access.user.trim(), password: access.password },
		},
		secretsIn(access),
	);
	const { status, error, detail } = answer;
	const token = isObject(answer.body) ? answer.body.token : undefined;
	if (status === 200 && typeof token === 'string' && token !== '') return token;
	const said = `${error?.technicalInfo ?? ''} ${error?.errorMessage ?? ''}`;
	if (error?.errorCode === -68 || /software\s*house/i.test(said))
		throw new ExplainedError('OCTOPUS_UUID_REFUSED', {}, status);
	if (/expired|must be changed|change (your|the) password/i.test(said))
		throw new ExplainedError('OCTOPUS_PASSWORD_EXPIRED', {}, status);
	// The 401 of a proxy says nothing about the password.
	if (status === 401 && (error || detail === ''))
		throw new ExplainedError(workedBefore ? 'OCTOPUS_PASSWORD_CHANGED' : 'OCTOPUS_LOGIN_REFUSED', {}, 401);
	throw new ExplainedError('OCTOPUS_LOGIN_UNCLEAR', { status, detail: said.trim() || detail }, status);
}

async function dossierTokenFor(send: Send, access: Access, token: string): Promise<string> {
	const answer = await call(
		send,
		{
			method: 'POST',
			url: `${normaliseBaseUrl(access.baseUrl)}/dossiers?dossierId=${encodeURIComponent(access.dossierId.trim())}`,
			headers: { Token: token },
		},
		[...secretsIn(access), token],
	);
	const { status, error, detail } = answer;
	const dossierToken = isObject(answer.body) ? answer.body.Dossiertoken : undefined;
	if (status === 200 && typeof dossierToken === 'string' && dossierToken !== '') return dossierToken;
	const values = { dossier: access.dossierId, status, detail: error?.technicalInfo ?? detail };
	// A page of a proxy says nothing about the dossier.
	if (status === 403 && (error || detail === '')) throw new ExplainedError('OCTOPUS_NO_ACCESS', values, 403);
	if (status === 404 && (error || detail === ''))
		throw new ExplainedError('OCTOPUS_DOSSIER_UNKNOWN', values, 404);
	throw new ExplainedError('OCTOPUS_LOGIN_UNCLEAR', values, status);
}

/** One step of the login. A redirect is not followed: the password or the token would go along. */
async function call(send: Send, request: Parameters<Send>[0], secrets: string[]) {
	const { status, text, location } = await send(request).catch((error: unknown) => {
		throw explainConnection(error, request.url);
	});
	if (status >= 300 && status < 400)
		throw new ExplainedError('OCTOPUS_REDIRECTS', { status, target: location || '?' }, status);
	const body = parseBody(text);
	// Hidden before it is shortened: half a password is one too many.
	return {
		status,
		body,
		error: errorIn(body),
		detail: body === undefined ? inWords(masked(text, secrets)) : '',
	};
}
