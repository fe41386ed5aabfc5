export type Row = Record<string, unknown>;

export interface Condition {
	keyName: string;
	condition: string;
	keyValue: unknown;
}

/** n8n's data tables, in memory, with the columns they were made with. Values are kept as text, number or yes and no, as n8n keeps them. */
export class Tables {
	private readonly tables = new Map<string, { columns: Map<string, string>; rows: Row[] }>();
	private nextId = 1;

	create(name: string, columns: Array<{ name: string; type: string }>): void {
		if (!this.tables.has(name))
			this.tables.set(name, {
				columns: new Map(columns.map((column) => [column.name, column.type])),
				rows: [],
			});
	}

	/** The rows themselves: a test may change them, as a merchant would. */
	rows(name: string): Row[] {
		return this.table(name).rows;
	}

	has = (name: string): boolean => this.tables.has(name);

	get(name: string, conditions: Condition[], any: boolean): Row[] {
		return this.rows(name)
			.filter(matching(conditions, any))
			.map((row) => ({ ...row }));
	}

	insert(name: string, values: Row): Row {
		const row = { id: this.nextId++, ...this.typed(name, values, true) };
		this.rows(name).push(row);
		return { ...row };
	}

	update(name: string, conditions: Condition[], any: boolean, values: Row): Row[] {
		const found = this.rows(name).filter(matching(conditions, any));
		for (const row of found) Object.assign(row, this.typed(name, values, false));
		return found.map((row) => ({ ...row }));
	}

	delete(name: string, conditions: Condition[], any: boolean): Row[] {
		const gone = this.rows(name).filter(matching(conditions, any));
		this.table(name).rows = this.rows(name).filter((row) => !gone.includes(row));
		return gone;
	}

	upsert(name: string, conditions: Condition[], any: boolean, values: Row): Row[] {
		const updated = this.update(name, conditions, any, values);
		return updated.length > 0 ? updated : [this.insert(name, values)];
	}

	private table(name: string) {
		const table = this.tables.get(name);
		if (!table) throw new Error(`Data table with name "${name}" not found`);
		return table;
	}

	/** Refuses what n8n refuses: columns the table does not have, and values of another type. */
	private typed(name: string, values: Row, whole: boolean): Row {
		const { columns } = this.table(name);
		for (const [column, value] of Object.entries(values)) {
			const type = columns.get(column);
			if (!type) throw new Error(`unknown column name "${column}"`);
			if (value === null || value === undefined) continue;
			if (typeof value !== type)
				throw new Error(`value "${String(value)}" does not match column type "${type}" of "${column}"`);
		}
		const empty = whole ? Object.fromEntries([...columns.keys()].map((column) => [column, null])) : {};
		return { ...empty, ...values };
	}
}

function matching(conditions: Condition[], any: boolean): (row: Row) => boolean {
	const tests = conditions.map(testOf);
	return (row) =>
		any && tests.length > 0 ? tests.some((test) => test(row)) : tests.every((test) => test(row));
}

function testOf({ keyName, condition, keyValue }: Condition): (row: Row) => boolean {
	const [text, number] = [String(keyValue), Number(keyValue)];
	const compare = (test: (a: string | number, b: string | number) => boolean) => (row: Row) => {
		const value = row[keyName];
		if (value === null || value === undefined) return condition === 'neq';
		return typeof value === 'number' ? test(value, number) : test(String(value), text);
	};
	switch (condition) {
		case 'eq':
			return compare((a, b) => a === b);
		case 'neq':
			return compare((a, b) => a !== b);
		case 'gte':
			return compare((a, b) => a >= b);
		case 'lte':
			return compare((a, b) => a <= b);
		default:
			throw new Error(`${keyName}: condition ${condition} is not known here`);
	}
}
