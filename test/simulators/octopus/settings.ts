import { operations } from './openapi';
import type { Answer } from './types';

/** Everything that is unknown about the real service is a switch here; the defaults are the choices listed in README.md. */
export interface Settings {
	/** How VAT is rounded: on the total per VAT code, or per line and then added. */
	rounding: 'perCode' | 'perLine';
	/** Unit prices with more decimals than the journal's unitPriceScale: rounded, or refused with -37. */
	extraDecimals: 'round' | 'refuse';
	tokenTtlSeconds: number;
	/** A new dossier token ends the earlier one of the same user. */
	singleDossierToken: boolean;
	limits: {
		enabled: boolean;
		/** Calls per day by operation ("POST invoices"); "GET relations (all)" is the full list. null = no limit. */
		overrides: Record<string, number | null>;
		refusal: Answer;
	};
	/** modifiedTimeStamp: a change in the same millisecond is in the answer. */
	modifiedInclusive: boolean;
	/** Zone of modifiedTimeStamp and of the day that daily limits are counted in. */
	timeZone: string;
	/** Whether lastBookedDocumentNr in the journal list counts invoices that are not booked yet. */
	lastBookedCounts: 'booked' | 'all';
	/** The same for nextDocumentNumber of one journal. */
	nextNumberCounts: 'booked' | 'all';
	/** The document date must lie in the period that is named. */
	dateInPeriod: boolean;
	/** The document date may not be before that of the previous document. */
	chronological: boolean;
	mixedSigns: 'accept' | 'refuse';
	emptyInvoice: 'accept' | 'refuse';
	/** A line with an amount needs a vatCodeKey. */
	vatCodeRequired: boolean;
	inactiveVatCodesListed: boolean;
	nameSearch: 'exact' | 'contains';
	vatNrSearch: 'exact' | 'normalised';
	/** Belgian VAT numbers must be written BE0xxx.xxx.xxx. */
	strictVatNumbers: boolean;
	/** Merging a relation: an empty string overwrites what was stored. */
	emptyStringsOverwrite: boolean;
	/** Longest text per field of an invoice (reference, comment, description …); none when empty. */
	maxLengths: Record<string, number>;
	overflow: 'cut' | 'refuse';
	/** A wrong software house UUID: the recorded shape of this endpoint (technicalInfo only) or with error code -68. */
	wrongUuidBody: 'technicalInfo' | 'errorCode';
	/** Language of errorMessage when localeId is 0 or absent. */
	dossierLanguage: 'nl' | 'fr' | 'en' | 'de';
	invoicingModule: boolean;
	/** Whether -13 says the last number and the one sent. */
	namesLastNumber: boolean;
	/** E-mail addresses of relations as they were sent, or in small letters. */
	emails: 'asSent' | 'lower';
}

export function defaultSettings(): Settings {
	return {
		rounding: 'perCode',
		extraDecimals: 'round',
		tokenTtlSeconds: 600,
		singleDossierToken: false,
		limits: {
			enabled: true,
			overrides: {},
			refusal: { status: 429, body: { technicalInfo: 'Maximum allowed calls per day exceeded' } },
		},
		modifiedInclusive: true,
		timeZone: 'Europe/Brussels',
		lastBookedCounts: 'booked',
		nextNumberCounts: 'all',
		dateInPeriod: true,
		chronological: false,
		mixedSigns: 'accept',
		emptyInvoice: 'refuse',
		vatCodeRequired: true,
		inactiveVatCodesListed: false,
		nameSearch: 'exact',
		vatNrSearch: 'exact',
		strictVatNumbers: true,
		emptyStringsOverwrite: true,
		maxLengths: {},
		overflow: 'cut',
		wrongUuidBody: 'technicalInfo',
		dossierLanguage: 'nl',
		invoicingModule: true,
		namesLastNumber: true,
		emails: 'asSent',
	};
}

export type DeepPartial<T> = {
	[K in keyof T]?: T[K] extends readonly unknown[] ? T[K] : T[K] extends object ? DeepPartial<T[K]> : T[K];
};

const choices: { [K in keyof Settings]?: readonly Settings[K][] } = {
	rounding: ['perCode', 'perLine'],
	extraDecimals: ['round', 'refuse'],
	lastBookedCounts: ['booked', 'all'],
	nextNumberCounts: ['booked', 'all'],
	emails: ['asSent', 'lower'],
	mixedSigns: ['accept', 'refuse'],
	emptyInvoice: ['accept', 'refuse'],
	nameSearch: ['exact', 'contains'],
	vatNrSearch: ['exact', 'normalised'],
	overflow: ['cut', 'refuse'],
	wrongUuidBody: ['technicalInfo', 'errorCode'],
	dossierLanguage: ['nl', 'fr', 'en', 'de'],
};

function checkOverrides(overrides: Settings['limits']['overrides']): void {
	const unknown = Object.keys(overrides).find(
		(name) => !operations.some(({ id }) => name === id || name === `${id} (all)`),
	);
	if (unknown !== undefined) throw new Error(`No operation "${unknown}"`);
}

/** Lays changes over settings in place; unknown names and values are refused, because a misspelt switch would silently test nothing. */
export function changeSettings(settings: Settings, changes: DeepPartial<Settings>): void {
	const target = settings as unknown as Record<string, unknown>;
	for (const [name, value] of Object.entries(changes)) {
		if (!Object.hasOwn(target, name)) throw new Error(`Unknown simulator setting "${name}"`);
		if (value === undefined) continue;
		const allowed = choices[name as keyof Settings] as readonly unknown[] | undefined;
		if (typeof value !== typeof target[name] || (allowed && !allowed.includes(value)))
			throw new Error(`Simulator setting "${name}" cannot be ${JSON.stringify(value)}`);
		if (name === 'limits') {
			const { overrides = {}, ...rest } = value as Partial<Settings['limits']>;
			checkOverrides(overrides);
			Object.assign(settings.limits, rest, { overrides: { ...settings.limits.overrides, ...overrides } });
		} else target[name] = value;
	}
}
