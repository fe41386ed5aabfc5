import type { ICredentialsDecrypted, ICredentialTestFunctions, INodeCredentialTestResult } from 'n8n-workflow';
import { ExplainedError } from '../../shared/explained';
import { findScope } from '../reading/find-scope';
import { settingsOf, ShopClient } from '../transport/client';
import { sendFromCredentialTest } from '../transport/http';

/** Lists one order of the chosen shops, the right nobody can do without, and says in words what is wrong. */
export async function prestaShopApiTest(this: ICredentialTestFunctions, credential: ICredentialsDecrypted): Promise<INodeCredentialTestResult> {
	try {
		const data = credential.data ?? {};
		const client = new ShopClient(sendFromCredentialTest(this.helpers, data, 30), settingsOf(data));
		client.scope = await findScope(client);
		const [list] = client.scope.lists;
		if (list) await client.list('orders', { display: '[id]', limit: '1' }, { context: list.context });
		return { status: 'OK', message: connected(client) };
	} catch (error) {
		if (!(error instanceof ExplainedError)) return { status: 'Error', message: error instanceof Error ? error.message : 'No answer' };
		return { status: 'Error', message: `${error.message} ${error.suggestion}` };
	}
}

function connected({ version, url, scope, keyInQuery, route }: ShopClient): string {
	const some = [...(scope.wanted ?? [])].map((id) => `${id} ${scope.shops.get(id)?.name ?? ''}`.trim());
	return [
		`Connected to PrestaShop ${version} at ${url}`,
		...(some.length > 0 ? [`for ${some.length === 1 ? 'shop' : 'shops'} ${some.join(', ')}`] : []),
		...(keyInQuery ? ['with the key as query parameter (the web server drops the header)'] : []),
		...(route.isDispatcher ? ['through webservice/dispatcher.php (the web server has no rewrite rule for /api)'] : []),
	].join(', ');
}
