import { isFresh } from '../../../nodes/Octopus/transport/lists';
import { logIn, normaliseBaseUrl } from '../../../nodes/Octopus/transport/login';
import type { Send } from '../../../nodes/Octopus/transport/types';

const access = {
	baseUrl: 'https://octopus.example/v1/',
	softwareHouseUuid: 'uuid',
	user: 'u',
	password: 'p',
	dossierId: '12',
};
const answering = (...answers: Array<[number, object]>): { send: Send; seen: string[] } => {
	const seen: string[] = [];
	return {
		seen,
		send: async ({ method, url }) => {
			seen.push(`${method} ${url}`);
			const [status, body] = answers.shift()!;
			return { status, text: JSON.stringify(body) };
		},
	};
};

describe('logging in to Octopus', () => {
	it('takes two steps', async () => {
		const { send, seen } = answering([200, { token: 'T' }], [200, { Dossiertoken: 'D' }]);
		expect(await logIn(send, access)).toEqual({ token: 'T', dossierToken: 'D' });
		expect(seen).toEqual([
			'POST https://octopus.example/v1/authentication',
			'POST https://octopus.example/v1/dossiers?dossierId=12',
		]);
	});

	it.each<[string, Array<[number, object]>, boolean, string]>([
		[
			'a wrong password',
			[[401, { technicalInfo: 'Incrementing failed login attempt count for user u, IP address x. ' }]],
			false,
			'OCTOPUS_LOGIN_REFUSED',
		],
		[
			'a password that was changed',
			[[401, { technicalInfo: 'Incrementing failed login attempt count for user u, IP address x. ' }]],
			true,
			'OCTOPUS_PASSWORD_CHANGED',
		],
		[
			'a password that has expired',
			[[401, { technicalInfo: 'Password expired' }]],
			true,
			'OCTOPUS_PASSWORD_EXPIRED',
		],
		['a wrong UUID', [[401, { errorCode: -68 }]], false, 'OCTOPUS_UUID_REFUSED'],
		[
			'no access to the dossier',
			[
				[200, { token: 'T' }],
				[403, {}],
			],
			false,
			'OCTOPUS_NO_ACCESS',
		],
		[
			'an unknown dossier',
			[
				[200, { token: 'T' }],
				[404, {}],
			],
			false,
			'OCTOPUS_DOSSIER_UNKNOWN',
		],
		['something else', [[500, { technicalInfo: 'boom' }]], false, 'OCTOPUS_LOGIN_UNCLEAR'],
	])('%s has its own sentence, after one attempt', async (_what, answers, workedBefore, code) => {
		const { send, seen } = answering(...answers);
		const attempts = answers.length;
		await expect(logIn(send, access, workedBefore)).rejects.toMatchObject({ code });
		expect(seen).toHaveLength(attempts);
	});

	it('an empty field is named before anything is sent', async () => {
		const { send, seen } = answering();
		await expect(logIn(send, { ...access, password: ' ' })).rejects.toMatchObject({
			code: 'OCTOPUS_FIELD_EMPTY',
		});
		expect(seen).toEqual([]);
	});

	it('puts the base URL right', () => {
		expect(normaliseBaseUrl(' service.inaras.be/octopus-rest-api/v1/ ')).toBe(
			'https://service.inaras.be/octopus-rest-api/v1',
		);
		expect(normaliseBaseUrl('https://service.inaras.be/octopus-rest-api/swagger/')).toBe(
			'https://service.inaras.be/octopus-rest-api/v1',
		);
	});

	it('reads the lists again after 13 hours, so that two readings a day are never exceeded', () => {
		const lists = { readAt: '2026-11-24T06:00:00Z', vatCodes: [], bookyears: [], journals: [], accounts: [] };
		expect(isFresh(lists, new Date('2026-11-24T18:59:00Z'))).toBe(true);
		expect(isFresh(lists, new Date('2026-11-24T19:01:00Z'))).toBe(false);
		expect(isFresh(null, new Date())).toBe(false);
	});
});
