import { demoAccess, outsider } from './demo-dossier';
import { Refusal } from './refusal';
import type { Dossier } from './types';

/** Who may log in; passwords may be changed by tests. */
export interface Users {
	softwareHouseUuid: string;
	/** User name → password, and whether the dossier is open to it. */
	accounts: Record<string, { password: string; access: boolean }>;
}

export const demoUsers = (): Users => ({
	softwareHouseUuid: demoAccess.softwareHouseUuid,
	accounts: { [demoAccess.user]: { password: demoAccess.password, access: true }, [outsider.user]: { password: outsider.password, access: false } },
});

/** Tokens of both steps, with the second they end. */
export class Sessions {
	private readonly tokens = new Map<string, { kind: 'user' | 'dossier'; user: string; ends: number }>();
	private counter = 0;

	constructor(
		private readonly users: Users,
		private readonly now: () => number,
		private readonly seconds: () => number,
	) {}

	expireAll(): void {
		this.tokens.clear();
	}

	authenticate(uuid: string | undefined, { user, password }: { user?: string; password?: string }): string {
		// The real body of a wrong UUID is not known; the code for it is (-68).
		if (uuid !== this.users.softwareHouseUuid) throw new Refusal(401, { errorCode: -68, technicalInfo: 'Invalid software house identification' });
		const account = this.users.accounts[user ?? ''];
		if (!account || account.password !== password) {
			throw new Refusal(401, { technicalInfo: `Incrementing failed login attempt count for user ${user}, IP address 127.0.0.1. ` });
		}
		return this.issue('user', user!);
	}

	openDossier(token: string | undefined, dossierId: number, dossier: Dossier): string {
		const user = this.userOf(token);
		if (dossierId !== dossier.id) throw new Refusal(404, { technicalInfo: 'Dossier not found' });
		if (!this.users.accounts[user]?.access) throw new Refusal(403, { technicalInfo: 'Not authorised for dossier' });
		return this.issue('dossier', user);
	}

	/** Throws 401 for a user token that is missing or over. */
	userOf(token: string | undefined): string {
		const session = this.tokens.get(token ?? '');
		if (session?.kind !== 'user' || session.ends < this.now()) throw new Refusal(401, { technicalInfo: 'Invalid or expired token presented, unauthorized' });
		return session.user;
	}

	checkDossier(token: string | undefined): void {
		const session = this.tokens.get(token ?? '');
		if (session?.kind !== 'dossier' || session.ends < this.now()) throw new Refusal(401, { errorCode: -79, technicalInfo: 'Empty access token' });
	}

	private issue(kind: 'user' | 'dossier', user: string): string {
		const token = `simulated.${kind}.${++this.counter}`;
		this.tokens.set(token, { kind, user, ends: this.now() + this.seconds() });
		return token;
	}
}
