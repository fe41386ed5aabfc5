import type {
	Account,
	Bookyear,
	Dossier,
	Journal,
	JsonObject,
	Period,
	StoredRelation,
	User,
	VatCode,
	VatCodeType,
} from './types';

/** What a client needs to reach the simulated dossier. */
export const demoAccess = {
	softwareHouseUuid: '7b1f0c52-3d0e-4f58-9a55-5a1c2e0d9b10',
	user: 'webshop',
	password: 'octopus-demo',
	dossierId: 49555,
} as const;

export function demoUsers(): User[] {
	return [
		{ user: demoAccess.user, password: demoAccess.password, dossiers: [demoAccess.dossierId], mayBook: true },
		{ user: 'no-access', password: 'octopus-demo', dossiers: [], mayBook: false },
		{ user: 'no-booking', password: 'octopus-demo', dossiers: [demoAccess.dossierId], mayBook: false },
	];
}

/** A calendar year with twelve periods numbered YYYYMM. */
export function monthlyBookyear(id: number, year: number, closed = false): Bookyear {
	const periods: Period[] = Array.from({ length: 12 }, (_, month) => {
		const mm = String(month + 1).padStart(2, '0');
		const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
		return {
			bookyearPeriod: year * 100 + month + 1,
			startDate: `${year}-${mm}-01`,
			endDate: `${year}-${mm}-${lastDay}`,
		};
	});
	return {
		id,
		description: String(year),
		startDate: `${year}-01-01`,
		endDate: `${year}-12-31`,
		closed,
		periods,
	};
}

const journalDefaults = {
	closed: false,
	lastBookedDocumentNr: 0,
	protectedPeriod: 0,
	closedPeriod: 0,
	unitPriceScale: 'TWO',
	openByOther: false,
} as const;

/** A, F and D journals and five sales journals: V1 bookings, V2 excl. VAT, V3 incl. VAT, V4 closed, V5 excl. VAT with four decimals. */
export function demoJournals(bookyearId: number): Journal[] {
	const journal = (key: string, name: string, more: Partial<Journal> = {}): Journal => ({
		...journalDefaults,
		bookyearId,
		key,
		name,
		insertionType: 1,
		...more,
	});
	return [
		journal('D1', 'Opening', { lastBookedDocumentNr: 1 }),
		journal('F1', 'Bank', { lastBookedDocumentNr: 5, currencyCode: 'EUR' }),
		journal('V2', 'Verkoopfacturen webshop', { insertionType: 2 }),
		journal('V3', 'Verkoopfacturen incl. btw', { insertionType: 3 }),
		journal('V4', 'Verkoopfacturen oud', { insertionType: 2, closed: true, lastBookedDocumentNr: 12 }),
		journal('V5', 'Verkoopfacturen 4 decimalen', { insertionType: 2, unitPriceScale: 'FOUR' }),
		journal('A1', 'Aankopen', { lastBookedDocumentNr: 6 }),
		journal('V1', 'Verkoop', { lastBookedDocumentNr: 2 }),
	];
}

export function demoAccounts(): Account[] {
	const rows: Array<[number, string, string]> = [
		[140000, 'Overgedragen winst', 'Bénéfice reporté'],
		[400000, 'Handelsdebiteuren', 'Clients'],
		[411001, 'Terug te vorderen btw OSS', 'TVA à récupérer OSS'],
		[440000, 'Leveranciers', 'Fournisseurs'],
		[451000, 'Te betalen btw', 'TVA à payer'],
		[451001, 'Te betalen btw OSS', 'TVA à payer OSS'],
		[550000, 'Bank', 'Banque'],
		[604000, 'Aankopen handelsgoederen', 'Achats de marchandises'],
		[656000, 'Afrondingen en betalingsverschillen', 'Arrondis et différences de paiement'],
		[700000, 'Verkopen', 'Ventes'],
		[700100, 'Verkopen verlaagd tarief', 'Ventes taux réduit'],
		[700300, 'Verkopen buitenland', 'Ventes à l’étranger'],
		[754000, 'Doorgerekende verzendkosten', 'Frais de port facturés'],
	];
	return rows.map(([id, nl, fr]) => ({ id, nl, fr }));
}

/** One code with its card for invoices and its card for credit notes, as Octopus keeps them. */
function cards(
	code: string,
	description: string,
	basePercentage: number,
	more: Partial<VatCode> = {},
	types: VatCodeType[] = [2, 4],
): VatCode[] {
	return types.map((type) => ({
		code,
		description,
		type,
		basePercentage,
		defaultSellBookingAccountNr: type % 2 === 0 ? 700000 : 0,
		category: 'S',
		active: true,
		...more,
	}));
}

