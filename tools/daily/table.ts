import type { OrderLine } from './report';

const COLUMNS: Array<{ title: string; width: number; of: (line: OrderLine) => string }> = [
	{ title: 'order', width: 16, of: ({ orderId, reference }) => `${orderId} ${reference}` },
	{ title: 'customer', width: 30, of: ({ customer }) => customer },
	{ title: 'shop', width: 11, of: ({ totalShop }) => amount(totalShop) },
	{ title: 'Octopus', width: 11, of: ({ totalOctopus }) => amount(totalOctopus) },
	{ title: 'state', width: 9, of: ({ state }) => state },
	{
		title: 'invoice',
		width: 8,
		of: ({ invoice }) => (invoice ? `${invoice.journal}/${invoice.number}` : ''),
	},
	{ title: 'reason', width: 80, of: ({ message, notes }) => [message, ...notes].filter(Boolean).join(' · ') },
];

const amount = (value: number | null): string => (value === null ? '' : value.toFixed(2).padStart(10));

/** What happened, a line per order. */
export function table(lines: OrderLine[]): string {
	const row = (cells: string[]) =>
		cells
			.map((cell, index) => cell.slice(0, COLUMNS[index]!.width).padEnd(COLUMNS[index]!.width))
			.join(' ')
			.trimEnd();
	return [
		row(COLUMNS.map(({ title }) => title)),
		row(COLUMNS.map(({ width }) => '-'.repeat(width))),
		...lines.map((line) => row(COLUMNS.map(({ of }) => of(line)))),
	].join('\n');
}
