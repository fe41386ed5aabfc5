import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** Where Debian, Ubuntu and macOS keep a Chromium; CHROMIUM names another one. */
const PLACES = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/usr/bin/google-chrome-stable',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Null where no browser is installed. */
export const browserPath: string | null =
	process.env.CHROMIUM ?? PLACES.find((path) => existsSync(path)) ?? null;

/** Quiet, and without calls to its makers. */
const ARGUMENTS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--disable-dev-shm-usage',
];

export async function openBrowser(): Promise<Browser> {
	if (!browserPath) throw new Error('No browser is installed: on Debian, apt-get install chromium.');
	return await chromium.launch({ executablePath: browserPath, args: ARGUMENTS });
}
