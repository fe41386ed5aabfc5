import type { Fault as OctopusFault } from '../simulators/octopus';
import type { Fault as ShopFault } from '../simulators/prestashop/faults';
import type { Chance } from './chance';

/** One go of the daily run, or two at the same time, and what goes wrong meanwhile. */
export interface Round {
	/** Where each process dies: the number of its call, before or after it is carried out. Null: it lives. */
	processes: Array<{ crashAt: number | null; after: boolean }>;
	octopus: OctopusFault[];
	shop: ShopFault[];
	/** Invoices that Octopus takes today; null: as many as ever. */
	mostPosts: number | null;
	/** What it answers when that is too much. */
	refusal: { status: number; body: { technicalInfo: string } };
	/** Somebody has the journal open until so many waits later; null: nobody. */
	lockedFor: number | null;
	/** Octopus comes to other totals than we do. */
	otherTotals: boolean;
	/** The merchant deletes the ledger first. */
	loseLedger: boolean;
	/** A day passes first. */
	nextDay: boolean;
	/** What somebody does in Octopus meanwhile. */
	bookkeeper: Deed[];
}

/** `at`: so many calls after the round began; `which`: chooses the document. */
export interface Deed {
	at: number;
	does: 'edit' | 'swap' | 'unmark' | 'delete' | 'renumber' | 'book';
	which: number;
}

export interface Schedule {
	/** V2 takes invoices, V1 bookings. */
	journal: 'V2' | 'V1';
	firstOrder: number;
	lastOrder: number;
	/** Credit slips of these orders, credited after the orders in every run. */
	slips: number[];
	counters: { lastBookedCounts: 'booked' | 'all'; nextNumberCounts: 'booked' | 'all' };
	rounds: Round[];
	/** Hours that Octopus's clock (or its time zone) is behind the first order at the beginning; null: it is ahead of it. */
	clockBehind: number | null;
	/** Days that the orders' dates are ahead of the clock; 0: they are not. */
	daysAhead: number;
	/** New relations get no external number, and Octopus keeps their e-mail addresses in small letters. */
	withoutNumbers: boolean;
	/** In the clean run somebody deletes the last document after it was read, and a refused number does not name the last one. */
	lastGoes: boolean;
}

/** Slips of the recorded shop and their orders; 66 was refunded as a whole, 67 twice. */
const SLIPS = [
	[1, 64],
	[2, 65],
	[3, 66],
	[4, 67],
	[5, 67],
	[6, 68],
] as const;

const WRITES = ['POST invoices', 'POST invoices', 'POST invoices', 'PUT relations'];
const READS = [
	'GET invoices/modified',
	'GET relations/modified',
	'GET invoices',
	'GET invoices/export',
	'GET bookyears/{bookyearId}/journals',
];

/** Everything that goes wrong under one seed. */
export function scheduleOf(chance: Chance): Schedule {
	const journal = chance.percent(15) ? 'V1' : 'V2';
	const refunded = chance.percent(40);
	const firstOrder = refunded ? chance.between(64, 66) : chance.between(6, 12);
	const lastOrder = firstOrder + (refunded ? chance.between(1, 2) : chance.between(1, 4));
	const slips = SLIPS.filter(([, order]) => firstOrder <= order && order <= lastOrder).map(([slip]) => slip);
	const withoutNumbers = chance.percent(25);
	return {
		journal,
		firstOrder,
		lastOrder,
		slips,
		withoutNumbers,
		daysAhead: chance.percent(15) ? chance.between(1, 30) : 0,
		lastGoes: chance.percent(15),
		counters: {
			lastBookedCounts: chance.pick(['booked', 'all']),
			nextNumberCounts: chance.pick(['booked', 'all']),
		},
		rounds: Array.from({ length: chance.between(1, 3) }, () =>
			roundOf(chance, journal === 'V1', { most: withoutNumbers ? 1 : 3, slips: slips.length > 0 }),
		),
		clockBehind: chance.percent(25) ? chance.between(1, 40) : null,
	};
}

/** `most`: processes; without external numbers two at once would make a customer twice. */
function roundOf(
	chance: Chance,
	bookings: boolean,
	{ most, slips }: { most: number; slips: boolean },
): Round {
	return {
		processes: Array.from({ length: Math.min(most, chance.percent(35) ? chance.between(2, 3) : 1) }, () => ({
			crashAt: chance.percent(40) ? chance.between(0, 45) : null,
			after: chance.percent(50),
		})),
		octopus: Array.from({ length: chance.between(0, 3) }, () => forJournal(octopusFault(chance), bookings)),
		shop: chance.percent(30) ? [shopFault(chance)] : [],
		mostPosts: chance.percent(20) ? chance.between(0, 3) : null,
		refusal: {
			status: chance.pick([429, 429, 401, 403, 400]),
			body: { technicalInfo: chance.pick(['Maximum allowed calls per day exceeded', 'No.']) },
		},
		lockedFor: chance.percent(12) ? chance.between(0, 5) : null,
		// The amounts of a booking are our own.
		otherTotals: chance.percent(6) && !bookings,
		loseLedger: chance.percent(20),
		nextDay: chance.percent(30),
		bookkeeper: chance.percent(50)
			? Array.from({ length: chance.between(1, 3) }, () => deedOf(chance, slips))
			: [],
	};
}

