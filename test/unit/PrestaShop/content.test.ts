import type { RawAnswer } from '../../../nodes/PrestaShop/transport/answer';
import { readRows } from '../../../nodes/PrestaShop/transport/content';

const answer = (text: string, status = 200, headers: RawAnswer['headers'] = {}): RawAnswer => ({
	status,
	text,
	headers,
});
const read = (
	text: string,
	resource = 'orders',
	status = 200,
	headers: RawAnswer['headers'] = {},
	context = {},
) => readRows(answer(text, status, headers), { resource, host: 'shop.example', context }, () => undefined);
const codeOf = (...args: Parameters<typeof read>): string => {
	try {
		return JSON.stringify(read(...args));
	} catch (error) {
		return (error as { code: string }).code;
	}
};

describe('what an answer of the shop says', () => {
	it.each<[string, string, string, unknown]>([
		['a list', '{"orders":[{"id":1}]}', 'orders', [{ id: 1 }]],
		['an empty list', '[]', 'orders', []],
		['credit slips under their own name', '{"order_slips":[{"id":1}]}', 'order_slip', [{ id: 1 }]],
		[
			'vouchers of 1.6 under the name of the later resource',
			'{"order_cart_rules":[{"id":1}]}',
			'order_discounts',
			[{ id: 1 }],
		],
		['one record asked for alone', '{"order":{"id":30,"valid":"1"}}', 'orders', [{ id: 30, valid: '1' }]],
		[
			'the same in XML',
			'<?xml version="1.0"?><prestashop><order><id><![CDATA[30]]></id><valid><![CDATA[1]]></valid></order></prestashop>',
			'orders',
			[{ id: '30', valid: '1' }],
		],
		[
			'a list in XML, with languages and associations',
			'<prestashop><taxes><tax><id><![CDATA[1]]></id><name><language id="1"><![CDATA[TVA & <b>]]></language></name><associations><a><b><id>2</id></b></a></associations></tax></taxes></prestashop>',
			'taxes',
			[{ id: '1', name: [{ id: '1', value: 'TVA & <b>' }], associations: { a: [{ id: '2' }] } }],
		],
		['an empty list in XML', '<?xml version="1.0"?><prestashop><orders></orders></prestashop>', 'orders', []],
		[
			'bare records in XML',
			'<prestashop><orders><order id="1" xlink:href="x"/><order id="2" xlink:href="y"/></orders></prestashop>',
			'orders',
			[{ id: '1' }, { id: '2' }],
		],
	])('%s', (_what, text, resource, expected) => expect(read(text, resource)).toEqual(expected));

	it.each([
		['cut off', '{"orders":[{"id":1},{"id":2'],
		[
			'cut off behind a record that is whole',
			'{"orders":[{"id":1,"associations":{"taxes":[{"id":"1"}]}},{"id',
		],
		['an empty list in junk in front of data that is cut off', 'Array [] <br>{"orders":[{"id":1}'],
		['another list than the one asked for', '{"ads":[{"id":1}]}'],
		['rows that are no records', '{"orders":[1,null,"x"]}'],
		['a text instead of the list', '{"orders":"none"}'],
		['two lists', '{"orders":[{"id":1}],"others":[]}'],
		['nothing', ''],
		['blanks', ' \n '],
		[
			'malformed XML',
			'<?xml version="1.0"?><prestashop><orders><order><note><![CDATA[a]]>b]]></note></orders></prestashop>',
		],
	])('%s is no list', (_what, text) => expect(codeOf(text)).toBe('SHOP_UNREADABLE'));

	it('PHP notices beside whole data are reported, warnings are not passed over', () => {
		const warned: string[] = [];
		const body = (code: number) =>
			answer(
				JSON.stringify({ orders: [{ id: 1 }], errors: [{ code, message: '[PHP] in some/module.php' }] }),
				500,
			);
		const asked = { resource: 'orders', host: 'shop.example', context: {} };
		expect(readRows(body(5), asked, (sentence) => warned.push(sentence))).toEqual([{ id: 1 }]);
		expect(warned).toEqual([expect.stringContaining('some/module.php')]);
		expect(() => readRows(body(3), asked, () => undefined)).toThrow(
			expect.objectContaining({ code: 'SHOP_PHP' }),
		);
	});

	it.each<[number, object, string]>([
		[999, { id_shop: '1,2' }, 'SHOP_ID_INVALID'],
		[999, { id_group_shop: '9' }, 'SHOP_GROUP_EMPTY'],
		[132, { id_shop: '2' }, 'SHOP_KEY_OTHER_SHOP'],
		[26, {}, 'SHOP_RIGHT_MISSING'],
		[27, {}, 'SHOP_RESOURCE_UNKNOWN'],
		[22, {}, 'SHOP_WEBSERVICE_OFF'],
		[97, {}, 'SHOP_REFUSED'],
	])("PrestaShop's code %i is told as %j %s, in JSON and in XML", (code, context, expected) => {
		expect(codeOf(JSON.stringify({ errors: [{ code, message: 'No' }] }), 'orders', 400, {}, context)).toBe(
			expected,
		);
		expect(
			codeOf(
				`<prestashop><errors><error><code><![CDATA[${code}]]></code><message><![CDATA[No]]></message></error></errors></prestashop>`,
				'orders',
				400,
				{},
				context,
			),
		).toBe(expected);
	});

	it("the first error counts: what follows are PHP's warnings about it", () => {
		expect(
			codeOf(
				JSON.stringify({
					errors: [
						{ code: 26, message: 'x' },
						{ code: 3, message: '[PHP Warning #2]' },
					],
				}),
				'orders',
				500,
			),
		).toBe('SHOP_RIGHT_MISSING');
	});
});

