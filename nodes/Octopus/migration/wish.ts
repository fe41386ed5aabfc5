import { attemptSync } from '../../shared/attempt';
import { explain, type Explanation } from '../../shared/explained';
import type { Language } from '../../shared/texts/text';
import { typedDate } from '../../shared/typed-date';

/** What somebody asked for, in the form or by hand. Days are yyyy-MM-dd. */
export interface Wish {
	what: 'dryRun' | 'create' | 'stop';
	firstDay: string;
	lastDay: string;
	/** Ids of order states, with commas; empty: those of the daily workflow. */
	states: string;
	slips: boolean;
	keepFree: number;
}

/** The same as it was typed: anything may stand there. */
export interface TypedWish {
	what: unknown;
	firstDay: unknown;
	lastDay: unknown;
	states: unknown;
	slips: unknown;
	keepFree: unknown;
}

/** Of the 400 calls of a kind a day, so many are left to the daily run unless somebody says otherwise; and at the most. */
export const KEEP_FREE = { usual: 100, most: 390 } as const;

const textOf = (value: unknown): string =>
	(value === null || value === undefined
		? ''
		: typeof value === 'object'
			? JSON.stringify(value)
			: String(value as string | number | boolean)
	).trim();

/** What is meant, an empty field as its default; or why a field makes no sense. Dates are looked at by whoever uses them. */
export function readWish(typed: TypedWish, language: Language): { wish: Wish } | { refusal: Explanation } {
	const what = textOf(typed.what).toLowerCase();
	const wish: Wish = {
		what: what.startsWith('create') ? 'create' : what.startsWith('stop') ? 'stop' : 'dryRun',
		firstDay: dayOf(typed.firstDay),
		lastDay: dayOf(typed.lastDay),
		states: '',
		slips: typed.slips === true || textOf(typed.slips) === 'true',
		keepFree: KEEP_FREE.usual,
	};
	if (wish.what === 'stop') return { wish };
	const states = readStates(typed.states);
	if ('wrong' in states) return { refusal: explain('MIGRATION_STATES', { value: states.wrong }, language) };
	const keepFree = textOf(typed.keepFree);
	if (!/^(\d{1,3})?$/.test(keepFree) || Number(keepFree) > KEEP_FREE.most)
		return {
			refusal: explain(
				'MIGRATION_KEEP_FREE',
				{ value: keepFree.slice(0, 40), most: KEEP_FREE.most, usual: KEEP_FREE.usual },
				language,
			),
		};
	return {
		wish: {
			...wish,
			states: states.ids.join(','),
			keepFree: keepFree === '' ? KEEP_FREE.usual : Number(keepFree),
		},
	};
}

/** Ids of order states from [2, 3], "2, 3" or 2; `wrong`: the first that is no id. */
export function readStates(value: unknown): { ids: number[] } | { wrong: string } {
	const named = textOf(value)
		.replace(/^\[(.*)\]$/s, '$1')
		.split(/[\s,;|]+/)
		.map((one) => one.replace(/^(["'])(.*)\1$/, '$2'))
		.filter((one) => one !== '');
	const wrong = named.find((one) => !/^[1-9]\d{0,9}$/.test(one));
	return wrong === undefined ? { ids: named.map(Number) } : { wrong: wrong.slice(0, 40) };
}

/** yyyy-MM-dd of a date however it is written; else the text as it is, which the sentence about the dates shows. */
function dayOf(typed: unknown): string {
	return attemptSync(() => typedDate(typed).day).value ?? textOf(typed).slice(0, 40);
}
