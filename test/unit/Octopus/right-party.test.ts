import type { RelationData } from '../../../nodes/Octopus/books/relation';
import type { ReadyInvoice } from '../../../nodes/Octopus/invoicing/prepared';
import type { RelationResult } from '../../../nodes/Octopus/item';
import { externalNumbers } from '../../../nodes/Octopus/writing/relations/external-numbers';
import { wrongParty } from '../../../nodes/Octopus/writing/relations/right-party';
import type { OrderAddress, OrderDocument } from '../../../nodes/shared/order';
import { time } from '../../../nodes/shared/pause';
import { address, order } from '../../models/orders';
import { FakeRelations } from './fake-relations';

const by = (
	changes: Partial<OrderAddress> = {},
	customer: Partial<NonNullable<OrderDocument['customer']>> = {},
	more: Partial<OrderDocument> = {},
) =>
	order({
		address_invoice: address(changes),
		address_delivery: address(changes),
		customer: { ...order().customer!, ...customer },
		...more,
	});
const consumer = { name: 'Peeters', firstName: 'An', email: 'an@example.be', country: 'BE', vatType: 7 };
const lamps = {
	name: 'Lampen BV',
	email: 'an@example.be',
	country: 'BE',
	vatNr: 'BE0403.170.701',
	vatType: 1,
};
const ofLamps = { company: 'Lampen BV', vat_number: 'BE 0403.170.701' };
const dutch = { company: 'De Vries B.V.', vat_number: 'NL123456782B90', country_iso: 'NL' };

type Found = Extract<RelationResult, { data: unknown }>;
const find = async (octopus: FakeRelations, one: OrderDocument, settings = {}) =>
	(await octopus.finder(settings).find(one)) as Found;

describe('whose relation an order goes on', () => {
	beforeEach(() => (time.pause = async () => await Promise.resolve()));

	it('the private sale never goes to the company with the same address, nor the other way round', async () => {
		const octopus = new FakeRelations([lamps]);
		const finder = octopus.finder();
		const own = (await finder.find(by())) as Found;
		expect(own).toMatchObject({ status: 'created', data: { name: 'Peeters', vatType: 7 } });
		expect(own.notes).toEqual([expect.stringContaining('Relation 11 (Lampen BV)')]);
		expect(await finder.find(by(ofLamps))).toMatchObject({ status: 'found', id: 11, notes: [] });
		const other = (await finder.find(by(dutch))) as Found;
		expect(other).toMatchObject({
			status: 'created',
			data: { name: 'De Vries B.V.', vatNr: 'NL123456782B90', vatType: 4 },
		});
		expect(octopus.byId(own.id)).toMatchObject({ name: 'Peeters', vatType: 7 });
		expect(octopus.stored[0]).toMatchObject(lamps);
	});

	it('a known consumer who now gives a VAT number gets a second relation, and both are found again', async () => {
		const octopus = new FakeRelations();
		const first = await find(octopus, by());
		const second = await find(octopus, by(ofLamps));
		expect(second).toMatchObject({ status: 'created', externalRelationId: 1_050_000_001 });
		expect(second.notes).toHaveLength(1);
		expect(await find(octopus, by())).toMatchObject({ status: 'found', id: first.id, notes: [] });
		expect(await find(octopus, by({ ...ofLamps, id: 77 }))).toMatchObject({
			status: 'found',
			id: second.id,
			notes: [],
		});
		expect(octopus.byId(first.id).vatNr).toBeUndefined();
	});

	it('by VAT number, however it is written, under another e-mail address and name', async () => {
		const octopus = new FakeRelations([
			consumer,
			{ ...dutch, name: 'Vries', email: 'boekhouding@vries.nl', vatNr: 'NL 1234.56.782 B90', country: 'NL' },
		]);
		const found = await find(octopus, by(dutch));
		expect(found).toMatchObject({ status: 'found', id: 12 });
		expect(found.notes).toEqual([expect.stringContaining('boekhouding@vries.nl')]);
	});

	it('of several with one VAT number, the one with the e-mail address, and it is said', async () => {
		const octopus = new FakeRelations([
			{ ...lamps, email: 'gent@lampen.be' },
			{ ...lamps, email: 'AN@example.be' },
			{ ...lamps, active: false },
		]);
		const found = await find(octopus, by(ofLamps));
		expect(found).toMatchObject({ status: 'found', id: 12 });
		expect(found.notes).toEqual([expect.stringContaining('3 customers with the VAT number BE0403170701')]);
	});

	it('another VAT number, or another country for a business, is another customer', async () => {
		const octopus = new FakeRelations([
			lamps,
			{ ...lamps, name: 'Lumière SARL', vatNr: '', vatType: 4, country: 'FR' },
		]);
		expect(await find(octopus, by({ company: 'Lumière SARL', country_iso: 'LU' }))).toMatchObject({
			status: 'created',
		});
		expect(await find(octopus, by({ company: 'Lampen BV', vat_number: 'BE0123456749' }))).toMatchObject({
			status: 'created',
			data: { vatNr: 'BE0123.456.749' },
		});
		expect(await find(octopus, by({ company: 'Lumière', country_iso: 'FR' }))).toMatchObject({
			status: 'found',
			id: 12,
		});
	});

	it('a consumer in another country, or of whom Octopus knows little, is the same', async () => {
		const octopus = new FakeRelations([consumer]);
		expect(await find(octopus, by({ country_iso: 'NL' }))).toMatchObject({ status: 'found', id: 11 });
		const little = new FakeRelations([
			{ name: 'Kassaklant', email: 'an@example.be', country: '  ', vatType: 0 },
		]);
		expect(await find(little, by())).toMatchObject({ status: 'found', id: 11 });
	});

	it("a company without a number: the one of that name, never a person's nor another company's", async () => {
		const octopus = new FakeRelations([
			consumer,
			lamps,
			{ name: 'Bakkerij', contactPerson: 'An Peeters', email: 'an@example.be', country: 'BE', vatType: 7 },
		]);
		expect(await find(octopus, by({ company: 'LAMPEN' }))).toMatchObject({ status: 'found', id: 12 });
		expect(await find(octopus, by({ company: 'Bakkerij' }))).toMatchObject({ status: 'found', id: 13 });
		expect(await find(octopus, by({ company: 'Slagerij' }))).toMatchObject({ status: 'created' });
		expect(await find(octopus, by())).toMatchObject({ status: 'found', id: 11 });
	});

	it('"Privé" in the company field is the person', async () => {
		expect(await find(new FakeRelations([consumer]), by({ company: 'Privé' }))).toMatchObject({
			status: 'found',
			id: 11,
		});
	});

	it('guests with one e-mail address in any case are one customer', async () => {
		const octopus = new FakeRelations();
		const first = await find(octopus, by({}, {}, { id_customer: 50 }));
		expect(await find(octopus, by({}, { email: 'AN@Example.be' }, { id_customer: 51 }))).toMatchObject({
			status: 'found',
			id: first.id,
		});
	});
});

