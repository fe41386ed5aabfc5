import type { INodeProperties } from 'n8n-workflow';

export const languageOption: INodeProperties = {
	displayName: 'Language',
	name: 'language',
	type: 'options',
	options: [
		{ name: 'Dutch', value: 'nl' },
		{ name: 'English', value: 'en' },
		{ name: 'French', value: 'fr' },
	],
	default: 'en',
	description: 'Language of the reasons and of the words on the invoice',
};
export const keepFreeOption: INodeProperties = {
	displayName: 'Leave Free for Other Software',
	name: 'keepFree',
	type: 'number',
	typeOptions: { minValue: 0, maxValue: 400 },
	default: 0,
	description:
		'Calls of this kind that are left to other software on the same dossier, of the 400 a day; the rest waits for the next day. Earlier runs of the day count, unless they were started by hand.',
};
export const snapshotOption: INodeProperties = {
	displayName: 'Snapshot',
	name: 'snapshot',
	type: 'string',
	default: '',
	description:
		'What Dossier › Take Snapshot put out: looked at in a dry run instead of asking Octopus. Without effect when anything may be sent.',
};
export const ownCountryOption: INodeProperties = {
	displayName: 'Own Country',
	name: 'ownCountry',
	type: 'string',
	default: 'BE',
	description: 'Two-letter code of the country the dossier is in',
};

/** A list with a typed code as the other way in, so that a code the list does not have yet works too. */
export function listOrCode(
	displayName: string,
	name: string,
	searchListMethod: string,
	codeName: string,
	placeholder: string,
): INodeProperties {
	return {
		displayName,
		name,
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				typeOptions: { searchListMethod, searchable: true },
			},
			{ displayName: codeName, name: 'code', type: 'string', placeholder },
		],
	};
}

/** A table with a row per payment module of the shop, and what that module gets. */
export function perModule(
	displayName: string,
	name: string,
	value: INodeProperties,
	description?: string,
): INodeProperties {
	const module: INodeProperties = {
		displayName: 'Module',
		name: 'module',
		type: 'string',
		default: '',
		placeholder: 'ps_wirepayment',
		description: 'Technical name, as in the order',
	};
	return {
		displayName,
		name,
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Payment Module',
		default: {},
		...(description ? { description } : {}),
		options: [{ displayName: 'Payment Module', name: 'rows', values: [module, value] }],
	};
}

export const bookyearProperty: INodeProperties = {
	displayName: 'Bookyear Number',
	name: 'bookyearId',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: 0,
	description: 'As Bookyear › Get Many shows it; 0 for the current bookyear',
};

export const onlyCompareOption: INodeProperties = {
	displayName: 'Only Compare',
	name: 'onlyCompare',
	type: 'string',
	default: '',
	description:
		'Ledger keys of orders for which nothing is sent, whatever is missing in Octopus: no invoice and no customer',
};
export const migrationOption: INodeProperties = {
	displayName: 'Migration',
	name: 'migration',
	type: 'json',
	default: '',
	description: 'What a migration asked of this run; empty for any other run',
};
