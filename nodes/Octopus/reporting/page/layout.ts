import { html, Markup } from '../html';
import type { Format } from './format';
import { address, VIEWS, type PageRequest } from './request';
import { STYLE } from './style';
import type { PageWords } from './words';

/** What every part of a page needs. */
export interface PageContext {
	request: PageRequest;
	words: PageWords;
	format: Format;
	/** For the forms that change something. */
	token: string;
	/** Address of the shop's back office, e.g. https://shop.example/admin123; empty when not set. */
	backOffice: string;
}

/** Nothing on the page may run, load or be framed; n8n's own header adds its sandbox. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'";

/** A whole document. */
export function documentOf(language: string, title: string, body: Markup): string {
	return html`<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer"><meta name="robots" content="noindex"><title>${title}</title><style>${STYLE}</style></head><body>${body}</body></html>`
		.text;
}

/** Head, tabs and content. `counts`: orders in the tabs that ask for something. */
export function page(
	{ request, words }: PageContext,
	counts: { todo: number; waiting: number },
	status: Markup,
	content: Markup,
): string {
	const tabs = VIEWS.map((view) => {
		const count = view === 'todo' || view === 'waiting' ? ` (${counts[view]})` : '';
		const link = address(request, { view, state: '', search: '', from: '', to: '', remarks: false }).replace(
			'&from=',
			'',
		);
		return html`<li><a href="${link}"${view === request.view ? new Markup(' aria-current="page"') : ''}>${words.views[view]}${count}</a></li>`;
	});
	const languages = (['nl', 'fr', 'en'] as const).map((language) =>
		language === request.language
			? html`<strong>${language.toUpperCase()}</strong> `
			: html`<a href="${address(request, { language })}" hreflang="${language}">${language.toUpperCase()}</a> `,
	);
	return documentOf(
		request.language,
		`${words.views[request.view]} – ${words.title}`,
		html`<a class="skip" href="#content">${words.skip}</a><header><div class="bar"><h1>${words.title}</h1><div>${languages}</div></div>${status}<nav aria-label="${words.title}"><ul>${tabs}</ul></nav></header><main id="content">${content}</main>`,
	);
}
