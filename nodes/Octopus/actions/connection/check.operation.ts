import { updateDisplayOptions, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';
import { bookyearList, dossierNamed } from '../../transport/lists';
import { normaliseBaseUrl } from '../../transport/login';
import { rows } from '../../transport/shapes';
import { rowsPerItem } from '../step';

export const description = updateDisplayOptions(
	{ show: { resource: ['connection'], operation: ['check'] } },
	[],
);

/** Logs in, names the dossier, and counts what its lists hold. */
export async function execute(
	this: IExecuteFunctions,
	items: INodeExecutionData[],
): Promise<INodeExecutionData[]> {
	const { dossierId, baseUrl } = await this.getCredentials('octopusApi');
	return await rowsPerItem(this, items.slice(0, 1), async (client) => {
		const mine = dossierNamed(await client.dossiers(rows), String(dossierId));
		await client.getOr([], '/bookyears', bookyearList);
		const lists = await client.currentLists();
		return [
			{
				connected: true,
				address: normaliseBaseUrl(String(baseUrl)),
				dossier: { id: Number(dossierId), name: mine ?? '' },
				bookyears:
					lists?.bookyears.map(({ id, startDate, endDate, closed }) => ({
						id,
						startDate,
						endDate,
						closed,
					})) ?? [],
				salesJournals: lists?.journals.filter(({ journalKey }) => journalKey.startsWith('V')) ?? [],
				vatCodes: lists?.vatCodes.length ?? 0,
				accounts: lists?.accounts.length ?? 0,
				listsReadAt: lists?.readAt ?? null,
			},
		];
	});
}
