import type { Workflow } from '../../tools/daily/fill-template';
import type { N8nClient } from '../../tools/n8n/client';

/** A workflow as n8n keeps it. */
export type Saved = Workflow & {
	nodes: Array<Workflow['nodes'][number] & { webhookId?: string }>;
	versionId: string;
	activeVersionId: string | null;
};

export const savedStep = (saved: Saved, name: string) => saved.nodes.find((node) => node.name === name)!;

/** The workflow once it holds what was done in the editor, which saves by itself a moment later. */
export async function savedWith(
	client: N8nClient,
	id: string,
	holds: (saved: Saved) => boolean,
): Promise<Saved> {
	for (let tries = 0; tries < 120; tries++) {
		// An import is at an address of its own before it is kept.
		const saved = await client.call<Saved>('GET', `/rest/workflows/${id}`).catch(() => null);
		if (saved && holds(saved)) return saved;
		await new Promise((resolve) => setTimeout(resolve, 500));
	}
	throw new Error('n8n did not save what was done in the editor');
}
