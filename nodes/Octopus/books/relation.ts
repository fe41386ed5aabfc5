/** Octopus RelationServiceData, the fields we write or compare. */
export interface RelationData {
	relationIdentificationServiceData: { relationKey?: { id: number }; externalRelationId?: number };
	name?: string;
	firstName?: string;
	contactPerson?: string;
	client?: boolean;
	streetAndNr?: string;
	postalCode?: string;
	city?: string;
	country?: string;
	deliveryStreetAndNr?: string;
	deliveryPostalCode?: string;
	deliveryCity?: string;
	deliveryCountry?: string;
	telephone?: string;
	mobile?: string;
	email?: string;
	vatNr?: string;
	/** 1 Belgian VAT liable, 4 intra-community, 6 liable outside the EU, 7 private Belgium, 8 private EU, 9 private non-EU. */
	vatType?: number;
	currencyCode?: string;
	/** 0 NL, 1 FR, 2 EN, 3 DE. */
	factLanguage?: number;
	active?: boolean;
}
