import { updateDisplayOptions, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';
import { rowsPerItem } from '../common';

export const description = updateDisplayOptions({ show: { resource: ['connection'], operation: ['check'] } }, []);

/** Logs in, names the dossier, and counts what its lists hold. */
export async function execute(this: IExecuteFunctions, items: INodeExecutionData[]): Promise<INodeExecutionData[]> {
	const { dossierId } = await this.getCredentials('octopusApi');
	return await rowsPerItem(this, items.slice(0, 1), async (client) => {
		const dossiers = (await client.dossiers()) as Array<{ dossierKey?: { id?: number }; dossierDescription?: string }>;
		const mine = dossiers.find(({ dossierKey }) => String(dossierKey?.id) === String(dossierId).trim());
		await client.get('/bookyears');
		const lists = await client.currentLists();
		return [
			{
				connected: true,
				dossier: { id: Number(dossierId), name: mine?.dossierDescription ?? '' },
				bookyears: lists?.bookyears.map(({ id, startDate, endDate, closed }) => ({ id, startDate, endDate, closed })) ?? [],
				salesJournals: lists?.journals.filter(({ journalKey }) => journalKey.startsWith('V')) ?? [],
				vatCodes: lists?.vatCodes.length ?? 0,
				accounts: lists?.accounts.length ?? 0,
				listsReadAt: lists?.readAt ?? null,
			},
		];
	});
}
