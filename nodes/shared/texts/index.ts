import { creditTexts } from './credit';
import { invoiceTexts } from './invoice';
import { migrationTexts } from './migration';
import { octopusTexts } from './octopus';
import { outcomeTexts } from './outcome';
import { shopTexts } from './shop';

/** Every code of the package, with its texts: node output, ledger, mail and handbook all read them here. */
export const texts = {
	...shopTexts,
	...octopusTexts,
	...invoiceTexts,
	...creditTexts,
	...outcomeTexts,
	...migrationTexts,
};

export type Code = keyof typeof texts;
