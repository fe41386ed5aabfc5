import type { OrderItem } from '../../nodes/Octopus/item';
import { demoAccess } from '../simulators/octopus';
import { run } from './harness';
import { steps } from './steps';
import { startWorld, type World } from './world';

describe('what the Octopus node reads and writes besides the daily run', () => {
	let world: World;
	beforeAll(async () => (world = await startWorld()));
	afterAll(async () => await world.close());
	beforeEach(() => world.reset());

	const call = async (parameters: Record<string, unknown>) => {
		const { items, error } = await run([{ type: 'octopus', parameters }], world.store);
		expect(error).toBeUndefined();
		return items.map(({ json }) => json);
	};
	const all = { returnAll: true };

	it('dossiers, bookyears, journals, accounts and VAT codes', async () => {
		expect(await call({ resource: 'dossier', operation: 'getMany', ...all })).toEqual([
			expect.objectContaining({ dossierKey: { id: demoAccess.dossierId } }),
		]);
		expect(await call({ resource: 'bookyear', operation: 'getMany', ...all })).toHaveLength(
			world.octopus.dossier.bookyears.length,
		);
		expect(
			(await call({ resource: 'journal', operation: 'getMany', bookyearId: 2, ...all })).map(
				({ journalKey }) => journalKey,
			),
		).toEqual(expect.arrayContaining(['V1', 'V2', 'V3']));
		expect(await call({ resource: 'account', operation: 'getMany', bookyearId: 2, ...all })).toContainEqual(
			expect.objectContaining({ accountKey: expect.objectContaining({ id: 700000 }) }),
		);
		expect(await call({ resource: 'vatCode', operation: 'getMany', ...all })).toContainEqual(
			expect.objectContaining({ code: '21', basePercentage: 21 }),
		);
		expect(world.octopus.violations).toEqual([]);
	});

	it('reads VAT codes from the list kept with the credential, however often it is asked', async () => {
		for (let i = 0; i < 5; i++) await call({ resource: 'vatCode', operation: 'getMany', limit: 3 });
		expect(world.octopus.count('GET vatcodes')).toBeLessThanOrEqual(2);
	});

	it('checks the connection and names the dossier', async () => {
		expect(await call({ resource: 'connection', operation: 'check' })).toEqual([
			expect.objectContaining({
				connected: true,
				dossier: { id: demoAccess.dossierId, name: world.octopus.dossier.description },
				listsReadAt: expect.any(String),
			}),
		]);
	});

	it('finds relations by number, by e-mail and by name, and updates one by its external number', async () => {
		const [created] = await call({
			resource: 'relation',
			operation: 'createOrUpdate',
			identifyBy: 'externalRelationId',
			number: 77,
			fields: { name: 'Nieuw BV', email: 'Nieuw@example.be', country: 'BE' },
		});
		expect(created).toMatchObject({ created: true });
		expect(
			await call({
				resource: 'relation',
				operation: 'createOrUpdate',
				identifyBy: 'externalRelationId',
				number: 77,
				fields: { city: 'Gent' },
			}),
		).toEqual([expect.objectContaining({ created: false })]);
		expect(
			await call({ resource: 'relation', operation: 'get', getBy: 'extRelationId', number: 77 }),
		).toEqual([expect.objectContaining({ name: 'Nieuw BV', city: 'Gent' })]);
		expect(
			await call({
				resource: 'relation',
				operation: 'getMany',
				filters: { email: ' nieuw@EXAMPLE.be' },
				...all,
			}),
		).toHaveLength(1);
		expect(
			await call({ resource: 'relation', operation: 'getMany', filters: { name: 'Nieuw BV' }, ...all }),
		).toHaveLength(1);
	});

	it('reads invoices by number and since a moment', async () => {
		await run(steps({ filters: { idFrom: 6, idTo: 8 } }), world.store);
		const [one] = await call({
			resource: 'invoice',
			operation: 'get',
			journal: { __rl: true, mode: 'code', value: 'V2' },
			documentNumber: 2,
			bookyearId: 2,
		});
		expect(one).toMatchObject({ reference: 'MWZPXIBGX', journalKey: 'V2', documentSequenceNr: 2 });
		expect(
			await call({ resource: 'invoice', operation: 'getMany', modifiedSince: '2026-01-01T00:00:00', ...all }),
		).toHaveLength(3);
	});

	it('a wrong password stops the node with its own sentence, after one attempt', async () => {
		world.store.octopusApi!.password = 'wrong';
		const { error } = await run(
			[{ type: 'octopus', parameters: { resource: 'bookyear', operation: 'getMany', ...all } }],
			world.store,
		);
		expect(error!.message).toBe('Octopus does not accept this user and password.');
		expect(error!.description).toMatch(/\[OCTOPUS_LOGIN_REFUSED\]$/);
		expect(world.octopus.failedLogins).toBe(1);
	});
});

describe('finding customers', () => {
	let world: World;
	beforeAll(async () => (world = await startWorld()));
	afterAll(async () => await world.close());
	beforeEach(() => world.reset());
	const relations = async (choices = {}, first = 6, last = 6) =>
		(await run(steps({ filters: { idFrom: first, idTo: last }, ...choices }), world.store)).items.map(
			({ json }) => (json as OrderItem).relation as unknown as Record<string, unknown>,
		);

	it('by e-mail, whatever its case and blanks, and leaves what the bookkeeper wrote', async () => {
		const known = world.octopus.dossier.relations.find(({ fields }) => fields.email)!;
		known.fields.email = ' Jean-Pierre.DUPRE@example.be ';
		expect(await relations()).toEqual([expect.objectContaining({ status: 'found', id: known.id })]);
		expect(world.octopus.count('PUT relations')).toBe(0);
	});

	it('takes the oldest active one of several, and says so', async () => {
		const twins = world.octopus.dossier.relations.filter(
			({ fields }) => fields.email === 'familie@example.com',
		);
		for (const { fields } of twins) fields.email = 'jean-pierre.dupre@example.be';
		const [relation] = await relations();
		expect(relation).toMatchObject({ status: 'found', id: Math.min(...twins.map(({ id }) => id)) });
		expect((relation!.notes as string[])[0]).toMatch(/has 2 customers with this e-mail address/);
	});

	it("never takes a stranger who has the customer's external number", async () => {
		const stranger = world.octopus.dossier.relations[0]!;
		stranger.externalId = 1_000_000_003;
		Object.assign(stranger.fields, { name: 'Iemand Anders', email: 'ander@example.be' });
		expect(await relations()).toEqual([
			expect.objectContaining({ status: 'held', code: 'RELATION_NUMBER_TAKEN' }),
		]);
	});

	it('stops creating when the daily limit is reached; orders of known customers still go through', async () => {
		world.octopus.changeSettings({ limits: { overrides: { 'PUT relations': 1 } } } as never);
		const { items } = await run(steps({ filters: { idFrom: 6, idTo: 16 } }), world.store);
		const states = items.map(({ json }) => (json as OrderItem).reconciliation!.state);
		expect(states.filter((state) => state === 'verified').length).toBeGreaterThan(3);
		expect(states).toContain('waiting');
		expect(world.octopus.count('PUT relations')).toBe(2);
	});
});
