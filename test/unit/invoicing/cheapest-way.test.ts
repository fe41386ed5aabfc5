import { cheapestWay } from '../../../nodes/Octopus/invoicing/cents/cheapest-way';

const cent = (effect: number, cost = 1) => [
	{ choice: 0, effects: [0], cost: 0 },
	{ choice: 1, effects: [effect], cost },
];

describe('the cheapest way to a sum', () => {
	it('takes what costs least', () =>
		expect(cheapestWay([cent(1, 5), cent(1, 2), cent(1, 9)], [1], [10])).toEqual([0, 1, 0]));
	it('takes several where one is not enough', () =>
		expect(cheapestWay([cent(1), cent(1), cent(1)], [2], [10])!.filter(Boolean)).toHaveLength(2));
	it('goes over the target and back where that is the only way', () =>
		expect(cheapestWay([cent(3), cent(-2)], [1], [10])).toEqual([1, 1]));
	it('says when there is none', () => expect(cheapestWay([cent(2), cent(2)], [3], [10])).toBeNull());
	it('meets two sums at once', () => {
		const both = (effects: number[]) => [
			{ choice: 0, effects: [0, 0], cost: 0 },
			{ choice: 1, effects, cost: 1 },
		];
		expect(cheapestWay([both([1, 1]), both([1, 0]), both([-1, 0])], [0, 1], [5, 5])).toEqual([1, 0, 1]);
	});
	it('stays quick with a thousand items', () => {
		const items = Array.from({ length: 1000 }, () => [
			{ choice: 0, effects: [0, 0], cost: 0 },
			...[-2, -1, 1, 2].map((step) => ({
				choice: step,
				effects: [step, Math.sign(step)],
				cost: Math.abs(step),
			})),
		]);
		expect(cheapestWay(items, [0, 3], [6, 9])).not.toBeNull();
	});
});
