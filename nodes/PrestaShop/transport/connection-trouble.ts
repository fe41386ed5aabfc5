import { inWords, systemCode } from '../../shared/inside-error';
import { ShopError } from './answer';

/** One sentence for a connection that brought no answer. */
export function explainConnection(error: unknown, host: string): ShopError {
	const code = systemCode(error) ?? '';
	const trouble = (name: 'SHOP_HOST_UNKNOWN' | 'SHOP_CERTIFICATE' | 'SHOP_UNREACHABLE') => new ShopError(name, { host, detail: inWords(code) }, undefined, 0, code);
	if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return trouble('SHOP_HOST_UNKNOWN');
	return trouble(/CERT|UNABLE_TO/.test(code) ? 'SHOP_CERTIFICATE' : 'SHOP_UNREACHABLE');
}

/** The connection stood, and nothing came within the time-out. */
export const isTimeOut = ({ code, shopWords }: ShopError): boolean => code === 'SHOP_UNREACHABLE' && /TIMEDOUT|ABORTED/.test(shopWords);
