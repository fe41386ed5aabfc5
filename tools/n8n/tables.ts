import type { N8nClient } from './client';

export const LEDGER = 'PrestaShop Octopus ledger';
export const RUNS = 'PrestaShop Octopus runs';

export type TableRow = Record<string, string | number | boolean | null>;

/** Most rows n8n takes or gives at once. */
const MOST = 250;

/** The owner's data tables of a running n8n, as its web interface sees them. */
export class DataTables {
	private constructor(
		private readonly client: N8nClient,
		private readonly folder: string,
	) {}

	static async open(client: N8nClient): Promise<DataTables> {
		const projects = await client.call<Array<{ id: string; type: string }>>(
			'GET',
			'/rest/projects/my-projects',
		);
		const own = projects.find(({ type }) => type === 'personal') ?? projects[0]!;
		return new DataTables(client, `/rest/projects/${own.id}/data-tables`);
	}

	/** All rows, by id. */
	async rows(name: string): Promise<TableRow[]> {
		const path = await this.path(name);
		const all: TableRow[] = [];
		for (;;) {
			const { count, data } = await this.client.call<{ count: number; data: TableRow[] }>(
				'GET',
				`${path}/rows?take=${MOST}&skip=${all.length}&sortBy=id:asc`,
			);
			all.push(...data);
			if (data.length === 0 || all.length >= count) return all;
		}
	}

	async insert(name: string, rows: TableRow[]): Promise<void> {
		const path = await this.path(name);
		for (let first = 0; first < rows.length; first += MOST)
			await this.client.call('POST', `${path}/insert`, {
				data: rows.slice(first, first + MOST),
				returnType: 'count',
			});
	}

	/** Writes over the row whose column has a value. */
	async update(name: string, column: string, value: string | number, data: TableRow): Promise<void> {
		await this.client.call('PATCH', `${await this.path(name)}/rows`, {
			filter: { type: 'and', filters: [{ columnName: column, condition: 'eq', value }] },
			data,
		});
	}

	async rename(name: string, newName: string): Promise<void> {
		await this.client.call('PATCH', await this.path(name), { name: newName });
	}

	private async path(name: string): Promise<string> {
		const { data } = await this.client.call<{ data: Array<{ id: string; name: string }> }>(
			'GET',
			`${this.folder}?take=${MOST}`,
		);
		const table = data.find((one) => one.name === name);
		if (!table) throw new Error(`n8n has no data table "${name}"`);
		return `${this.folder}/${table.id}`;
	}
}
