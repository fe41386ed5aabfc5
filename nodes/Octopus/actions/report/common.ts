import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import type { Language } from '../../../shared/texts/text';

export const pageLanguageOption: INodeProperties = {
	displayName: 'Language',
	name: 'language',
	type: 'options',
	options: [
		{ name: 'As the Browser', value: 'browser' },
		{ name: 'Dutch', value: 'nl' },
		{ name: 'English', value: 'en' },
		{ name: 'French', value: 'fr' },
	],
	default: 'browser',
	description: 'Language of the page; the page itself can be switched',
};

export const languageSetting = (context: IExecuteFunctions): Language | 'browser' => {
	const value = context.getNodeParameter('options.language', 0, 'browser') as string;
	return value === 'nl' || value === 'fr' || value === 'en' ? value : 'browser';
};

export const pageAddressOption: INodeProperties = {
	displayName: 'Page Address',
	name: 'pageAddress',
	type: 'string',
	default: '',
	placeholder: 'https://n8n.example/webhook/prestashop-octopus',
	description:
		'Address of the dashboard, as its Open Page step shows it (Production URL); mails then link to it',
};

/** Empty when none is set, or when it is no web address. */
export const pageAddressOf = (context: IExecuteFunctions): string =>
	webAddress(context.getNodeParameter('options.pageAddress', 0, ''));

/** Empty when it is no web address. */
export function webAddress(value: unknown): string {
	const address = String(value ?? '').trim();
	return /^https?:\/\/\S+$/i.test(address) ? address : '';
}

export const runStartedOption: INodeProperties = {
	displayName: 'Run Started',
	name: 'started',
	type: 'string',
	default: '',
	description:
		'When the run began (ISO 8601, UTC), as its row among the runs says: what was proved since then is not written over by what this run knows less of',
};

/** Empty where it is not known. */
export function runStartedOf(context: IExecuteFunctions): string {
	const started = String(context.getNodeParameter('options.started', 0, '') ?? '').trim();
	return Number.isNaN(Date.parse(started)) ? '' : new Date(started).toISOString();
}
