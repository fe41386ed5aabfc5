/** What the shop refuses: PrestaShop's code and message, and the status it answers with. */
export class ShopRefusal extends Error {
	constructor(
		readonly status: number,
		readonly errors: Array<{ code: number; message: string }>,
	) {
		super(errors[0]?.message ?? `HTTP ${status}`);
	}
}

/** On PHP 8 these refusals trip over themselves: the real one first, then four warnings, and 500 instead of 400 (measured 21). */
export function queryRefusal(code: number, message: string, lines = [1333, 1334, 1335, 1336]): ShopRefusal {
	const warnings = lines.map((line) => ({
		code: 3,
		message: `[PHP Warning #2] Trying to access array offset on value of type bool (/var/www/shop/classes/webservice/WebserviceRequest.php, line ${line})`,
	}));
	return new ShopRefusal(500, [{ code, message }, ...warnings]);
}

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
