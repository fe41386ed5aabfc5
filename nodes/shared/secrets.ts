/** Anything shorter stands in too many sentences by chance. */
const FEWEST_LETTERS = 4;

const HIDDEN = '***';

/** A token as Octopus gives it (JSON Web Token), known or not. */
const TOKEN = /\beyJ[\w-]{8,}\.[\w-]{8,}(\.[\w-]*)?/g;

/** The secret as it is, and as it travels: in an address, in JSON, in Base64 (a webservice key is sent as "key:"). */
function shapesOf(secret: string): string[] {
	const base64 = [secret, `${secret}:`].map((text) =>
		Buffer.from(text).toString('base64').replace(/=+$/, ''),
	);
	return [
		secret,
		encodeURIComponent(secret),
		encodeURIComponent(secret).replace(/%20/g, '+'),
		JSON.stringify(secret).slice(1, -1),
		...base64,
	];
}

/** The text without the secrets in it, in whatever shape a server gave them back. For every sentence that quotes an answer. */
export function masked(text: string, secrets: readonly string[]): string {
	const shapes = secrets
		.map((secret) => secret.trim())
		.filter(({ length }) => length >= FEWEST_LETTERS)
		.flatMap(shapesOf);
	return [...new Set(shapes)]
		.sort((a, b) => b.length - a.length)
		.reduce(
			(left, shape) => left.replace(new RegExp(shape.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gi'), HIDDEN),
			text.replace(TOKEN, HIDDEN),
		);
}