describe('what stands in front of the shop is told apart', () => {
	const html = (title: string, more = '') =>
		`<!DOCTYPE html><html><head><title>${title}</title></head><body>${more}</body></html>`;
	it.each<[string, RawAnswer, string]>([
		[
			'Cloudflare asking for a browser',
			answer(html('Just a moment...'), 403, { 'cf-mitigated': 'challenge', server: 'cloudflare' }),
			'SHOP_FIREWALL',
		],
		["Cloudflare's block page", answer(html('Attention Required! | Cloudflare'), 200), 'SHOP_FIREWALL'],
		['Sucuri', answer(html('Access Denied'), 403, { 'x-sucuri-id': '15001' }), 'SHOP_FIREWALL'],
		[
			'Imperva',
			answer('<html><iframe src="/_Incapsula_Resource?x=1"></iframe></html>', 200),
			'SHOP_FIREWALL',
		],
		[
			'ModSecurity',
			answer(
				'<html><h1>Not Acceptable!</h1>An appropriate representation could not be found. This error was generated by Mod_Security.</html>',
				406,
			),
			'SHOP_FIREWALL',
		],
		['Imunify360', answer('{"message":"Access denied by Imunify360 bot-protection."}', 415), 'SHOP_FIREWALL'],
		['a 403 of the web server', answer(html('403 Forbidden'), 403, { server: 'Apache' }), 'SHOP_FIREWALL'],
		['a maintenance page', answer(html('Site in maintenance'), 503), 'SHOP_MAINTENANCE'],
		[
			'a maintenance page in Dutch, with 200',
			answer(html('Winkel', '<h1>Wij zijn in onderhoud</h1>'), 200),
			'SHOP_MAINTENANCE',
		],
		[
			'a password of the web server',
			answer(html('401 Authorization Required'), 401, { 'www-authenticate': 'Basic realm="Staging"' }),
			'SHOP_PASSWORD_PAGE',
		],
		[
			"the shop's own 401",
			answer('401 Unauthorized', 401, {
				'www-authenticate': 'Basic realm="Welcome to PrestaShop Webservice"',
			}),
			'SHOP_KEY_NOT_RECEIVED',
		],
		['a page that says nothing', answer(html('My shop'), 200), 'SHOP_HTML'],
		['nothing there', answer(html('Not Found'), 404), 'SHOP_NOT_FOUND'],
		['too many questions', answer('slow down', 429), 'SHOP_SERVER'],
		['a gateway that gave up', answer(html('504 Gateway Time-out'), 504), 'SHOP_TOO_SLOW'],
		['an address that is too long', answer(html('414 Request-URI Too Long'), 414), 'SHOP_QUESTION_TOO_LONG'],
		[
			"PHP's last words",
			answer('PHP Fatal error: Uncaught TypeError: foo in /var/www/modules/x/x.php', 500),
			'SHOP_PHP',
		],
		['an empty 500', answer('', 500), 'SHOP_UNREADABLE'],
	])('%s', (_what, given, expected) =>
		expect(codeOf(given.text, 'orders', given.status, given.headers)).toBe(expected),
	);

	it.each<[string, string, object, string, string]>([
		[
			'to https, or to the main address',
			'https://www.shop.be/api/orders?output_format=JSON&ws_key=SECRET',
			{},
			'SHOP_REDIRECTS',
			'https://www.shop.be',
		],
		[
			"PrestaShop's, for a host it does not know",
			'http://shop.be/?url=orders&ws_key=SECRET',
			{},
			'SHOP_HOST_NOT_A_SHOP',
			'http://shop.be',
		],
		[
			"PrestaShop's, for a shop that is not active",
			'http://shop.be/?url=orders&ws_key=SECRET',
			{ id_shop: '4' },
			'SHOP_ID_NOT_ACTIVE',
			'4',
		],
		['to nowhere', '', {}, 'SHOP_REDIRECTS', 'another address'],
	])('a redirect %s names the target and never the key', (_what, location, context, code, named) => {
		try {
			read('', 'orders', 302, { location }, context);
			throw new Error('not refused');
		} catch (error) {
			expect(error).toMatchObject({ code });
			expect((error as Error).message).toContain(named);
			expect(JSON.stringify(error) + (error as Error).message).not.toContain('SECRET');
		}
	});
});
