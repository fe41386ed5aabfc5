import { ShopError, type Asked, type RawAnswer } from './answer';
import { otherScheme } from './connection-trouble';
import { normaliseShopUrl } from './shop-url';

/** What Apache, nginx and others say to plain http on their https port. */
const SPEAKS_TLS =
	/plain HTTP request was sent to (HTTPS|TLS) port|speaking plain HTTP to an SSL-enabled|sent an HTTP request to an HTTPS server/i;

/** Why an answer is no data: in front of the webservice, or instead of it. */
export function whyNoData(answer: RawAnswer, asked: Asked): ShopError {
	const { status, text, headers } = answer;
	if (status >= 300 && status < 400) return redirect(headers.location, status, asked);
	if (status === 400 && SPEAKS_TLS.test(text)) return otherScheme(`http://${asked.host}`, undefined, status);
	if (status === 414 || status === 431)
		return new ShopError('SHOP_QUESTION_TOO_LONG', { host: asked.host }, status);
	if (status === 408 || status === 504 || status === 524)
		return new ShopError('SHOP_TOO_SLOW', { host: asked.host }, status);
	const wall = firewallOf(answer);
	if (wall !== null) return new ShopError('SHOP_FIREWALL', { firewall: wall, status }, status);
	if (isMaintenance(answer)) return new ShopError('SHOP_MAINTENANCE', { host: asked.host }, status);
	if (status === 404) return new ShopError('SHOP_NOT_FOUND', { host: asked.host }, status);
	if (status === 429 || status === 502 || status === 503)
		return new ShopError('SHOP_SERVER', { status }, status);
	if (status === 401)
		return new ShopError(
			/prestashop/i.test(String(headers['www-authenticate'] ?? 'prestashop'))
				? 'SHOP_KEY_NOT_RECEIVED'
				: 'SHOP_PASSWORD_PAGE',
			{ host: asked.host },
			status,
		);
	const trouble = phpTrouble(text);
	if (trouble) return new ShopError('SHOP_PHP', { resource: asked.resource, detail: trouble }, status);
	if (isPage(text)) return new ShopError('SHOP_HTML', {}, status);
	return new ShopError('SHOP_UNREADABLE', { resource: asked.resource }, status);
}

/**
 * Where a redirect leads, without its query: an unknown host's carries `ws_key` along (fact P5). PrestaShop itself
 * sends on to its front page (`/?url=…`) when it knows no such address, or no active shop with the ID that was asked for.
 */
export function redirect(
	location: string | string[] | undefined,
	status: number,
	{ host, context }: Asked,
): ShopError {
	const whole = String(Array.isArray(location) ? location[0] : (location ?? ''));
	const target = whole.split('?')[0]!;
	if (/\?(.*&)?url=/.test(whole)) {
		if (context.id_shop) return new ShopError('SHOP_ID_NOT_ACTIVE', { shop: context.id_shop }, status);
		return new ShopError('SHOP_HOST_NOT_A_SHOP', { host, target: shopAt(target) }, status);
	}
	return new ShopError('SHOP_REDIRECTS', { target: shopAt(target) || 'another address' }, status);
}

/** The address to enter as shop URL; what cannot be one stays as it is. */
function shopAt(target: string): string {
	try {
		return /^https?:/i.test(target) ? normaliseShopUrl(target) : target;
	} catch {
		return target;
	}
}

const isPage = (text: string): boolean => /^\s*<(?!\?xml|prestashop)/i.test(text);

/** " (Name)" of the firewall that answered, '' for one without a name; null when it was none. */
function firewallOf({ status, headers, text }: RawAnswer): string | null {
	const server = String(headers.server ?? '');
	const blocks = status === 403 || status === 406;
	const marks: Array<[string, boolean]> = [
		[
			'Cloudflare',
			headers['cf-mitigated'] !== undefined ||
				/challenge-platform|cf-error-details|Attention Required! \| Cloudflare/i.test(text) ||
				(blocks && /cloudflare/i.test(server)),
		],
		['Sucuri', headers['x-sucuri-id'] !== undefined && blocks],
		['Imperva', /Incapsula incident|_Incapsula_Resource/i.test(text)],
		['DDoS-Guard', /DDoS-Guard/i.test(server) && blocks],
		['Imunify360', /imunify360/i.test(`${server} ${text.slice(0, 5_000)}`)],
		['ModSecurity', /mod_?security/i.test(text)],
	];
	const [name] = marks.find(([, seen]) => seen) ?? [];
	return name ? ` (${name})` : blocks ? '' : null;
}

/** A page that says so, with 503 or in its own words. */
function isMaintenance({ status, text }: RawAnswer): boolean {
	if (!isPage(text)) return false;
	const title = /<title[^>]*>([^<]*)<|<h1[^>]*>([^<]*)</gi;
	const words = [...text.slice(0, 20_000).matchAll(title)].map(([whole]) => whole).join(' ');
	return (
		/maintenance|onderhoud|be back soon|back shortly|under construction|tijdelijk niet beschikbaar|momentanément indisponible|wartung/i.test(
			words,
		) ||
		(status === 503 && /maintenance|onderhoud/i.test(text))
	);
}

/** PHP's own words where data should be; its file names the module. */
function phpTrouble(text: string): string | null {
	const bare = text.slice(0, 20_000).replace(/<[^>]*>/g, '');
	const found =
		/\b(?:PHP )?(?:Fatal error|Parse error|Uncaught \w+|Warning|Notice|Deprecated)\s*:\s*[^\n]{5,}/.exec(
			bare,
		);
	return found ? found[0].trim().slice(0, 300) : null;
}
