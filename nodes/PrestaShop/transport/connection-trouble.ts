import { inWords, systemCode } from '../../shared/inside-error';
import { ShopError } from './answer';

/** One sentence for a connection that brought no answer. */
export function explainConnection(error: unknown, host: string): ShopError {
	const code = systemCode(error) ?? '';
	if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return new ShopError('SHOP_HOST_UNKNOWN', { host }, undefined, 0);
	if (/CERT|UNABLE_TO/.test(code)) return new ShopError('SHOP_CERTIFICATE', { host, detail: inWords(code) }, undefined, 0);
	return new ShopError('SHOP_UNREACHABLE', { host, detail: inWords(code) }, undefined, 0);
}
