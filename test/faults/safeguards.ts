import type { IExecuteFunctions, IHttpRequestHelper, IHttpRequestOptions } from 'n8n-workflow';
import { OctopusApi } from '../../credentials/OctopusApi.credentials';
import { OctopusClient } from '../../nodes/Octopus/transport/client';
import { allRelations } from '../../nodes/Octopus/transport/master-data';
import { WriteRun } from '../../nodes/Octopus/writing/document-writer';
import { InvoiceIndex } from '../../nodes/Octopus/writing/index/invoice-index';
import { KnownDocuments } from '../../nodes/Octopus/writing/index/known-documents';
import { RelationFinder } from '../../nodes/Octopus/writing/relations/relations';
import { Pace } from '../../nodes/PrestaShop/transport/pace';
import type { ExplainedError } from '../../nodes/shared/explained';

const DAY = 86_400_000;
const following = (options: IHttpRequestOptions): IHttpRequestOptions => ({
	...options,
	disableFollowRedirect: false,
});

/** What keeps an order or slip from going in twice, and a credit note from going in without its invoice, each switched off alone to prove that the simulation would notice. */
export const SAFEGUARDS = {
	/** After an unclear answer, look under that number before anything is sent again. */
	'read-back': () => void (InvoiceIndex.prototype.lookUp = async () => null),
	/** Before sending, look whether Octopus has the order. */
	index: () => {
		InvoiceIndex.prototype.find = () => ({ match: 'other' as const });
		InvoiceIndex.prototype.invoiceOf = () => ({ match: 'other' as const });
		InvoiceIndex.prototype.livesOf = () => [];
	},
	/** Before crediting, look whether Octopus has the invoice. */
	'invoice before credit': () =>
		void (InvoiceIndex.prototype.invoiceOf = ({ id }) => ({
			match: 'same' as const,
			invoice: {
				bookyearKey: { id: 2 },
				journalKey: 'V2',
				documentSequenceNr: 1,
				orderReference: `PS-${id}`,
				invoiceLines: ['21', '12', '06'].map((vatCodeKey) => ({ count: 1, unitPrice: 1_000, vatCodeKey })),
			},
		})),
	/** Look for what was modified a little earlier than the oldest order: the clocks differ. */
	'margin of the stamp': () => {
		const { build } = InvoiceIndex;
		const later = (stamp: string) =>
			new Date(Date.parse(`${stamp.slice(0, 10)}T00:00:00Z`) + 33 * DAY).toISOString().slice(0, 10);
		InvoiceIndex.build = async (client, stamp, ...rest) =>
			await build(client, `${later(stamp)} 00:00:00.000`, ...rest);
	},
	/** Only a 404 of Octopus itself means that there is none. */
	'none by technicalInfo': () =>
		void Object.assign(OctopusClient.prototype, {
			saysNone: ({ httpStatus }: ExplainedError) => httpStatus === 404,
		}),
	/** A token does not go where a redirect points. */
	'redirects of Octopus': () => {
		const { open } = OctopusClient;
		OctopusClient.open = async (context, known) => {
			const { httpRequestWithAuthentication: ask } = context.helpers;
			const helpers = {
				...context.helpers,
				httpRequestWithAuthentication: async function (
					this: typeof context,
					type: string,
					options: IHttpRequestOptions,
				) {
					return (await ask.call(this as IExecuteFunctions, type, following(options))) as unknown;
				},
			};
			return await open(Object.create(context, { helpers: { value: helpers } }) as typeof context, known);
		};
	},
	/** Nor does a password. */
	'redirects of the login': () => {
		const { preAuthentication } = OctopusApi.prototype;
		OctopusApi.prototype.preAuthentication = async function (credentials) {
			const { helpers } = this;
			return await preAuthentication.call(
				{
					helpers: {
						...helpers,
						httpRequest: async (options) => (await helpers.httpRequest(following(options))) as unknown,
					},
				} as IHttpRequestHelper,
				credentials,
			);
		};
	},
	/** When a number was taken, learn what stands there before taking the next. */
	'number lock': () => void (InvoiceIndex.prototype.catchUp = async () => []),
	/** A document whose reference somebody edited is recognised by our mark. */
	'recognition by mark': () => {
		const { candidates } = KnownDocuments.prototype;
		KnownDocuments.prototype.candidates = function (wanted) {
			return candidates.call(this, { ...wanted, mark: '' });
		};
	},
	/** A refused number that does not name the last one: look at everything again. */
	'refresh after a nameless refusal': () => {
		const { catchUp } = InvoiceIndex.prototype;
		InvoiceIndex.prototype.catchUp = async function (key, kind, last) {
			return await (last === null ? this.newFrom(key, kind) : catchUp.call(this, key, kind, last));
		};
	},
	/** After an unclear upsert, an e-mail address is looked for in any case. */
	'case of e-mail addresses': () =>
		void Object.assign(RelationFinder.prototype, {
			async readAgain(this: { client: Parameters<typeof allRelations>[0] }, { email }: { email?: string }) {
				return (await allRelations(this.client)).find((relation) => relation.email === email);
			},
		}),
	/** A shop gets no more questions at once than its owner allows. */
	'requests at once': () => void (Pace.prototype.inTurn = async (work) => await work()),
	/** Compare the first invoice of a run with what Octopus came to before sending the second. */
	'first invoice': () => void Object.assign(WriteRun.prototype, { checkFirst: async () => undefined }),
} as const;

export type Safeguard = keyof typeof SAFEGUARDS;
