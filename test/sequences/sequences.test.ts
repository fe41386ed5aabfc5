import { playSequence } from './play';

/** So many here; `npm run test:model` plays ten thousand. */
const SEQUENCES = Number(process.env.MODEL_SEQUENCES ?? 400);
const FROM = Number(process.env.MODEL_FROM ?? 1);

it(`${SEQUENCES} sequences of sales, edits, cancellations, refunds, documents made by hand, and ends of processes leave each order and refund in the books once, and never credit more than was invoiced`, async () => {
	const failed: string[] = [];
	for (let seed = FROM; seed < FROM + SEQUENCES; seed++) {
		try {
			await playSequence(seed);
		} catch (error) {
			failed.push(`seed ${seed}: ${error instanceof Error ? error.message : String(error)}`);
		}
	}
	expect(failed).toEqual([]);
}, 120_000);