export function demoVatCodes(): VatCode[] {
	const abroad = { defaultSellBookingAccountNr: 700300 };
	const buy: VatCodeType[] = [1, 3];
	return [
		...cards('21', 'Verkopen 21 %', 21),
		...cards('12', 'Verkopen 12 %', 12, { defaultSellBookingAccountNr: 700100 }),
		...cards('06', 'Verkopen 6 %', 6, { defaultSellBookingAccountNr: 700100 }),
		...cards('00', 'Verkopen 0 %', 0, { category: 'Z' }),
		...cards('IC', 'Intracommunautaire leveringen', 0, { ...abroad, category: 'K' }),
		...cards('EX', 'Uitvoer buiten de EU', 0, { ...abroad, category: 'G' }),
		...cards('VR', 'Vrijgesteld (art. 44)', 0, { category: 'E' }),
		...cards('MC', 'Medecontractant', 0, { category: 'AE' }),
		...cards('FR20', 'OSS Frankrijk 20 %', 20, abroad),
		...cards('FR55', 'OSS Frankrijk 5,5 %', 5.5, abroad),
		...cards('NL21', 'OSS Nederland 21 %', 21, abroad),
		...cards('NL09', 'OSS Nederland 9 %', 9, abroad),
		...cards('DE19', 'OSS Duitsland 19 %', 19, abroad),
		...cards('DE07', 'OSS Duitsland 7 %', 7, abroad),
		...cards('19', 'Verkopen 19 % (oud)', 19, { active: false }),
		...cards('H21', 'Handelsgoederen 21 %', 21, {}, buy),
		...cards('H12', 'Handelsgoederen 12 %', 12, {}, buy),
		...cards('H06', 'Handelsgoederen 6 %', 6, {}, buy),
		...cards('D21', 'Diensten 21 %', 21, {}, buy),
		...cards('D06', 'Diensten 6 %', 6, {}, buy),
		...cards('I21', 'Investeringen 21 %', 21, {}, buy),
	];
}

/** What a new relation holds when the request does not say: as recorded. */
export const relationDefaults: Readonly<JsonObject> = {
	active: true,
	corporationType: 0,
	defaultBookingAccountClient: 0,
	defaultBookingAccountSupplier: 0,
	email: '',
	expirationDays: 30,
	expirationType: 2,
	factLanguage: 0,
	fax: '',
	financialDiscount: false,
	mobile: '',
	sddActive: false,
	sddMandateType: 0,
	sddSeqtype: 0,
	supplier: false,
	supplierPaymentMethod: 0,
	telephone: '',
	url: '',
	vatNr: '',
	vatType: 0,
};

/** Customers a shop may meet: known by e-mail, two with one e-mail, inactive, a supplier, without e-mail and country. */
export function demoRelations(modifiedAt: number): StoredRelation[] {
	const relation = (id: number, externalId: number, fields: JsonObject): StoredRelation => ({
		id,
		externalId,
		modifiedAt,
		fields: {
			...relationDefaults,
			client: true,
			currencyCode: 'EUR',
			country: 'BE',
			city: 'Brugge',
			postalCode: '8000',
			streetAndNr: 'Demostraat 1',
			...fields,
		},
	});
	return [
		relation(11, 0, { name: 'Peeters', firstName: 'An', email: 'an.peeters@example.com', vatType: 7 }),
		relation(12, 0, {
			name: 'Bakkerij Het Broodje BV',
			email: 'Boekhouding@broodje.example',
			vatNr: 'BE0123.456.749',
			vatType: 1,
			corporationType: 9,
		}),
		relation(13, 0, {
			name: 'Demo Supplier',
			country: 'NL',
			client: false,
			supplier: true,
			vatNr: 'NL1234.56.789 B01',
			vatType: 4,
			corporationType: 9,
		}),
		relation(14, 0, { name: 'Janssens', firstName: 'Jan', email: 'familie@example.com', vatType: 7 }),
		relation(15, 1001, { name: 'Janssens', firstName: 'Els', email: 'familie@example.com', vatType: 7 }),
		relation(16, 0, { name: 'Oude klant', email: 'oud@example.com', active: false, vatType: 7 }),
		relation(17, 0, { name: 'Kassaklant', country: '  ', city: '', postalCode: '', streetAndNr: '' }),
	];
}

/** The whole demo dossier, with parts replaced by `parts`. */
export function demoDossier(now: number, parts: Partial<Dossier> = {}): Dossier {
	const bookyears = parts.bookyears ?? [monthlyBookyear(1, 2025, true), monthlyBookyear(2, 2026)];
	const dossier: Dossier = {
		id: demoAccess.dossierId,
		description: 'demo.be',
		bookyears,
		journals: bookyears.flatMap(({ id }) => demoJournals(id)),
		accounts: demoAccounts(),
		vatCodes: demoVatCodes(),
		currencies: ['EUR', 'GBP', 'USD'],
		products: [],
		costCentres: [],
		relations: demoRelations(now - 86_400_000),
		deletedRelations: [],
		invoices: [],
		bookings: [],
		...parts,
	};
	// Accounts that say nothing of their last change were made when the first bookyear began.
	const begin = Date.parse(bookyears[0]?.startDate ?? '2000-01-01');
	return structuredClone({
		...dossier,
		accounts: dossier.accounts.map((account) => ({ modifiedAt: begin, ...account })),
	});
}
