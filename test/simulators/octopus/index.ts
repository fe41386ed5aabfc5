import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { invoiceWithTotals } from './control';
import { Core, type SimulatorOptions } from './core';
import type { SimulatedClock } from './clock';
import type { Faults } from './faults';
import { basePath, createSimulatorServer } from './server';
import { changeSettings, type DeepPartial, type Settings } from './settings';
import type { Call, Dossier, StoredInvoice, Violation } from './types';

export interface OctopusSimulator {
	/** What a client calls: "http://127.0.0.1:port/octopus-rest-api/v1". */
	readonly baseUrl: string;
	/** Answers a request without a socket. */
	readonly listener: RequestListener;
	/** Where the control endpoints are: "http://127.0.0.1:port/_control". */
	readonly controlUrl: string;
	readonly port: number;
	/** Every call since the start or the last reset, oldest first. */
	readonly calls: readonly Call[];
	/** How many calls an operation ("POST invoices") had. */
	count(operation: string): number;
	/** Where requests left the API description. */
	readonly violations: readonly Violation[];
	/** Where the simulator's own answers left it. */
	readonly answerViolations: readonly Violation[];
	/** Calls that booked, sent or closed something. */
	readonly finalising: readonly Call[];
	/** Logins with a wrong user or password. */
	readonly failedLogins: number;
	/** Every token given since the start or the last reset. */
	readonly issuedTokens: string[];
	/** The books; may be changed at any time. A reset makes a new object. */
	readonly dossier: Dossier;
	readonly settings: Settings;
	readonly faults: Faults;
	readonly clock: SimulatedClock;
	changeSettings(changes: DeepPartial<Settings>): void;
	expireTokens(): void;
	/** Moves a relation to the deleted ones, as a user would in the program. */
	deleteRelation(id: number): void;
	/** Totals of a stored invoice as texts with two decimals: net excl. VAT, VAT, gross incl. VAT, and per code. */
	totals(invoice: StoredInvoice): ReturnType<typeof invoiceWithTotals>['totals'];
	reset(changes?: { dossier?: Partial<Dossier>; settings?: DeepPartial<Settings> }): void;
	close(): Promise<void>;
}

/** Starts a simulated Octopus REST service with one dossier on this machine. */
export async function startOctopusSimulator(options: SimulatorOptions = {}): Promise<OctopusSimulator> {
	const core = new Core(options);
	const host = options.host ?? '127.0.0.1';
	const server = createSimulatorServer(core);
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(options.port ?? 0, host, resolve);
	});
	const { port } = server.address() as AddressInfo;
	const origin = `http://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host}:${port}`;
	return {
		baseUrl: `${origin}${basePath}`,
		listener: (request, response) => void server.emit('request', request, response),
		controlUrl: `${origin}/_control`,
		port,
		calls: core.calls,
		count: (operation) => core.calls.filter((call) => call.operation === operation).length,
		violations: core.violations,
		answerViolations: core.answerViolations,
		finalising: core.finalising,
		get failedLogins() {
			return core.failedLogins;
		},
		get issuedTokens() {
			return core.tokens.all();
		},
		get dossier() {
			return core.dossier;
		},
		settings: core.settings,
		faults: core.faults,
		clock: core.clock,
		changeSettings: (changes) => changeSettings(core.settings, changes),
		expireTokens: () => core.tokens.expireAll(),
		deleteRelation(id) {
			const index = core.dossier.relations.findIndex((relation) => relation.id === id);
			if (index < 0) throw new Error(`No relation ${id}`);
			const [relation] = core.dossier.relations.splice(index, 1);
			core.dossier.deletedRelations.push({ ...relation, modifiedAt: core.clock.now() });
		},
		totals: (invoice) => invoiceWithTotals(core, invoice).totals,
		reset: (changes) => core.reset(changes),
		close: () =>
			new Promise((resolve, reject) => {
				server.close((error) => (error ? reject(error) : resolve()));
				server.closeAllConnections();
			}),
	};
}

export {
	demoAccess,
	demoAccounts,
	demoDossier,
	demoJournals,
	demoRelations,
	demoUsers,
	demoVatCodes,
	monthlyBookyear,
} from './demo-dossier';
export type { Fault } from './faults';
export type { SimulatorOptions } from './core';
export type { Settings } from './settings';
export type * from './types';
