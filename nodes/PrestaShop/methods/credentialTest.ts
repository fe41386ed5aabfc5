import type {
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import { attempt } from '../../shared/attempt';
import { explain, ExplainedError } from '../../shared/explained';
import { masked } from '../../shared/secrets';
import { unsafe } from '../../shared/unsafe-address';
import { missingRights } from '../reading/connection';
import { findScope } from '../reading/find-scope';
import { settingsOf, ShopClient } from '../transport/client';
import { sendFromCredentialTest } from '../transport/http';

/** Orders are read without them: some words and codes are missing then, and several shops cannot be told apart. */
const DISPENSABLE_RIGHTS: ReadonlySet<string> = new Set(['languages', 'shops', 'states']);

/** Lists one order of the chosen shops and the rights of the key, and says in words what is wrong, or what to think of. */
export async function prestaShopApiTest(
	this: ICredentialTestFunctions,
	credential: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	const data = credential.data ?? {};
	try {
		const client = new ShopClient(sendFromCredentialTest(this.helpers, data, 30), {
			...settingsOf(data),
			retries: 1,
		});
		const { error } = await attempt(async () => await listOne(client));
		if (error && error.code !== 'SHOP_RIGHT_MISSING') throw error;
		const missing = await missingRights(client);
		if (missing.some((name) => !DISPENSABLE_RIGHTS.has(name)))
			throw new ExplainedError('SHOP_RIGHTS_MISSING', { resources: missing.join(', ') });
		if (error) throw error;
		const warnings = [
			unsafe(client.url),
			missing.length > 0 ? explain('SHOP_RIGHTS_MISSING', { resources: missing.join(', ') }) : null,
		];
		return {
			status: 'OK',
			message: [
				connected(client),
				...warnings.flatMap((one) => (one ? [`${one.message} ${one.suggestion}`] : [])),
			].join('. '),
		};
	} catch (error) {
		if (error instanceof ExplainedError)
			return { status: 'Error', message: `${error.message} ${error.suggestion}` };
		return {
			status: 'Error',
			message:
				error instanceof Error ? masked(error.message, [String(data.webserviceKey ?? '')]) : 'No answer',
		};
	}
}

async function listOne(client: ShopClient): Promise<void> {
	client.scope = await findScope(client);
	const [list] = client.scope.lists;
	if (list) await client.list('orders', { display: '[id]', limit: '1' }, { context: list.context });
}

function connected({ version, url, scope, keyInQuery, route }: ShopClient): string {
	const some = [...(scope.wanted ?? [])].map((id) => `${id} ${scope.shops.get(id)?.name ?? ''}`.trim());
	return [
		`Connected to PrestaShop ${version} at ${url}`,
		...(some.length > 0 ? [`for ${some.length === 1 ? 'shop' : 'shops'} ${some.join(', ')}`] : []),
		...(keyInQuery ? ['with the key as query parameter (the web server drops the header)'] : []),
		...(route.isDispatcher
			? ['through webservice/dispatcher.php (the web server has no rewrite rule for /api)']
			: []),
	].join(', ');
}
