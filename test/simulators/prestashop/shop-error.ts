import { isFrom, type Version } from './versions';

export interface ShopErrorLine {
	code: number;
	message: string;
}

/** What the shop refuses: PrestaShop's codes and messages, and the status it answers with. */
export class ShopRefusal extends Error {
	constructor(
		readonly status: number,
		readonly errors: ShopErrorLine[],
	) {
		super(errors[0]?.message ?? `HTTP ${status}`);
	}
}

/** A query refused: PHP 7.4 and later trip over PrestaShop's refusal, and each complaint becomes one more error (fact P20). */
export class QueryRefusal extends ShopRefusal {
	constructor(code: number, message: string) {
		super(400, [{ code, message }]);
	}

	on({ php, refusalLines }: Version): ShopRefusal {
		if (!isFrom(php, '7.4')) return this;
		const complaint = isFrom(php, '8.0') ? WARNING : NOTICE;
		const more = refusalLines.map((line) =>
			phpError(complaint, 'Trying to access array offset on value of type bool', line),
		);
		return new ShopRefusal(500, [...this.errors, ...more]);
	}
}

/** PrestaShop 1.6 on a PHP too new for it: the warning instead of the data. */
export const brokenByPhp = (): ShopRefusal =>
	new ShopRefusal(500, [
		phpError(WARNING, 'count(): Parameter must be an array or an object that implements Countable', 794),
	]);

/** Translated configurations in XML: their date is a list where a text is expected. */
export const brokenXml = (rows: number): ShopRefusal =>
	new ShopRefusal(
		500,
		Array.from({ length: rows }, () =>
			phpError(WARNING, 'Array to string conversion', 141, 'WebserviceOutputXML'),
		),
	);

const WARNING = { code: 3, level: 'Warning #2' };
const NOTICE = { code: 5, level: 'Notice #8' };

const phpError = (
	{ code, level }: { code: number; level: string },
	text: string,
	line: number,
	file = 'WebserviceRequest',
): ShopErrorLine => ({
	code,
	message: `[PHP ${level}] ${text} (/var/www/classes/webservice/${file}.php, line ${line})`,
});

/** No body at all: unknown id, fatal error. */
export class EmptyAnswer extends Error {
	constructor(readonly status: number) {
		super(`HTTP ${status}`);
	}
}

/** PrestaShop sends whoever asks for an unknown shop to the front page, key and all. */
export class RedirectAnswer extends Error {
	constructor(readonly location: string) {
		super('redirect');
	}
}
