import { explain, type Explanation } from './explained';
import type { Language } from './texts/text';

/** This machine itself: nothing travels. */
const LOOPBACK = /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/i;

/** A warning for an address that begins with http://, with a password or key in each request; null for https and for this machine itself. */
export function unsafe(address: string, language: Language = 'en'): Explanation | null {
	if (!/^http:\/\//i.test(address.trim()) || !URL.canParse(address.trim())) return null;
	const { hostname, host } = new URL(address.trim());
	return LOOPBACK.test(hostname)
		? null
		: explain('ADDRESS_NOT_SAFE', { address: `http://${host}` }, language);
}
