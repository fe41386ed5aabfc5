import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { OrderItem } from '../../nodes/Octopus/item';
import { time } from '../../nodes/shared/pause';
import { demoAccess, type Fault } from '../simulators/octopus';
import { run } from './harness';
import { steps } from './steps';
import { startWorld, type World } from './world';

/** What is no answer of Octopus, in place of one. Long enough that trying again does not help. */
const FOREIGN: Array<[string, Fault]> = [
	[
		'a 404 page of a proxy',
		{ kind: 'status', status: 404, body: '<html><title>404 Not Found</title></html>' },
	],
	['an empty 404', { kind: 'status', status: 404 }],
	[
		'a 404 with the JSON of somebody else',
		{ kind: 'status', status: 404, body: { message: 'no Route matched with those values' } },
	],
	['a 404 with an empty technicalInfo', { kind: 'status', status: 404, body: { technicalInfo: ' ' } }],
	['a 204', { kind: 'status', status: 204 }],
	['an empty 200', { kind: 'status', status: 200 }],
	['a 200 with {}', { kind: 'status', status: 200, body: {} }],
	['a 200 with null', { kind: 'status', status: 200, body: null }],
	['a 200 with HTML', { kind: 'status', status: 200, body: '<html>Please log in to the network</html>' }],
	['a 200 with the JSON of somebody else', { kind: 'status', status: 200, body: { status: 'ok' } }],
	['half a list', { kind: 'broken-body' }],
	['a redirect', { kind: 'redirect', location: 'https://login.example/' }],
];

const FEW = { filters: { idFrom: 6, idTo: 8 } };

