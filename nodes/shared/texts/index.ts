import { creditTexts } from './credit';
import { invoiceTexts } from './invoice';
import { migrationTexts } from './migration';
import { octopusTexts } from './octopus';
import { outcomeTexts } from './outcome';
import { shopTexts } from './shop';

/** A short title, one sentence that says what happened, and one that says what to do. {name} stands for a value. */
export type Text = readonly [title: string, message: string, suggestion: string];
export type TextsPerLanguage = Readonly<Record<'en' | 'nl' | 'fr', Text>>;

/** Every code of the package, with its texts: node output, ledger, mail and handbook all read them here. */
export const texts = { ...shopTexts, ...octopusTexts, ...invoiceTexts, ...creditTexts, ...outcomeTexts, ...migrationTexts };

export type Code = keyof typeof texts;