/** An invoice that has a credit note is left where it is. */
const deedOf = (chance: Chance, slips: boolean): Deed => ({
	at: chance.between(0, 45),
	which: chance.between(0, 9),
	does: chance.pick(
		slips
			? (['edit', 'edit', 'unmark', 'book'] as const)
			: (['edit', 'edit', 'swap', 'unmark', 'delete', 'renumber', 'book'] as const),
	),
});

/** The same trouble on the calls that a journal of bookings needs. */
function forJournal(fault: OctopusFault, bookings: boolean): OctopusFault {
	if (!bookings) return fault;
	const match =
		(
			{ 'POST invoices': 'POST buysellbookings', 'GET invoices': 'GET buysellbookings/modified' } as Record<
				string,
				string
			>
		)[String(fault.match)] ?? fault.match;
	return { ...fault, match };
}

function octopusFault(chance: Chance): OctopusFault {
	const after = chance.between(0, 5);
	const times = chance.pick([1, 1, 1, 2, 3]);
	const match = chance.percent(65) ? chance.pick(WRITES) : chance.pick(READS);
	if (chance.percent(30)) return foreignAnswer(chance, { match, after, times: chance.pick([1, 1, 2, 3, 6]) });
	switch (chance.between(0, 8)) {
		case 0:
		case 1:
			return { match, after, times, kind: 'timeout-after-store' };
		case 2:
			return { match, after, times, kind: 'disconnect-before-store' };
		case 3:
			return {
				match,
				after,
				times,
				kind: 'status',
				status: chance.pick([500, 502, 503, 504]),
				body: '<html>Bad Gateway</html>',
			};
		case 4:
			return { match, after, times, kind: 'expire-token' };
		case 5:
		case 6:
			return { match: 'POST invoices', after, times, kind: 'steal-number' };
		case 7:
			return { match: chance.pick(WRITES), after, times, kind: 'error-in-2xx', stored: chance.percent(50) };
		default:
			return { match, after, times, kind: 'broken-body' };
	}
}

/** Somebody else's address; nothing may ever reach it. */
export const ELSEWHERE = 'https://elsewhere.example/login';

/** What is no answer of Octopus: of a proxy, a network that wants a login, a server that breaks down. */
function foreignAnswer(chance: Chance, where: { match: string; after: number; times: number }): OctopusFault {
	const stored = chance.percent(50);
	switch (chance.between(0, 5)) {
		case 0:
		case 1:
			// Longer than it is tried again, and where "none" would be believed.
			return {
				...where,
				...(chance.percent(60)
					? {
							match: chance.pick(['GET invoices/modified', 'GET invoices/modified', 'GET invoices']),
							after: 0,
							times: 6,
						}
					: {}),
				kind: 'status',
				status: 404,
				body: chance.pick<string | object | undefined>([
					undefined,
					'<html>404 Not Found</html>',
					{ message: 'no Route matched' },
					{},
				]),
			} as OctopusFault;
		case 2:
			return { ...where, kind: 'status', status: chance.pick([200, 204]) };
		case 3:
			return {
				...where,
				kind: 'status',
				status: 200,
				body: chance.pick<string | object | null>([
					{},
					null,
					'<html>Please log in</html>',
					{ status: 'ok' },
					'[{"bookyearKey": {"id": 2}, "jour',
				]),
			} as OctopusFault;
		case 4:
			return {
				...where,
				...(chance.percent(40)
					? { match: chance.pick(['POST authentication', 'POST dossiers']), after: 0 }
					: {}),
				kind: 'redirect',
				location: ELSEWHERE,
				status: chance.pick([301, 302, 307, 308] as const),
				stored,
			};
		default:
			return { ...where, kind: 'drip', stored };
	}
}

function shopFault(chance: Chance): ShopFault {
	const kind = chance.pick([
		'html',
		'redirect',
		'drop-authorization',
		'php-notice-with-data',
		'junk-before',
		'junk-after',
		'empty-body',
		'truncated',
		'status',
		'disconnect',
		'webservice-off',
	] as const);
	return {
		match: chance.pick([
			'.',
			'/api/orders',
			'/api/order_details',
			'/api/customers',
			'/api/addresses',
			'/api/order_cart_rules',
			'/api/order_slip',
		]),
		times: chance.between(1, 4),
		kind,
		status: chance.pick([500, 502, 503, 429]),
	};
}
