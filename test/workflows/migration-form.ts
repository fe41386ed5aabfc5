/** What the form of the migration puts out, all fields as it proposes them but those that are given. */
export const form = (wish: Record<string, unknown>) => ({
	formMode: 'production', 'What to do': 'Dry run', 'First order date': '2024-01-01', 'Last order date': '2026-11-24', 'Order states (empty: as in the daily workflow)': '',
	'Credit notes for the refunds of these days': 'No', 'Calls a day to leave free for the daily run': 100, 'Orders whose bookyear is missing or closed': 'Do not start', ...wish,
});

/** A page as a person reads it. */
export const textOf = (page: string) => page.replace(/<style>.*?<\/style>/s, '').replace(/<[^>]+>/g, ' ').replace(/&quot;/g, '"').replace(/\s+/g, ' ').trim();
