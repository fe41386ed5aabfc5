/** Trouble on purpose, for requests whose path and query match. */
export interface Fault {
	/** Regular expression on the path with its query. */
	match: string;
	/** How often; without it for ever. */
	times?: number;
	kind:
		| 'html'
		| 'redirect'
		| 'drop-authorization'
		| 'php-notice-with-data'
		| 'junk-before'
		| 'junk-after'
		| 'empty-body'
		| 'truncated'
		| 'status'
		| 'slow'
		| 'disconnect'
		| 'webservice-off';
	/** redirect: the target; status: the body. */
	text?: string;
	status?: number;
	milliseconds?: number;
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
		const fault = this.list.find(({ match, times }) => (times === undefined || times > 0) && new RegExp(match).test(target));
		if (fault?.times !== undefined) fault.times--;
		return fault;
	}
}
