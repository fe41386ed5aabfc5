import type { Language } from '../../shared/texts/text';
import { html, type Markup } from './html';

const OPEN: Readonly<Record<Language, string>> = {
	en: 'Open the page',
	nl: 'Open de pagina',
	fr: 'Ouvrir la page',
};

/** A link to the dashboard for a mail; nothing when its address is not known. */
export function linkTo(page: string, language: Language): Markup | string {
	return page === '' ? '' : html`<p><a href="${page}">${OPEN[language]}</a></p>`;
}
