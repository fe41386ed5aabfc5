import axios, { type AxiosInstance, type AxiosResponse } from 'axios';
import { pageUser } from '../../tools/daily/pages';
import { unescaped } from '../unit/reporting/rows';

export interface Visit {
	status: number;
	body: string;
	headers: Record<string, string>;
}

/** The page without a browser: visits, and the forms on it as a browser would send them. */
export class PageClient {
	private readonly http: AxiosInstance;

	constructor(
		readonly address: string,
		password = pageUser.password,
	) {
		this.http = axios.create({
			baseURL: address,
			auth: { username: pageUser.user, password },
			validateStatus: () => true,
			maxRedirects: 0,
			timeout: 180_000,
			responseType: 'text',
			headers: { 'accept-language': 'en' },
		});
	}

	async visit(query = '', headers: Record<string, string> = {}): Promise<Visit> {
		return visitOf(await this.http.get<string>(query, { headers }));
	}

	async send(fields: Array<[string, string]>): Promise<Visit> {
		return visitOf(
			await this.http.post<string>('', new URLSearchParams(fields).toString(), {
				headers: { 'content-type': 'application/x-www-form-urlencoded' },
			}),
		);
	}

	/** What a button of an order's row sends, from a page that was opened before. */
	button(body: string, action: string, key: string): Array<[string, string]> {
		const only = [...body.matchAll(/name="only" value="([^"]*)"/g)]
			.map(([, value]) => unescaped(value!))
			.find((value) => {
				const [does, row] = JSON.parse(value) as string[];
				return does === action && row === key;
			});
		if (!only) throw new Error(`There is no button ${action} for ${key}`);
		return [
			['token', field(body, 'token')],
			['back', field(body, 'back')],
			['only', only],
		];
	}

	/** Presses a button and follows where it leads: the sentences at the top of the page. */
	async press(
		fields: Array<[string, string]>,
	): Promise<{ location: string; note: string; tone: string; body: string }> {
		const { status, headers, body: refused } = await this.send(fields);
		if (status !== 303) throw new Error(`The button got ${status}: ${refused.slice(0, 300)}`);
		const { body } = await this.visit(headers.location!);
		const [, tone, note] = /<div class="note ([a-z]*)" role="status">(.*?)<\/div>/s.exec(body) ?? [];
		return {
			location: headers.location!,
			tone: tone ?? '',
			note: unescaped(
				(note ?? '')
					.replace(/<[^>]*>/g, ' ')
					.replace(/\s+/g, ' ')
					.trim(),
			),
			body,
		};
	}
}

const visitOf = ({ status, data, headers }: AxiosResponse<string>): Visit => ({
	status,
	body: data,
	headers: headers as unknown as Record<string, string>,
});

const field = (body: string, name: string): string =>
	unescaped(new RegExp(`name="${name}" value="([^"]*)"`).exec(body)![1]!);
