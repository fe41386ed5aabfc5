import { OctopusFuzz } from './octopus-play';

/** The first of 5,000 seeds; `npm run test:fuzz` plays them all. */
const SEEDS = 150;

describe('answers of Octopus that are cut, doubled, of the wrong type, without a field, in another encoding or huge', () => {
	let fuzz: OctopusFuzz;
	beforeAll(async () => (fuzz = await OctopusFuzz.open()), 60_000);
	afterAll(async () => await fuzz.close());

	it('lead to no wrong, double or falsely verified invoice, and to sentences of ours; one bad document does not keep back the others', async () => {
		for (let seed = 1; seed <= SEEDS; seed++) await fuzz.play(seed);
		for (const outcome of ['verified', 'held', 'run stopped with its sentence'])
			expect(fuzz.outcomes[outcome]).toBeGreaterThan(0);
	}, 120_000);
});
