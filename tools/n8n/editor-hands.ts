import type { Locator, Page } from 'playwright-core';

const MOST_TRIES = 4;

/** What a hand does in n8n's editor: clicks and fields, done again where the editor loses them. `actions` counts a click, a choice, a field filled in. */
export class EditorHands {
	actions = 0;

	constructor(
		readonly page: Page,
		protected readonly url: string,
	) {
		page.setDefaultTimeout(60_000);
	}

	at(id: string): Locator {
		return this.page.locator(`[data-test-id="${id}"]`);
	}

	/** What the field in an element shows; empty where it is not there. */
	protected async shown(field: Locator): Promise<string> {
		return (await field.count()) === 0 ? '' : await field.locator('input').last().inputValue();
	}

	/** A panel that opens draws its rows one after another: how many there are once none has come for a second. */
	protected async settledCount(rows: Locator): Promise<number> {
		for (let count = -1, tries = 0; tries < 30; tries++) {
			const now = await rows.count();
			if (now === count) return now;
			count = now;
			await this.page.waitForTimeout(1_000);
		}
		throw new Error('The panel goes on drawing rows');
	}

	/**
	 * The editor draws a panel anew while it saves: a list can close, and a field lose what was put into it. A person sees that,
	 * and does it once more.
	 */
	protected async until(done: () => Promise<boolean>, act: () => Promise<void>): Promise<void> {
		for (let tries = 0; tries < MOST_TRIES; tries++) {
			if (await done()) return;
			await act().catch((error: unknown) => {
				if (tries === MOST_TRIES - 1) throw error;
			});
			await this.page.waitForTimeout(400);
		}
		if (!(await done())) throw new Error('The editor does not keep what is put into a field');
	}

	protected async click(what: Locator, timeout?: number): Promise<void> {
		await what.click(timeout === undefined ? {} : { timeout });
		this.actions++;
	}

	protected async type(where: Locator, text: string): Promise<void> {
		await where.fill(text);
		this.actions++;
	}
}