describe('what is no answer of Octopus', () => {
	let world: World;
	/** Somebody else's server, and what reached it. */
	let thief: Server;
	const stolen: string[] = [];
	let elsewhere = '';

	beforeAll(async () => {
		world = await startWorld();
		thief = createServer((request, response) => {
			stolen.push(`${request.method} ${request.url} ${JSON.stringify(request.headers)}`);
			response.end('{}');
		});
		await new Promise<void>((resolve) => thief.listen(0, '127.0.0.1', resolve));
		elsewhere = `http://127.0.0.1:${(thief.address() as AddressInfo).port}/next?of=login`;
	});
	afterAll(async () => {
		thief.close();
		await world.close();
	});
	beforeEach(() => {
		world.reset();
		time.pause = async () => undefined;
		stolen.length = 0;
	});

	const runFew = async () => await run(steps(FEW), world.store);
	const invoices = () =>
		world.octopus.dossier.invoices
			.map(({ body }) => String(body.orderReference))
			.filter((mark) => mark.startsWith('PS-'))
			.sort();
	const statesOf = (items: Array<{ json: object }>) =>
		items.map(({ json }) => (json as OrderItem).reconciliation!.state);

	it.each([
		['null', null],
		['a text', 'V5 1'],
		['a number', 7],
		['a list', []],
		['an empty object', {}],
	])(
		'%s in place of one of the documents: nothing is sent beside it, for it may be any',
		async (_what, entry) => {
			await runFew();
			const known = world.octopus.dossier.invoices.map(({ body }) => body);
			world.octopus.faults.add({
				kind: 'status',
				status: 200,
				body: [...known.slice(1), entry],
				match: 'GET invoices/modified',
			});
			const { items } = await runFew();
			expect(invoices()).toEqual(['PS-6', 'PS-7', 'PS-8']);
			expect(items.map(({ json }) => (json as OrderItem).reconciliation!.code)).toContain(
				'OCTOPUS_DOCUMENT_UNREADABLE',
			);
		},
	);

	describe.each(FOREIGN)('%s', (_what, fault) => {
		it('in place of what was invoiced stops the run before it sends anything again', async () => {
			await runFew();
			expect(invoices()).toEqual(['PS-6', 'PS-7', 'PS-8']);
			world.octopus.faults.add({ ...fault, match: 'GET invoices/modified', times: 3 });
			const { error } = await runFew();
			expect(error?.message).toMatch(/no answer of Octopus|sends on to/);
			expect(invoices()).toEqual(['PS-6', 'PS-7', 'PS-8']);
			expect(world.octopus.count('GET invoices/modified')).toBe(1 + 3);
		});

		it('that passes is read again', async () => {
			await runFew();
			world.octopus.faults.add({ ...fault, match: 'GET invoices/modified', times: 2 });
			expect(statesOf((await runFew()).items)).toEqual(['verified', 'verified', 'verified']);
			expect(invoices()).toEqual(['PS-6', 'PS-7', 'PS-8']);
		});

		it('in place of the relations makes and overwrites no customer', async () => {
			await runFew();
			const before = JSON.stringify(world.octopus.dossier.relations);
			world.octopus.faults.add({ ...fault, match: 'GET relations/modified', times: 3 });
			const { error } = await runFew();
			expect(error?.message).toMatch(/no answer of Octopus|sends on to/);
			expect(JSON.stringify(world.octopus.dossier.relations)).toBe(before);
			expect(world.octopus.count('PUT relations')).toBe(
				new Set(
					world.shop.store
						.orders!.filter(({ id }) => [6, 7, 8].includes(Number(id)))
						.map(({ id_customer }) => id_customer),
				).size,
			);
		});

		it('in place of the invoice under a number, after a post that was cut off, makes no second one', async () => {
			world.octopus.faults.add(
				{ match: 'POST invoices', kind: 'timeout-after-store' },
				{ ...fault, match: 'GET invoices', times: 6 },
			);
			const { items } = await runFew();
			expect(invoices()).toEqual(['PS-6']);
			expect(statesOf(items)).toEqual(['waiting', 'waiting', 'waiting']);
			world.octopus.faults.clear();
			await runFew();
			expect(invoices()).toEqual(['PS-6', 'PS-7', 'PS-8']);
		});

		it('in place of the answer to a post is looked up, not taken for either', async () => {
			if (fault.kind === 'broken-body') return;
			world.octopus.faults.add({ ...fault, match: 'POST invoices' });
			expect(statesOf((await runFew()).items)).toEqual(['verified', 'verified', 'verified']);
			expect(invoices()).toEqual(['PS-6', 'PS-7', 'PS-8']);
		});

		it('in place of a list at the login empties none that was kept', async () => {
			await run(
				[{ type: 'octopus', parameters: { resource: 'connection', operation: 'check' } }],
				world.store,
			);
			const kept = JSON.parse(String(world.store.octopusApi!.lists)) as Record<string, unknown[]>;
			// What is left of the two readings of VAT codes a day is not of interest here.
			world.octopus.changeSettings({ limits: { enabled: false } } as never);
			for (const match of [
				'GET bookyears',
				'GET bookyears/{bookyearId}/journals',
				'GET vatcodes',
				'GET accounts/modified',
			]) {
				Object.assign(world.store.octopusApi!, {
					dossierToken: '',
					lists: JSON.stringify({ ...kept, readAt: '2026-01-01T00:00:00Z' }),
				});
				world.octopus.faults.clear();
				world.octopus.faults.add({ ...fault, match });
				await run(
					[{ type: 'octopus', parameters: { resource: 'connection', operation: 'check' } }],
					world.store,
				);
				const now = JSON.parse(String(world.store.octopusApi!.lists)) as Record<string, unknown[]>;
				for (const list of ['bookyears', 'journals', 'vatCodes', 'accounts'])
					expect({ match, list, kept: now[list] }).toEqual({ match, list, kept: kept[list] });
			}
		});
	});

	it("Octopus's own 404 still means none", async () => {
		expect(statesOf((await runFew()).items)).toEqual(['verified', 'verified', 'verified']);
		expect(world.octopus.count('GET invoices/modified')).toBe(1);
	});

	it.each([302, 307] as const)('a redirect (%i) is named and never followed, at no step', async (status) => {
		for (const match of [
			'POST authentication',
			'POST dossiers',
			'GET bookyears',
			'GET relations/modified',
			'GET invoices/modified',
			'PUT relations',
			'POST invoices',
			'GET invoices/export',
		]) {
			world.reset();
			world.octopus.faults.add({ match, kind: 'redirect', location: elsewhere, status, times: 100 });
			const { error, items } = await runFew();
			const said = error?.message ?? JSON.stringify(items.map(({ json }) => json));
			if (!['GET invoices/export', 'GET bookyears'].includes(match)) expect(said).toContain(elsewhere);
		}
		expect(stolen).toEqual([]);
	});

	it('a password, UUID or token that is given back stands in no sentence, also cut', async () => {
		const secrets = [demoAccess.password, demoAccess.softwareHouseUuid];
		for (const match of ['POST authentication', 'POST dossiers', 'GET invoices/modified', 'POST invoices']) {
			for (const status of [400, 404]) {
				world.reset();
				const echo = `${'x'.repeat(180)} user=webshop&password=${demoAccess.password}&uuid=${demoAccess.softwareHouseUuid.toUpperCase()} ${Buffer.from(demoAccess.password).toString('base64')}`;
				world.octopus.faults.add(
					{ match, kind: 'status', status, body: echo, times: 100 },
					{ match, kind: 'status', status, body: { technicalInfo: echo, errorCode: -1 }, times: 100 },
				);
				const { error, items } = await runFew();
				const said = JSON.stringify([
					error,
					...items.map(({ json }) => (json as OrderItem).reconciliation),
				]).toLowerCase();
				for (const secret of secrets) expect(said).not.toContain(secret.slice(0, 9).toLowerCase());
			}
		}
	});

	it('revenue accounts come from the plain list where the list of changes gives none', async () => {
		for (const fault of [
			{ kind: 'status', status: 404, body: { technicalInfo: 'No accounts found' } },
			{ kind: 'status', status: 400, body: { technicalInfo: 'no' } },
			FOREIGN[0]![1],
		] as Fault[]) {
			world.reset();
			world.octopus.faults.add({ ...fault, match: 'GET accounts/modified', times: 100 });
			await runFew();
			const { accounts } = JSON.parse(String(world.store.octopusApi!.lists)) as {
				accounts: Array<{ id: number }>;
			};
			expect(accounts.map(({ id }) => id)).toContain(700000);
			expect(world.octopus.count('GET accounts')).toBe(1);
		}
	});
});
