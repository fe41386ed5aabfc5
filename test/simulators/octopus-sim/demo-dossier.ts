import type { Bookyear, Dossier, Journal, StoredRelation, VatCode } from './types';

/** How to get in. Invented for the simulator. */
export const demoAccess = {
	softwareHouseUuid: '11111111-2222-4333-8444-555555555555',
	user: 'webshop',
	password: 'webshop-password',
	dossierId: 12345,
};

/** A user without access to any dossier. */
export const outsider = { user: 'outsider', password: 'outsider-password' };

export function bookyear(id: number, year: number, closed = false): Bookyear {
	const periods = Array.from({ length: 12 }, (_, month) => ({
		bookyearPeriod: year * 100 + month + 1,
		startDate: new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10),
		endDate: new Date(Date.UTC(year, month + 1, 0)).toISOString().slice(0, 10),
	}));
	return { id, description: String(year), startDate: `${year}-01-01`, endDate: `${year}-12-31`, closed, periods };
}

function journal(bookyearId: number, journalKey: string, name: string, changes: Partial<Journal> = {}): Journal {
	return {
		bookyearId, journalKey, name, closed: false, insertionType: 1, unitPriceScale: 'TWO', lastBookedDocumentNr: 0, protectedPeriod: 0, closedPeriod: 0, locked: false, ...changes,
	};
}

const journalsOf = (bookyearId: number): Journal[] => [
	journal(bookyearId, 'A1', 'Aankopen'),
	journal(bookyearId, 'F1', 'Bank'),
	journal(bookyearId, 'V1', 'Verkopen'),
	journal(bookyearId, 'V2', 'Webshop', { insertionType: 2 }),
	journal(bookyearId, 'V3', 'Webshop incl. btw', { insertionType: 3 }),
	journal(bookyearId, 'V4', 'Oud', { insertionType: 2, closed: true }),
	journal(bookyearId, 'V5', 'Webshop vier decimalen', { insertionType: 2, unitPriceScale: 'FOUR' }),
];

const SELL = 2;
const CREDIT = 4;
const code = (name: string, description: string, basePercentage: number): VatCode[] =>
	[SELL, CREDIT].map((type) => ({ code: name, description, type, basePercentage, defaultSellBookingAccountNr: 700000 }));

export function demoDossier(): Dossier {
	return {
		id: demoAccess.dossierId,
		name: 'Demo Webshop BV',
		bookyears: [bookyear(1, 2025, true), bookyear(2, 2026)],
		journals: [...journalsOf(1), ...journalsOf(2)],
		accounts: [
			{ id: 400000, description: 'Klanten' }, { id: 451000, description: 'Te betalen btw' }, { id: 656000, description: 'Bankkosten' },
			{ id: 700000, description: 'Verkopen binnenland' }, { id: 700100, description: 'Verkopen EU' }, { id: 700200, description: 'Verkopen OSS' },
			{ id: 700300, description: 'Export' }, { id: 754000, description: 'Afrondingsverschillen' },
		],
		vatCodes: [
			...code('21', 'Verkoop 21%', 21), ...code('12', 'Verkoop 12%', 12), ...code('06', 'Verkoop 6%', 6), ...code('00', 'Verkoop 0%', 0),
			...code('IC', 'Intracommunautaire levering', 0), ...code('EX', 'Export', 0), ...code('VR', 'Vrijgesteld', 0),
			...code('OSSFR20', 'OSS Frankrijk 20%', 20), ...code('OSSNL21', 'OSS Nederland 21%', 21), ...code('OSSDE19', 'OSS Duitsland 19%', 19),
			{ code: 'D21', description: 'Diensten 21%', type: 1, basePercentage: 21, defaultSellBookingAccountNr: 0 },
		],
		relations: [existing(1, 'Bestaande Klant BV', 'bestaand@example.be'), existing(2, 'Leverancier NV', '')],
		invoices: [],
		forbidden: [],
	};
}

function existing(id: number, name: string, email: string): StoredRelation {
	return {
		modifiedAt: '2025-06-01 12:00:00.000',
		data: {
			relationIdentificationServiceData: { relationKey: { id }, externalRelationId: 0 },
			name, email, client: true, active: true, currencyCode: 'EUR', country: 'BE', postalCode: '1000', city: 'Brussel', streetAndNr: 'Nieuwstraat 1', vatNr: '',
		},
	};
}