describe('a relation of that name without the VAT number', () => {
	const withoutNumber = {
		name: 'De Vries',
		contactPerson: 'An',
		email: 'an@example.be',
		country: 'NL',
		vatType: 8,
	};
	const ours = {
		...withoutNumber,
		relationIdentificationServiceData: { relationKey: { id: 11 }, externalRelationId: 1_000_000_003 },
	};

	it('made here: the number is filled in, and nothing else is touched', async () => {
		const octopus = new FakeRelations([{ ...ours, city: 'Elders' }]);
		const found = await find(octopus, by(dutch));
		expect(found).toMatchObject({ status: 'updated', id: 11, data: { vatNr: 'NL123456782B90', vatType: 4 } });
		expect(octopus.stored).toEqual([
			{ ...ours, client: true, city: 'Elders', vatNr: 'NL123456782B90', vatType: 4 },
		]);
		expect(found.notes).toEqual([expect.stringContaining('NL123456782B90')]);
	});

	it('made by the bookkeeper: left alone; a number of another member state gets a relation of its own', async () => {
		const octopus = new FakeRelations([
			withoutNumber,
			{ ...withoutNumber, name: 'Lampen', country: 'BE', vatType: 1 },
		]);
		expect(await find(octopus, by(dutch))).toMatchObject({
			status: 'created',
			data: { vatNr: 'NL123456782B90' },
		});
		const belgian = await find(octopus, by(ofLamps));
		expect(belgian).toMatchObject({ status: 'found', id: 12 });
		expect(belgian.notes.join()).toContain('relation 12 has none in Octopus');
		expect(octopus.stored[0]!.vatNr).toBeUndefined();
	});

	it('filled in where customers may be updated; a VAT type is kept where the order gives no number', async () => {
		const octopus = new FakeRelations([withoutNumber]);
		expect(await find(octopus, by(dutch), { updateExisting: true })).toMatchObject({
			status: 'updated',
			id: 11,
			data: { vatNr: 'NL123456782B90', vatType: 4 },
		});
		expect(
			await find(octopus, by({ ...dutch, vat_number: '', city: 'Sluis' }), { updateExisting: true }),
		).toMatchObject({ status: 'updated', data: { vatNr: 'NL123456782B90', vatType: 4, city: 'Sluis' } });
	});

	it('a dry run writes nothing and shows the number', async () => {
		const octopus = new FakeRelations([ours]);
		expect(await find(octopus, by(dutch), { createMissing: false })).toMatchObject({
			status: 'found',
			data: { vatNr: 'NL123456782B90' },
		});
		expect(octopus.puts).toBe(0);
	});

	it('a dry run keeps new customers apart that share an address', async () => {
		const finder = new FakeRelations().finder({ createMissing: false });
		for (const one of [by(), by(ofLamps), by(dutch), by(ofLamps), by()]) {
			const { data } = (await finder.find(one)) as Found;
			expect([data.name, data.vatNr]).toEqual(
				one.address_invoice!.company
					? [one.address_invoice!.company, expect.any(String)]
					: ['Peeters', undefined],
			);
		}
	});
});

