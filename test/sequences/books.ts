/**
 * An Octopus of its own, in memory and of a few lines, for ten thousand sequences: it numbers documents, keeps them, and adds
 * them up. Nothing of it is shared with the nodes, nor with the simulator.
 */
export interface BookLine {
	count: number;
	unitPrice: number;
	vatCodeKey: string;
	bookingAccountNr: number;
	description: string;
}

export interface BookDocument {
	bookyearKey: { id: number };
	journalKey: string;
	documentSequenceNr: number;
	documentDate: string;
	currencyCode: string;
	reference: string;
	orderReference: string;
	relationIdentificationServiceData: { relationKey: { id: number } };
	invoiceLines: BookLine[];
}

/** Percent. */
export const RATES: Readonly<Record<string, number>> = { 21: 21, 12: 12, 6: 6 };

/** What goes wrong with one call, and when. */
export interface Trouble {
	/** The call it happens to, counted from 1. */
	call: number;
	/** The process ends, or only the answer is lost. */
	kind: 'kill' | 'lost';
	/** After Octopus did what was asked. */
	after: boolean;
}

export const cents = (amount: number): number =>
	Math.sign(amount) * Math.round(Math.abs(amount) * 100 + 1e-6);

/** Base in cents by VAT code. */
export function basesOf({ invoiceLines }: BookDocument): Map<string, number> {
	const bases = new Map<string, number>();
	for (const { count, unitPrice, vatCodeKey } of invoiceLines)
		bases.set(vatCodeKey, (bases.get(vatCodeKey) ?? 0) + cents(count * unitPrice));
	return bases;
}

/** Incl. VAT, in cents. */
export function grossOf(document: BookDocument): number {
	let total = 0;
	for (const [code, base] of basesOf(document))
		total += base + Math.sign(base) * Math.round((Math.abs(base) * RATES[code]!) / 100 + 1e-9);
	return total;
}

const LISTS = JSON.stringify({
	readAt: '2026-05-01T00:00:00Z',
	vatCodes: Object.entries(RATES).map(([code, basePercentage]) => ({
		code,
		description: '',
		type: 2,
		basePercentage,
		account: 700000,
	})),
	bookyears: [],
	journals: [{ journalKey: 'V2', name: '', insertionType: 2, closed: false, bookyearId: 2 }],
	accounts: [],
});

export class Books {
	readonly documents: BookDocument[] = [];
	posts = 0;

	/** What n8n hands a node, as far as the line to Octopus needs it. `died` resolves when trouble ends the process. */
	process(trouble: Trouble | null): { context: unknown; died: Promise<'died'> } {
		let calls = 0;
		let dead = false;
		let end: (how: 'died') => void = () => undefined;
		const died = new Promise<'died'>((resolve) => (end = resolve));
		const request = async (_type: string, options: { method: string; url: string; body?: unknown }) => {
			await Promise.resolve();
			if (dead) return await new Promise(() => undefined);
			const hit = trouble !== null && ++calls === trouble.call;
			const answer = hit && !trouble.after ? null : this.answer(options);
			if (hit && trouble.kind === 'kill') {
				dead = true;
				end('died');
				return await new Promise(() => undefined);
			}
			if (hit) throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
			if (answer!.status >= 300)
				throw Object.assign(new Error(`HTTP ${answer!.status}`), {
					response: { ...answer!, data: answer!.body, headers: {} },
				});
			return { statusCode: answer!.status, body: answer!.body, headers: {} };
		};
		const credentials = {
			baseUrl: 'https://octopus.invalid/rest/v1',
			dossierId: '1',
			lists: LISTS,
			callsMade: 0,
		};
		return {
			died,
			context: {
				getCredentials: async () => credentials,
				getNode: () => ({}),
				helpers: { httpRequestWithAuthentication: request },
			},
		};
	}

	private answer({ method, url, body }: { method: string; url: string; body?: unknown }): {
		status: number;
		body: unknown;
	} {
		const { pathname, searchParams } = new URL(url);
		const none = { status: 404, body: { technicalInfo: 'No modified Invoices found in dossier 1' } };
		if (method === 'POST' && pathname.endsWith('/invoices'))
			return this.post(structuredClone(typeof body === 'string' ? JSON.parse(body) : body) as BookDocument);
		if (pathname.endsWith('/invoices/modified'))
			return this.documents.length === 0 ? none : { status: 200, body: structuredClone(this.documents) };
		if (pathname.endsWith('/buysellbookings/modified')) return none;
		if (pathname.endsWith('/invoices')) {
			const found = this.documents.find(
				({ journalKey, documentSequenceNr }) =>
					journalKey === searchParams.get('journalKey') &&
					documentSequenceNr === Number(searchParams.get('documentSeqNr')),
			);
			return found ? { status: 200, body: structuredClone(found) } : none;
		}
		return { status: 400, body: { errorCode: -1, technicalInfo: `not here: ${method} ${pathname}` } };
	}

	private post(document: BookDocument): { status: number; body: unknown } {
		this.posts++;
		const last = this.last(document.journalKey);
		if (document.documentSequenceNr !== last + 1)
			return {
				status: 400,
				body: {
					errorCode: -13,
					technicalInfo: `Illegal document seq Nr.  Last Document = ${last}.  New Document = ${document.documentSequenceNr}. `,
				},
			};
		this.documents.push(document);
		return { status: 201, body: '' };
	}

	private last(journal: string): number {
		return Math.max(
			0,
			...this.documents
				.filter(({ journalKey }) => journalKey === journal)
				.map(({ documentSequenceNr }) => documentSequenceNr),
		);
	}

	/** A bookkeeper writes a document. */
	byHand(reference: string, invoiceLines: BookLine[]): void {
		this.documents.push({
			bookyearKey: { id: 2 },
			journalKey: 'V5',
			documentSequenceNr: this.last('V5') + 1,
			documentDate: '2026-04-20',
			currencyCode: 'EUR',
			reference,
			orderReference: '',
			relationIdentificationServiceData: { relationKey: { id: 11 } },
			invoiceLines,
		});
	}
}
