export interface Parameters {
	get(name: string): string | null;
	entries(): Iterable<[string, string]>;
}
