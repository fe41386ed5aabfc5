import type { OrderItem } from '../../nodes/Octopus/item';
import { relationDefaults } from '../simulators/octopus/demo-dossier';
import type { JsonObject, StoredRelation } from '../simulators/octopus/types';
import type { Store } from '../simulators/prestashop/store';
import { run } from './harness';
import { steps } from './steps';
import { startWorld, type World } from './world';

const change = (store: Store, resource: string, id: number, changes: object): void => {
	Object.assign(
		store[resource]!.find((row) => Number(row.id) === id)!,
		changes,
	);
};

/** Order 37 is a private person's with the e-mail address of the Dutch company of order 38. */
const oneAddressForTwo = (store: Store): void => {
	change(store, 'customers', 6, {
		email: 'INKOOP@example.nl',
		company: '',
		firstname: 'Jeanne',
		lastname: 'Janssens',
	});
	change(store, 'addresses', 10, {
		company: 'Privé',
		vat_number: 'n.v.t.',
		firstname: 'Jeanne',
		lastname: 'Janssens',
	});
};

describe('the right party, from the shop to the books', () => {
	let world: World;
	beforeAll(async () => (world = await startWorld({ prepare: oneAddressForTwo })));
	afterAll(async () => await world.close());
	beforeEach(() => world.reset());

	const daily = async (from: number, to: number, { dryRun = false, reconcile = {} } = {}) => {
		const chain = steps({ filters: { idFrom: from, idTo: to }, dryRun });
		chain.at(-1)!.parameters.options = reconcile;
		const { items, error } = await run(chain, world.store);
		expect(error).toBeUndefined();
		return items.map(({ json }) => json as OrderItem);
	};
	const seed = (id: number, fields: JsonObject) => {
		const relation: StoredRelation = {
			id,
			externalId: 0,
			modifiedAt: Date.now() - 86_400_000,
			fields: { ...relationDefaults, client: true, currencyCode: 'EUR', ...fields },
		};
		world.octopus.dossier.relations.push(relation);
		return relation;
	};
	const relationOf = (orderId: number): StoredRelation => {
		const { body } = world.octopus.dossier.invoices.find(
			({ body: { orderReference } }) => orderReference === `PS-${orderId}`,
		)!;
		const { relationKey } = body.relationIdentificationServiceData as { relationKey: { id: number } };
		return world.octopus.dossier.relations.find(({ id }) => id === relationKey.id)!;
	};

	it.each([
		['nobody is known', []],
		[
			'the person is known',
			[{ name: 'Janssens', firstName: 'Jeanne', email: 'inkoop@example.nl', country: 'BE', vatType: 7 }],
		],
		[
			'the company is known',
			[
				{
					name: 'De Vries B.V.',
					email: 'inkoop@example.nl',
					country: 'NL',
					vatType: 4,
					vatNr: 'NL1234.56.782 B01',
				},
			],
		],
	])(
		'a company and a person with one e-mail address have their own relations: %s',
		async (_what, known) => {
			for (const [index, fields] of known.entries()) seed(90 + index, fields);
			const items = await daily(37, 38);
			expect(relationOf(38).fields).toMatchObject({ name: 'De Vries B.V.', vatType: 4 });
			expect(String(relationOf(38).fields.vatNr).replace(/\W/g, '')).toBe('NL123456782B01');
			expect(relationOf(37).fields).toMatchObject({ name: 'Janssens', vatType: 7 });
			expect(relationOf(37).fields.vatNr ?? '').toBe('');
			const second = items.find(
				({ relation }) => relation && 'notes' in relation && relation.notes.length > 0,
			)!;
			expect(second.reconciliation!.notes.join()).toContain('private against business');
			const made = world.octopus.dossier.relations.length;
			expect((await daily(37, 38)).map(({ reconciliation }) => reconciliation!.code)).not.toContain(
				'RELATION_NUMBER_TAKEN',
			);
			expect(world.octopus.dossier.relations).toHaveLength(made);
			expect(world.octopus.violations).toEqual([]);
		},
		60_000,
	);

	describe('a customer who differs in Octopus', () => {
		const peeters = {
			name: 'Peeters',
			firstName: 'An',
			email: 'an.peeters@example.be',
			country: 'BE',
			vatType: 7,
			streetAndNr: 'Oude Weg 1',
			postalCode: '1000',
			city: 'Brussel',
		};
		const stateOf = async (order: number, reconcile = {}) =>
			(await daily(order, order, { reconcile }))[0]!.reconciliation!;

		it('a consumer who moved is a remark, and a mismatch where everything is to be one', async () => {
			seed(90, peeters);
			const found = await stateOf(7);
			expect(found).toMatchObject({
				state: 'verified',
				code: '',
				customerDifferences: [{ field: 'address' }],
			});
			expect(found.notes.join()).toContain('Oude Weg 1');
			expect(await stateOf(7, { customerDifferences: 'all' })).toMatchObject({
				state: 'mismatch',
				code: 'CUSTOMER_DIFFERS',
			});
		});

		it.each([{ firstName: 'Els' }, { country: 'NL' }])('a consumer with %j is a mismatch', async (fields) => {
			seed(90, { ...peeters, ...fields });
			expect(await stateOf(7)).toMatchObject({ state: 'mismatch', code: 'CUSTOMER_DIFFERS' });
		});

		it('a business that moved is one; another e-mail address of its VAT number is a remark', async () => {
			const street = { streetAndNr: 'Keizersgracht 1', postalCode: '1015 AA', city: 'Amsterdam' };
			const vries = seed(90, {
				name: 'de vries',
				email: 'boekhouding@vries.nl',
				country: 'NL',
				vatType: 4,
				vatNr: 'NL1234.56.782 B01',
				...street,
			});
			const found = await stateOf(38);
			expect(found).toMatchObject({ state: 'verified', customerDifferences: [{ field: 'email' }] });
			expect(found.notes.join()).toContain('recognised by the VAT number');
			vries.fields.streetAndNr = 'Dorp 1';
			expect(await stateOf(38)).toMatchObject({ state: 'mismatch', code: 'CUSTOMER_DIFFERS' });
		});
	});

	it('an invoice of before that stands on the relation of the person is not verified', async () => {
		seed(90, {
			name: 'Janssens',
			firstName: 'Jeanne',
			email: 'inkoop@example.nl',
			country: 'BE',
			vatType: 7,
		});
		expect((await daily(38, 38))[0]!.reconciliation).toMatchObject({ state: 'verified' });
		world.octopus.dossier.invoices[0]!.relationId = 90;
		for (let night = 1; night <= 2; night++) {
			const { reconciliation } = (await daily(38, 38))[0]!;
			expect(reconciliation).toMatchObject({ state: 'mismatch', code: 'CUSTOMER_DIFFERS' });
			expect(reconciliation!.customerDifferences).toContainEqual({
				field: 'vatNumber',
				shop: 'NL123456782B01',
				octopus: '',
			});
		}
		expect(world.octopus.dossier.invoices).toHaveLength(1);
	}, 60_000);

	it('an invoice on a relation that Octopus does not give is not verified, as nobody knows whose it is', async () => {
		await daily(38, 38);
		const [stored] = world.octopus.dossier.invoices;
		Object.assign(stored!, {
			relationId: 90,
			body: { ...stored!.body, relationIdentificationServiceData: { relationKey: { id: 90 } } },
		});
		const gone = (await daily(38, 38))[0]!.reconciliation!;
		expect(gone).toMatchObject({ state: 'created', code: 'NOT_CHECKED' });
		expect(gone.message).toContain('relation 90');
		seed(90, {
			name: 'Janssens',
			firstName: 'Jeanne',
			email: 'inkoop@example.nl',
			country: 'BE',
			vatType: 7,
		});
		expect((await daily(38, 38))[0]!.reconciliation).toMatchObject({
			state: 'mismatch',
			code: 'CUSTOMER_DIFFERS',
		});
	}, 60_000);

	it('where an order cannot be prepared any more, it is said that no more than its total was compared', async () => {
		await daily(38, 38);
		const chain = steps({ filters: { idFrom: 38, idTo: 38 } });
		const read = (await run(chain.slice(0, 1), world.store)).items.map(({ json }) => json as OrderItem);
		read[0]!.order!.customer = null;
		const { items } = await run(chain.slice(1), world.store, read as never);
		const { state, notes } = (items[0]!.json as OrderItem).reconciliation!;
		expect(state).toBe('verified');
		expect(notes.join()).toContain('Only the total was compared');
	}, 60_000);

	it('an untaxed invoice is never written on a relation without the number, whoever chose it', async () => {
		const person = seed(90, {
			name: 'Janssens',
			firstName: 'Jeanne',
			email: 'inkoop@example.nl',
			country: 'BE',
			vatType: 7,
		});
		const chain = steps({ filters: { idFrom: 38, idTo: 38 } });
		const ready = (await run(chain.slice(0, 3), world.store)).items.map(({ json }) => json);
		const onto = async (fields: object) => {
			const data = {
				relationIdentificationServiceData: { relationKey: { id: 90 } },
				...person.fields,
				...fields,
			};
			const relation = { status: 'found', id: 90, externalRelationId: null, data, notes: [] };
			const { items } = await run(
				chain.slice(3),
				world.store,
				ready.map((json) => ({ ...json, relation })),
			);
			return (items[0]!.json as OrderItem).reconciliation!;
		};
		expect(await onto({})).toMatchObject({ state: 'held', code: 'RELATION_WITHOUT_VAT_NUMBER' });
		expect(await onto({ vatNr: 'NL004495445B01' })).toMatchObject({
			state: 'held',
			code: 'RELATION_OTHER_VAT_NUMBER',
		});
		expect(world.octopus.dossier.invoices).toEqual([]);
		expect(await onto({ name: 'De Vries B.V.', vatNr: 'NL1234.56.782 B01' })).toMatchObject({
			invoice: { journal: 'V2' },
		});
	}, 60_000);

	it('a snapshot tells parties apart as well', async () => {
		seed(90, {
			name: 'Janssens',
			firstName: 'Jeanne',
			email: 'inkoop@example.nl',
			country: 'BE',
			vatType: 7,
		});
		const taken = await run(
			[
				{
					type: 'octopus',
					parameters: {
						resource: 'dossier',
						operation: 'takeSnapshot',
						from: '2026-01-01',
						to: '2026-12-31',
					},
				},
			],
			world.store,
		);
		const { snapshot } = taken.items[0]!.json as { snapshot: string };
		const chain = steps({ filters: { idFrom: 37, idTo: 38 }, dryRun: true });
		for (const step of chain.slice(1)) step.parameters.options = { snapshot };
		const { items } = await run(chain, world.store);
		expect(items.map(({ json }) => (json as OrderItem).relation)).toMatchObject([
			{ status: 'found', id: 90 },
			{ status: 'new', data: { vatNr: 'NL123456782B01' } },
		]);
	});
});
