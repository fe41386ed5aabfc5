/** One thing that can be done to an item: what it does to each of the sums, and what it costs. Whole numbers. */
export interface Option {
	choice: number;
	effects: readonly number[];
	cost: number;
}

/** More than any sum can be: keeps the sums of several dimensions apart in one number. */
const SPREAD = 1_000_000;

interface Way {
	sums: readonly number[];
	cost: number;
	choice: number;
	before: Way | null;
}

/**
 * One option per item so that their effects add up to `target`, at the least cost; null when there is none. Sums on the way
 * stay within `limits` of the target. The work grows with items × options × reachable sums, not with their combinations.
 */
export function cheapestWay(
	items: Option[][],
	target: readonly number[],
	limits: readonly number[],
): number[] | null {
	const start: Way = { sums: target.map(() => 0), cost: 0, choice: 0, before: null };
	let ways = [start];
	for (const options of items) {
		const next = new Map<number, Way>();
		for (const way of ways) {
			for (const { choice, effects, cost } of options) {
				const sums = way.sums.map((sum, dimension) => sum + effects[dimension]!);
				if (sums.some((sum, dimension) => Math.abs(sum - target[dimension]!) > limits[dimension]!)) continue;
				const key = sums.reduce((all, sum) => all * SPREAD + sum, 0);
				const known = next.get(key);
				if (!known || way.cost + cost < known.cost)
					next.set(key, { sums, cost: way.cost + cost, choice, before: way });
			}
		}
		ways = [...next.values()];
	}
	const found = ways.find(({ sums }) => sums.every((sum, dimension) => sum === target[dimension]));
	return found ? choicesOf(found) : null;
}

function choicesOf(last: Way): number[] {
	const choices: number[] = [];
	for (let way: Way = last; way.before; way = way.before) choices.unshift(way.choice);
	return choices;
}
