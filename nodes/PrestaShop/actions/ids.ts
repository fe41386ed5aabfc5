/** What an expression or a typed text gives, as a list of texts: [2, "3"], "2, 3" or 2. */
export const listOf = (value: unknown): string[] =>
	(Array.isArray(value) ? (value as unknown[]) : String(value ?? '').split(/[\s,;|]+/)).map((one) =>
		String(one ?? '').trim(),
	);

/** Whether a list names anything: an expression that names nothing gives an empty list, a comma or blanks. */
export const hasChoice = (value: unknown): boolean => listOf(value).some((one) => one !== '');

/** Ledger keys of orders and of credit slips; the row of an order credited as a whole (`#cancel-7`) is neither. */
const KEYS = { order: /^(?:(.*)#)?(\d+)$/, slip: /^(?:(.*)#slip-)?(\d+)$/ } as const;

/** Ids of this shop from [12, "https://shop.example#15"] or "12, 15"; those of another shop's, or another kind's, ledger rows are left out. */
export function ledgerIds(value: unknown, shopUrl: string, kind: keyof typeof KEYS): number[] {
	return listOf(value).flatMap((one) => {
		const [, shop, id] = KEYS[kind].exec(one) ?? [];
		return id && (shop === undefined || shop === '' || shop === shopUrl) ? [Number(id)] : [];
	});
}
