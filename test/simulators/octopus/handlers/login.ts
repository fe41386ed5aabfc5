import { errorText, ok, plain, type Language } from '../answers';
import type { Context, Handlers } from '../core';
import type { Answer } from '../types';

/** Recorded: no errorCode, no errorMessage, a space at the end. */
function failedLogin(context: Context, user: string): Answer {
	context.core.failedLogins += 1;
	return plain(401, `Incrementing failed login attempt count for user ${user}, IP address 127.0.0.1. `);
}

function wrongUuid({ settings, language }: Context): Answer {
	const technicalInfo = 'Invalid credentials or softwarehouse Uuid provided';
	if (settings.wrongUuidBody === 'technicalInfo') return plain(401, technicalInfo);
	return { status: 401, body: { errorCode: -68, errorMessage: errorText(-68, language), technicalInfo } };
}

function authenticate(context: Context): Answer {
	const { core } = context;
	if (context.header('softwareHouseUuid') !== core.softwareHouseUuid) return wrongUuid(context);
	const { user, password } = context.body<{ user: string; password: string }>();
	const known = core.users.some((candidate) => candidate.user === user && candidate.password === password);
	return known ? ok({ token: core.tokens.issue('user', user) }) : failedLogin(context, user);
}

function listDossiers({ core, token }: Context): Answer {
	const allowed = core.users.find(({ user }) => user === token?.user)?.dossiers ?? [];
	const { id, description } = core.dossier;
	if (!allowed.includes(id)) return ok([]);
	return ok([
		{
			dossierKey: { id },
			dossierDescription: description,
			languageCode: core.settings.dossierLanguage,
			vatNr: 'BE0000.000.097',
			streetAndNr: 'Demostraat 68',
			postalCode: '8000',
			city: 'Brugge',
			country: 'BE',
			email: '',
			url: '',
		},
	]);
}

function openDossier(context: Context): Answer {
	const { core, token } = context;
	const dossierId = context.int('dossierId') ?? 0;
	const user = core.users.find((candidate) => candidate.user === token?.user);
	const exists =
		dossierId === core.dossier.id || core.users.some(({ dossiers }) => dossiers.includes(dossierId));
	if (!exists) return plain(404, `Dossier ${dossierId} not found`);
	if (!user?.dossiers.includes(dossierId)) {
		return {
			status: 403,
			body: {
				errorCode: -3,
				errorMessage: errorText(-3, context.language),
				technicalInfo: `User not authorised for dossier ${dossierId}`,
			},
		};
	}
	if (core.settings.singleDossierToken) core.tokens.endDossierTokens(user.user);
	return ok({
		Dossiertoken: core.tokens.issue('dossier', user.user, dossierId, context.int('localeId') ?? 0),
	});
}

const locales: Language[] = ['nl', 'nl', 'fr', 'en', 'de'];

export const login: Handlers = {
	'POST authentication': authenticate,
	'GET authentication': (context) => ok({ token: context.header('Token') ?? '' }),
	'GET dossiers': listDossiers,
	'POST dossiers': openDossier,
	'GET about/version': () => ({ status: 200, body: '51.9.17', contentType: 'text/plain' }),
	// The service really answers 400 here: it shows what an error looks like.
	'GET error': (context) => {
		const code = context.int('errorCode') ?? 0;
		return {
			status: 400,
			body: { errorCode: code, errorMessage: errorText(code, locales[context.int('localeId') ?? 0] ?? 'nl') },
		};
	},
};
