import { randomBytes } from 'node:crypto';

interface Token {
	kind: 'user' | 'dossier';
	user: string;
	dossierId?: number;
	localeId: number;
	issuedAt: number;
	ended: boolean;
}

const part = (value: unknown) =>
	Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

/** User and dossier tokens. They look like the JWTs of the real service but mean nothing outside this process. */
export class Tokens {
	private readonly issued = new Map<string, Token>();

	constructor(
		private readonly now: () => number,
		private readonly ttlSeconds: () => number,
	) {}

	issue(kind: Token['kind'], user: string, dossierId?: number, localeId = 0): string {
		const text = `${part({ alg: 'HS512' })}.${part({ sub: user, dossier: dossierId, iat: Math.floor(this.now() / 1000) })}.${randomBytes(32).toString('base64url')}`;
		this.issued.set(text, { kind, user, dossierId, localeId, issuedAt: this.now(), ended: false });
		return text;
	}

	/** Every token since the start or the last reset. */
	all(): string[] {
		return [...this.issued.keys()];
	}

	/** The token if it is of this kind and not yet expired. */
	valid(text: string | undefined, kind: Token['kind']): Token | undefined {
		const token = text === undefined ? undefined : this.issued.get(text);
		if (!token || token.kind !== kind || token.ended) return undefined;
		return this.now() - token.issuedAt < this.ttlSeconds() * 1000 ? token : undefined;
	}

	endDossierTokens(user: string): void {
		for (const token of this.issued.values())
			if (token.kind === 'dossier' && token.user === user) token.ended = true;
	}

	/** Ends every token now, as after a restart of the service. */
	expireAll(): void {
		for (const token of this.issued.values()) token.ended = true;
	}

	clear(): void {
		this.issued.clear();
	}
}

export type { Token };
