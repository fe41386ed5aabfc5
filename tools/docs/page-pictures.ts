import type { Browser, Page } from 'playwright-core';
import type { Language } from '../../nodes/shared/explained';
import { pageUser, type Pages } from '../daily/pages';
import type { Camera } from './camera';

const WIDE = { width: 1080, height: 520 };
const PHONE = { width: 390, height: 720 };

/** Dates and the like as a reader's browser shows them. */
const LOCALES: Readonly<Record<Language, string>> = { nl: 'nl-BE', fr: 'fr-BE', en: 'en-GB' };

/** The pages and a mail in one language. `mail`: the HTML that the run in that language wrote. */
export async function pagePictures(browser: Browser, camera: Camera, pages: Pages, language: Language, mail: string): Promise<void> {
	const visitor = await browser.newContext({ httpCredentials: { username: pageUser.user, password: pageUser.password }, viewport: WIDE, locale: LOCALES[language] });
	const page = await visitor.newPage();
	const take = async (name: string, address: string, height = WIDE.height) => {
		await page.goto(address);
		await camera.take(page, `${name}.${language}`, page.locator('body'), { height });
	};
	const tab = (view: string, more = '') => `${pages.dashboard}?lang=${language}&view=${view}${more}`;
	await take('setup-check', `${pages.setupCheck}?lang=${language}`);
	await take('page-todo', tab('todo'));
	await take('page-report', tab('report', '&from=2026-04-09&to=2026-04-24'));
	await take('page-runs', tab('runs'), 480);
	await page.setViewportSize(PHONE);
	await take('page-phone', tab('todo'), PHONE.height);
	await mailPicture(page, camera, mail, language);
	await visitor.close();
}

async function mailPicture(page: Page, camera: Camera, mail: string, language: Language): Promise<void> {
	await page.setViewportSize({ width: 960, height: 420 });
	await page.setContent(`<body style="margin:16px">${mail}</body>`);
	await camera.take(page, `mail.${language}`, page.locator('body'), { height: 420 });
}
