import type { ICredentialDataDecryptedObject, ICredentialType, IHttpRequestOptions, INodeProperties } from 'n8n-workflow';
import { basicHeader, KEY_IN_QUERY, QUERY_PARAMETER } from '../nodes/PrestaShop/transport/key';

export class PrestaShopApi implements ICredentialType {
	name = 'prestaShopApi';

	displayName = 'PrestaShop API';

	documentationUrl = 'https://github.com/n8n-nodes-prestashop-octopus/n8n-nodes-prestashop-octopus#prestashop-credential';

	icon = { light: 'file:../icons/prestashop.svg', dark: 'file:../icons/prestashop.dark.svg' } as const;

	properties: INodeProperties[] = [
		{
			displayName: 'Shop URL',
			name: 'shopUrl',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'https://www.myshop.be',
			description: 'The address customers use, with the sub-folder if the shop is in one',
		},
		{
			displayName: 'Webservice Key',
			name: 'webserviceKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'From Advanced Parameters › Webservice. Give it the View (GET) right only: the shop is never written to.',
		},
		{
			displayName: 'Send Key As',
			name: 'sendKeyAs',
			type: 'options',
			default: 'automatic',
			options: [
				{ name: 'Automatic', value: 'automatic', description: 'As a header, and as a query parameter where the web server drops the header' },
				{ name: 'Header', value: 'header' },
				{ name: 'Query Parameter', value: 'query', description: 'The key then stands in the access log of the web server' },
			],
		},
		{
			displayName: 'Shop ID',
			name: 'shopId',
			type: 'string',
			default: '',
			description: 'Multishop only: the ID of the shop to read. Empty for the shop of the address.',
		},
		{
			displayName: 'Ignore SSL Issues (Insecure)',
			name: 'ignoreSslIssues',
			type: 'boolean',
			default: false,
			description: 'Whether to connect even if SSL certificate validation is not possible',
		},
	];

	async authenticate(credentials: ICredentialDataDecryptedObject, options: IHttpRequestOptions): Promise<IHttpRequestOptions> {
		const key = String(credentials.webserviceKey ?? '').trim();
		const { [KEY_IN_QUERY]: asked, ...headers } = (options.headers ?? {}) as Record<string, string>;
		if (asked || credentials.sendKeyAs === 'query') {
			const separator = options.url.includes('?') ? '&' : '?';
			return { ...options, headers, url: `${options.url}${separator}${QUERY_PARAMETER}=${encodeURIComponent(key)}` };
		}
		return { ...options, headers: { ...headers, Authorization: basicHeader(key) } };
	}
}
