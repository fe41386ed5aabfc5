/** Octopus's limits a day for the calls a run makes, named as the client counts them (fact O4). */
export const DAILY_LIMITS = {
	'POST /invoices': 400,
	'GET /invoices/export': 400,
	'GET /invoices': 400,
	'GET /invoices/modified': 48,
	'POST /buysellbookings': 400,
	'GET /buysellbookings/modified': 48,
	'PUT /relations': 400,
	'GET /relations/modified': 48,
	'GET /bookyears': 24,
	'GET /bookyears/{id}/journals': 24,
} as const satisfies Record<string, number>;
