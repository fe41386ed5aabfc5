import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The installed Chromium; CHROMIUM names another one. Null where there is none. */
export const chromiumPath = (): string | null => process.env.CHROMIUM ?? PLACES.find((place) => existsSync(place)) ?? null;

/** Chromium without a window, and without calls home. */
export async function openBrowser(): Promise<Browser> {
	const executablePath = chromiumPath();
	if (!executablePath) throw new Error('No Chromium was found. On Debian: apt-get install chromium. CHROMIUM may name another place.');
	return await chromium.launch({
		executablePath,
		args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
	});
}
