import type { ExplainedError } from '../../shared/explained';

/** So often in a row, a refusal that is not understood is taken for a limit or a lock instead of a fault of each order. */
const MOST_ALIKE = 3;

/** Counts refusals in the same words, so that a limit nobody recognises does not cost a call per order. */
export class Refusals {
	private last = '';
	private alike = 0;

	/** True when sending should stop: this is the third of its kind in a row. */
	isTooMany({ code, values }: ExplainedError): boolean {
		if (code !== 'OCTOPUS_REFUSED') return false;
		const words = `${values.status} ${values.detail}`;
		this.alike = words === this.last ? this.alike + 1 : 1;
		this.last = words;
		return this.alike >= MOST_ALIKE;
	}

	/** Something was accepted. */
	clear(): void {
		this.alike = 0;
	}
}
