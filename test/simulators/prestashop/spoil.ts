import type { Fault } from './faults';
import { firewall, gatewayTimeout, maintenance, page } from './pages';
import { errorsAsJson } from './render-json';
import { errorsAsXml } from './render-xml';
import type { Answer } from './types';

const NOTICE = {
	code: 5,
	message: '[PHP Notice #8] Undefined variable: foo (/var/www/shop/modules/some/some.php, line 12)',
};
const NOTICE_HTML =
	'<br />\n<b>Notice</b>:  Undefined variable: foo in <b>/var/www/shop/modules/some/some.php</b> on line <b>12</b><br />\n';

/** What arrives of an answer. */
export function spoil(plain: Answer, fault: Fault): Answer {
	const { headers, body, status } = plain;
	switch (fault.kind) {
		case 'html':
			return page(fault.status ?? 200, '<!DOCTYPE html><html><title>Back soon</title></html>');
		case 'firewall':
			return firewall();
		case 'maintenance':
			return maintenance();
		case 'redirect':
			return { status: 302, headers: { Location: fault.text ?? 'https://elsewhere.example/' }, body: '' };
		case 'status':
			return {
				status: fault.status ?? 500,
				headers: { 'Content-Type': 'text/plain' },
				body: fault.text ?? '',
			};
		case 'too-slow':
			return (plain.rows ?? 0) > (fault.rows ?? 0) ? gatewayTimeout() : plain;
		case 'empty-body':
			return { status: 200, headers, body: '' };
		case 'truncated':
			return { status, headers, body: body.slice(0, Math.floor(body.length / 2)) };
		case 'junk-before':
			return {
				status,
				headers,
				body: `\uFEFF<br />\n<b>Notice</b>: something in <b>module.php</b><br />\n${body}`,
			};
		case 'junk-after':
			return { status, headers, body: `${body}\n<script>track()</script>` };
		case 'php-notice-before':
			return { status, headers, body: NOTICE_HTML + body };
		case 'php-notice-behind':
			return { status, headers, body: body + NOTICE_HTML };
		case 'php-notice-instead':
			return { status: 500, headers, body: isXml(body) ? errorsAsXml([NOTICE]) : errorsAsJson([NOTICE]) };
		case 'php-notice-with-data':
			// JSON carries both; XML drops the data for the errors (measured on 1.7.8).
			if (isXml(body)) return { status: 500, headers, body: errorsAsXml([NOTICE]) };
			return {
				status: 500,
				headers,
				body: body.startsWith('{')
					? JSON.stringify({ ...(JSON.parse(body) as object), errors: [NOTICE] })
					: body,
			};
		default:
			return plain;
	}
}

const isXml = (body: string): boolean => body.startsWith('<');
