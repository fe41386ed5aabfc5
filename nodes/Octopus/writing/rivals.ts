import { ExplainedError } from '../../shared/explained';
import { time } from '../../shared/pause';
import type { StoredInvoice } from '../books/document';
import { markIn } from '../invoicing/reference/mark';

/** Numbers lost to another run of ours before this one steps aside. */
const MOST_LOST = 2;

/** Seconds that this run waits for another one, in all its documents together; after that the rest waits for the next run. */
const WAITS = [10, 20, 30, 60, 60, 60];

/**
 * Two runs in one dossier – two workers of n8n, a run started by hand during the night, two shops at the same hour – take
 * numbers from each other: each lost one is a refused call of 400 a day. So the one that lost steps aside, learns what the
 * other writes, and goes on when that is done. Numbers lost to people and to other software are simply lost.
 */
export class Rivals {
	private lost = 0;
	private waits = 0;

	/**
	 * A number was lost to these documents. `learn`: reads what came since, and gives it. Throws OTHER_RUN_AT_WORK when the
	 * other run does not end.
	 */
	async lostTo(documents: StoredInvoice[], learn: () => Promise<StoredInvoice[]>): Promise<void> {
		if (!documents.some(({ orderReference }) => markIn(orderReference) !== null) || ++this.lost < MOST_LOST)
			return;
		let goesOn = true;
		while (goesOn) {
			const wait = WAITS[this.waits++];
			if (wait === undefined) throw new ExplainedError('OTHER_RUN_AT_WORK');
			await time.pause(wait);
			goesOn = (await learn()).length > 0;
		}
		// One more, and it is waited for again.
		this.lost = MOST_LOST - 1;
	}
}
