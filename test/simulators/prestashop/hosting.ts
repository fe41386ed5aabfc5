import { errorPage } from './pages';
import type { Answer, ShopState } from './types';

/** How the merchant's web server and shop are set up. Unlike faults this is the same for every call. */
export interface Hosting {
	/** The shop is in a folder, e.g. `/shop/`. */
	folder?: string;
	/** False: no rewriting, so that only `webservice/dispatcher.php?url=` reaches the webservice. */
	rewriting?: boolean;
	/** PHP as FPM or CGI gets no `Authorization`; `ws_key` works. */
	dropsAuthorization?: boolean;
	/** The one origin the shop answers under, e.g. https://www.shop.example; every other is sent there. */
	canonical?: string;
	/** 301 from the web server; PrestaShop itself also sends 302. */
	canonicalStatus?: number;
	/** Longest path with query it takes; Apache's 8 kB without (fact P23). */
	longestUrl?: number;
	/** The status HEAD gets from a web server or firewall that refuses it. */
	head?: 405 | 501;
	/** Rows of the shop that break the answers they are in. */
	notUtf8?: ShopState['notUtf8'];
}

const APACHE_LINE = 8190;

/** What the web server answers by itself, before the shop is asked. */
export function webServerAnswer(
	{ method, target, origin }: { method: string; target: string; origin: string },
	hosting: Hosting,
): Answer | undefined {
	if (target.length > (hosting.longestUrl ?? APACHE_LINE))
		return errorPage(
			414,
			'Request-URI Too Long',
			"The requested URL's length exceeds the capacity limit for this server.",
		);
	if (method === 'HEAD' && hosting.head)
		return errorPage(
			hosting.head,
			hosting.head === 501 ? 'Not Implemented' : 'Method Not Allowed',
			`HEAD to ${target.split('?')[0]} not supported.`,
		);
	if (hosting.canonical && hosting.canonical !== origin) {
		return errorPage(hosting.canonicalStatus ?? 301, 'Moved Permanently', 'The document has moved.', {
			Location: `${hosting.canonical}${target}`,
		});
	}
	return undefined;
}
