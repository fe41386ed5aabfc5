import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';
import { KEY_IN_QUERY, withKey } from '../nodes/PrestaShop/transport/key';

export class PrestaShopApi implements ICredentialType {
	name = 'prestaShopApi';

	displayName = 'PrestaShop API';

	documentationUrl =
		'https://github.com/n8n-nodes-prestashop-octopus/n8n-nodes-prestashop-octopus#prestashop-credential';

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
			description:
				'From Advanced Parameters › Webservice. Give it the View (GET) right only: the shop is never written to.',
		},
		{
			displayName: 'Send Key As',
			name: 'sendKeyAs',
			type: 'options',
			default: 'automatic',
			options: [
				{
					name: 'Automatic',
					value: 'automatic',
					description: 'As a header, and as a query parameter where the web server drops the header',
				},
				{ name: 'Header', value: 'header' },
				{
					name: 'Query Parameter',
					value: 'query',
					description: 'The key then stands in the access log of the web server',
				},
			],
		},
		{
			displayName: 'Shops',
			name: 'shops',
			type: 'options',
			default: 'address',
			description: 'Whose orders to read, where one PrestaShop has several shops (multistore)',
			options: [
				{ name: 'All Shops', value: 'all', description: 'Those that are switched off as well' },
				{ name: 'Chosen Shop Groups', value: 'groups' },
				{ name: 'Chosen Shops', value: 'shops' },
				{
					name: 'Shop of the Address',
					value: 'address',
					description: 'The one customers see at the shop URL; also where there is only one shop',
				},
			],
		},
		{
			displayName: 'Shop IDs',
			name: 'shopIds',
			type: 'string',
			default: '',
			placeholder: '2, 3',
			displayOptions: { show: { shops: ['shops'] } },
			description: 'From Advanced Parameters › Multistore',
		},
		{
			displayName: 'Shop Group IDs',
			name: 'groupIds',
			type: 'string',
			default: '',
			placeholder: '1',
			displayOptions: { show: { shops: ['groups'] } },
			description: 'From Advanced Parameters › Multistore',
		},
		{
			displayName: 'Installation Number',
			name: 'installation',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 11 },
			default: 1,
			description:
				'Leave it at 1, unless several PrestaShop installations write into one Octopus dossier: then give each a number of its own, before its first run, and never change it. Order and customer IDs are unique within one installation only.',
		},
		{
			displayName: 'Ignore SSL Issues (Insecure)',
			name: 'ignoreSslIssues',
			type: 'boolean',
			default: false,
			description: 'Whether to connect even if SSL certificate validation is not possible',
		},
	];

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		options: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> {
		const { [KEY_IN_QUERY]: inQuery, ...headers } = (options.headers ?? {}) as Record<string, string>;
		return withKey(credentials, { ...options, headers }, inQuery !== undefined);
	}
}
