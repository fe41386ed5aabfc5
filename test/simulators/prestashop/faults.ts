/** Trouble on purpose, for requests whose path and query match. */
export interface Fault {
	/** Regular expression on the path with its query. */
	match: string;
	/** How often; without it for ever. */
	times?: number;
	kind:
		| 'html'
		| 'redirect'
		| 'firewall'
		| 'maintenance'
		| 'drop-authorization'
		| 'php-notice-with-data'
		| 'php-notice-instead'
		| 'php-notice-before'
		| 'php-notice-behind'
		| 'junk-before'
		| 'junk-after'
		| 'empty-body'
		| 'truncated'
		| 'status'
		| 'slow'
		| 'too-slow'
		| 'disconnect'
		| 'webservice-off';
	/** redirect: the target; status: the body. */
	text?: string;
	status?: number;
	/** slow: for each answer. */
	milliseconds?: number;
	/** slow: and for each row in it. */
	millisecondsPerRow?: number;
	/** too-slow: the most rows an answer may hold; with more the proxy gives up. */
	rows?: number;
	/** webservice-off: only for these shops. */
	shops?: number[];
}

export class Faults {
	constructor(private list: Fault[] = []) {}

	set(list: Fault[]): void {
		this.list = list;
	}

	/** The fault for a request, used up once. */
	take(target: string): Fault | undefined {
		const fault = this.list.find(
			({ match, times }) => (times === undefined || times > 0) && new RegExp(match).test(target),
		);
		if (fault?.times !== undefined) fault.times--;
		return fault;
	}
}
