import * as fields from '../../nodes/PrestaShop/shop/fields';
import { Fuzz } from './play';

/** The first of 5,000 seeds; `npm run test:fuzz` plays them all. */
const SEEDS = 150;

/** Seeds that lead to a wrong invoice, or lose an order, where records are not checked. */
const TELLING = [386, 423, 440, 530, 699];

describe('answers of the shop that are cut, doubled, of the wrong type, without a field, in another encoding or huge', () => {
	let fuzz: Fuzz;
	beforeAll(async () => (fuzz = await Fuzz.open()), 60_000);
	afterAll(async () => await fuzz.close());

	it('lead to the same invoice, to a held one or to a sentence; the other orders go on', async () => {
		for (let seed = 1; seed <= SEEDS; seed++) await fuzz.play(seed);
		for (const outcome of [
			'the same invoice',
			'invoice held',
			'order set aside',
			'run stopped with its sentence',
		])
			expect(fuzz.outcomes[outcome]).toBeGreaterThan(0);
	}, 60_000);

	it.each(TELLING)('seed %i does, and would be noticed if records were not checked', async (seed) => {
		await fuzz.play(seed);
		jest.spyOn(fields, 'brokenField').mockReturnValue(null);
		await expect(fuzz.play(seed)).rejects.toThrow(/became another invoice|are missing without a word/);
		jest.restoreAllMocks();
	});
});
