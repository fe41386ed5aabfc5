import { packNodes } from '../../tools/n8n/pack';

/** Before all suites: the package, packed once for them all. */
export default async function packOnce(): Promise<void> {
	process.env.PACKED_NODES = await packNodes();
}