describe('external relation numbers', () => {
	it("follow from the order alone, fit int32, and are no other installation's", () => {
		const numbers = (installation: number, start = 1_000_000_000, hasVatNumber = false) =>
			externalNumbers(by({ id: 8 }, {}, { shop: { ...order().shop, installation } }), start, hasVatNumber);
		expect(numbers(1)).toEqual([1_000_000_003, 1_050_000_008, 1_075_000_007]);
		expect(numbers(1, 1_000_000_000, true)).toEqual([1_050_000_008, 1_075_000_007, 1_000_000_003]);
		expect(numbers(2)).toEqual([1_100_000_003, 1_150_000_008, 1_175_000_007]);
		expect(numbers(12)).toEqual([2_100_000_003]);
		expect(numbers(30)).toEqual([]);
		for (const installation of [1, 2, 11, 12])
			for (const number of numbers(installation, 2_000_000_000))
				expect(number).toBeLessThanOrEqual(2_147_483_647);
	});

	it('an address rewritten for somebody else does not give its number away', async () => {
		const octopus = new FakeRelations();
		await find(octopus, by());
		const first = await find(octopus, by(ofLamps));
		const second = await find(octopus, by(dutch));
		expect([first.externalRelationId, second.externalRelationId]).toEqual([1_050_000_001, 1_075_000_007]);
		expect(octopus.byId(first.id)).toMatchObject({ name: 'Lampen BV', vatNr: 'BE0403.170.701' });
	});

	it('a customer without a number of its own range is still made once', async () => {
		const octopus = new FakeRelations();
		const far = by({}, {}, { shop: { ...order().shop, installation: 30 } });
		expect(await find(octopus, far)).toMatchObject({ status: 'created', externalRelationId: null });
		expect(await find(octopus, far)).toMatchObject({ status: 'found' });
	});
});

describe('without external numbers, after an answer that never came', () => {
	const noNumbers = { externalIdStart: null };

	it('the relation is found again whatever case Octopus keeps of the e-mail address', async () => {
		const octopus = new FakeRelations();
		octopus.lostAnswers = 1;
		octopus.keepEmail = (email) => email?.toUpperCase();
		expect(await find(octopus, by({}, { email: 'An@Example.be' }), noNumbers)).toMatchObject({
			status: 'created',
			id: 11,
		});
		expect(octopus.puts).toBe(1);
	});

	it('a company is found again by its VAT number, not by the address it shares', async () => {
		const octopus = new FakeRelations([consumer]);
		octopus.lostAnswers = 1;
		octopus.keepEmail = () => 'changed@example.be';
		expect(await find(octopus, by(ofLamps), noNumbers)).toMatchObject({
			status: 'created',
			id: 12,
			data: { vatNr: 'BE0403.170.701' },
		});
		expect(octopus.puts).toBe(1);
	});

	it('someone else with the address is never taken for the one that was sent', async () => {
		for (const [known, one] of [
			[consumer, by(ofLamps)],
			[lamps, by()],
		] as const) {
			const octopus = new FakeRelations([known]);
			octopus.lostAnswers = 1;
			expect(await find(octopus, one, noNumbers)).toMatchObject({ status: 'created', id: 12 });
			expect(octopus.stored).toHaveLength(2);
			expect(octopus.puts).toBe(1);
		}
	});
});

describe('right before an invoice is written', () => {
	const relation = (data: Partial<RelationData>): RelationResult => ({
		status: 'found',
		id: 11,
		externalRelationId: null,
		data: { relationIdentificationServiceData: {}, ...data },
		notes: [],
	});
	const invoice = (vatCase: string) =>
		({ expected: { perVatCode: [{ case: 'domestic' }, { case: vatCase }] } }) as unknown as ReadyInvoice;
	const codeOf = (one: OrderDocument, vatCase: string, data: Partial<RelationData>) =>
		wrongParty(one, invoice(vatCase), relation(data), 'en')?.code;

	it('an intra-community invoice needs the number on its relation, and no invoice stands under another one', () => {
		expect(codeOf(by(dutch), 'intra-community', { name: 'De Vries' })).toBe('RELATION_WITHOUT_VAT_NUMBER');
		expect(codeOf(by(dutch), 'intra-community', { vatNr: 'NL004495445B01' })).toBe(
			'RELATION_OTHER_VAT_NUMBER',
		);
		expect(codeOf(by(dutch), 'oss', { vatNr: 'NL004495445B01' })).toBe('RELATION_OTHER_VAT_NUMBER');
		expect(
			codeOf(by(dutch), 'intra-community', { vatNr: 'NL 1234.56.782 B90', country: 'NL' }),
		).toBeUndefined();
		expect(codeOf(by(dutch), 'oss', {})).toBeUndefined();
		expect(codeOf(by(), 'domestic', { vatNr: 'BE0403.170.701' })).toBeUndefined();
	});
});
