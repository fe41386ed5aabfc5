import { normaliseShopUrl } from '../../../nodes/PrestaShop/transport/shop-url';

describe('the shop URL', () => {
	it.each([
		['https://shop.example', 'https://shop.example'],
		[' shop.example/ ', 'https://shop.example'],
		['http://shop.example/api', 'http://shop.example'],
		['https://shop.example/api/orders?ws_key=ABC', 'https://shop.example'],
		['https://shop.example/nl/', 'https://shop.example'],
		['https://shop.example/winkel/fr-be', 'https://shop.example/winkel'],
		['https://shop.example/winkel/index.php?id=1', 'https://shop.example/winkel'],
		['https://shop.example:8443/sub//folder/', 'https://shop.example:8443/sub/folder'],
		['shop.example/webservice/dispatcher.php', 'https://shop.example'],
	])('%s is put right', (typed, expected) => {
		expect(normaliseShopUrl(typed)).toBe(expected);
	});

	it.each([
		['', 'SHOP_URL_EMPTY'],
		['https://shop.example/admin123xyz/', 'SHOP_URL_INVALID'],
		['https://user:secret@shop.example', 'SHOP_URL_INVALID'],
		['ftp://shop.example', 'SHOP_URL_INVALID'],
		['https://', 'SHOP_URL_INVALID'],
	])('%s is explained', (typed, code) => {
		expect(() => normaliseShopUrl(typed)).toThrow(expect.objectContaining({ code }));
	});

	it('never repeats a password', () => {
		expect(() => normaliseShopUrl('https://user:secret@shop.example')).toThrow(
			expect.objectContaining({ message: expect.not.stringContaining('secret') as string }),
		);
	});
});
