import { createHmac, randomBytes, timingSafeEqual } from 'crypto';
import type { IDataObject } from 'n8n-workflow';
import { dayIn } from '../../../shared/dates';

/**
 * Proof that a form was made by this page. n8n serves webhook pages in a sandbox without an origin, so neither a cookie nor the
 * Origin header can tell our own form from a forged one; a value only our page shows can.
 */
export class PageToken {
	private constructor(private readonly secret: string) {}

	/** The secret lives with the workflow (n8n's static data), made on the first visit. */
	static of(workflowData: IDataObject): PageToken {
		if (typeof workflowData.pageSecret !== 'string' || workflowData.pageSecret.length < 32)
			workflowData.pageSecret = randomBytes(32).toString('hex');
		return new PageToken(workflowData.pageSecret as string);
	}

	/** For the forms of a page; good until the end of the next day (UTC). */
	make(now: Date): string {
		return this.sign(dayIn('UTC', now));
	}

	isGood(token: string, now: Date): boolean {
		const yesterday = new Date(now.getTime() - 86_400_000);
		return [now, yesterday].some((moment) => same(token, this.sign(dayIn('UTC', moment))));
	}

	private sign(day: string): string {
		return createHmac('sha256', this.secret).update(`page ${day}`).digest('hex');
	}
}

function same(a: string, b: string): boolean {
	const [left, right] = [Buffer.from(a), Buffer.from(b)];
	return left.length === right.length && timingSafeEqual(left, right);
}
