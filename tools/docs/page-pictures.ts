import type { Browser, Page } from 'playwright-core';
import type { Language } from '../../nodes/shared/texts/text';
import { pageUser, type Pages } from '../daily/pages';
import type { Camera } from './camera';

const WIDE = { width: 1160, height: 520 };
const PHONE = { width: 390, height: 720 };

/** Dates and the like as a reader's browser shows them. */
const LOCALES: Readonly<Record<Language, string>> = { nl: 'nl-BE', fr: 'fr-BE', en: 'en-GB' };

async function visit(browser: Browser, language: Language): Promise<{ page: Page; close: () => Promise<void> }> {
	const visitor = await browser.newContext({ httpCredentials: { username: pageUser.user, password: pageUser.password }, viewport: WIDE, locale: LOCALES[language] });
	return { page: await visitor.newPage(), close: async () => await visitor.close() };
}

export async function setupPicture(browser: Browser, camera: Camera, { setupCheck }: Pages, language: Language): Promise<void> {
	const { page, close } = await visit(browser, language);
	await page.goto(`${setupCheck}?lang=${language}`);
	await camera.take(page, `setup-check.${language}`, page.locator('body'), { height: WIDE.height });
	await close();
}

export async function dashboardPictures(browser: Browser, camera: Camera, { dashboard }: Pages, language: Language): Promise<void> {
	const { page, close } = await visit(browser, language);
	const take = async (name: string, query: string, height = WIDE.height) => {
		await page.goto(`${dashboard}?lang=${language}&view=${query}`);
		await camera.take(page, `${name}.${language}`, page.locator('body'), { height });
	};
	await take('page-todo', 'todo');
	await take('page-report', 'report&from=2026-04-01&to=2026-04-12');
	await take('page-runs', 'runs', 480);
	await page.setViewportSize(PHONE);
	await take('page-phone', 'todo', PHONE.height);
	await close();
}

/** `mail`: its HTML, as a run wrote it. */
export async function mailPicture(browser: Browser, camera: Camera, mail: string, language: Language): Promise<void> {
	const { page, close } = await visit(browser, language);
	await page.setContent(`<body style="margin:16px">${mail}</body>`);
	await camera.take(page, `mail.${language}`, page.locator('body'), { height: 420 });
	await close();
}
