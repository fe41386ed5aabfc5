import { Session, type Profiler } from 'node:inspector/promises';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';

/** Where the pack's own code is; what its libraries do for it counts as its own. */
const OWN = pathToFileURL(join(__dirname, '../../nodes/')).href;
const SAMPLE_MICROSECONDS = 2_000;

/** Seconds this process spends in the pack's own code, by V8's profiler: what stands beside it in the same process – simulators, n8n-core – is left out. */
export class OwnTime {
	private readonly session = new Session();

	async open(): Promise<this> {
		this.session.connect();
		await this.session.post('Profiler.enable');
		await this.session.post('Profiler.setSamplingInterval', { interval: SAMPLE_MICROSECONDS });
		await this.session.post('Profiler.start');
		return this;
	}

	/** Seconds since it was opened, or taken the last time. */
	async take(): Promise<number> {
		const { profile } = await this.session.post('Profiler.stop');
		await this.session.post('Profiler.start');
		return ownSeconds(profile);
	}

	close(): void {
		this.session.disconnect();
	}
}

function ownSeconds({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): number {
	const parents = new Map(
		nodes.flatMap(({ id, children = [] }) => children.map((child): [number, number] => [child, id])),
	);
	const urls = new Map(nodes.map(({ id, callFrame }) => [id, callFrame.url]));
	const known = new Map<number, boolean>();
	const isOwn = (id: number): boolean => {
		const found =
			known.get(id) ??
			(urls.get(id)!.startsWith(OWN) ||
				(parents.has(id) && !isSimulated(urls.get(id)!) && isOwn(parents.get(id)!)));
		known.set(id, found);
		return found;
	};
	return samples.reduce((sum, id, index) => sum + (isOwn(id) ? (timeDeltas[index] ?? 0) : 0), 0) / 1e6;
}

/** A simulator that is called from the pack's own call is no part of it. */
const isSimulated = (url: string): boolean => url.includes('/test/');
