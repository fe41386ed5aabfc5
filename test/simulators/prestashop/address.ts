import { ruledPaths, type Address } from './shops';
import type { Store } from './store';

/** What the web server makes of a URL: the shop's webservice, or nothing. */
export function addressOf(host: string, url: URL, store: Store, rewriting: boolean): Address | undefined {
	for (const uri of ruledPaths(host, store)) {
		if (!url.pathname.startsWith(uri)) continue;
		const below = url.pathname.slice(uri.length);
		if (below === 'webservice/dispatcher.php') return { host, uri, rest: url.searchParams.get('url') ?? '' };
		const api = /^api(?:\/(.*))?$/.exec(below);
		if (api && rewriting) return { host, uri, rest: decodeURIComponent(api[1] ?? '') };
	}
	return undefined;
}
