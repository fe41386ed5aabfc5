import { join } from 'node:path';
import { selectors, type Locator, type Page } from 'playwright-core';
import { owner } from '../../tools/n8n/client';

const PATIENCE = 40_000;
selectors.setTestIdAttribute('data-test-id');

/** n8n's own editor, used as a merchant does. */
export class Editor {
	private constructor(
		readonly page: Page,
		private readonly url: string,
	) {}

	static async signIn(page: Page, url: string): Promise<Editor> {
		page.setDefaultTimeout(PATIENCE);
		await page.goto(`${url}/signin`);
		await page.fill('input[name=emailOrLdapLoginId]', owner.email);
		await page.fill('input[name=password]', owner.password);
		await page.getByRole('button', { name: 'Sign in' }).click();
		await page.waitForURL(/\/(home|workflow)/);
		return new Editor(page, url);
	}

	/** New workflow, ⋯ › Import › From file; gives the id of the workflow once n8n has kept it. */
	async importFile(file: string): Promise<string> {
		await this.page.goto(`${this.url}/workflow/new`);
		await this.part('canvas-add-button').waitFor();
		await this.part('workflow-menu').click();
		await this.part('workflow-menu-item-import').hover();
		const chooser = this.page.waitForEvent('filechooser');
		await this.part('workflow-menu-item-import-from-file').click();
		const saved = this.page.waitForResponse((response) => /\/rest\/workflows(\/\w+)?(\?.*)?$/.test(response.url()) && ['POST', 'PATCH'].includes(response.request().method()) && response.ok());
		await (await chooser).setFiles(join(__dirname, '../../workflows', file));
		const { data } = (await (await saved).json()) as { data: { id: string } };
		return data.id;
	}

	/** Opens a workflow anew: after an import every step is selected, and a double click would reach the selection. */
	async open(workflowId: string): Promise<void> {
		await this.page.goto(`${this.url}/workflow/${workflowId}`);
		await this.step('Settings').waitFor();
	}

	/** Opens a step; the first double click can come before the canvas listens. */
	async openStep(name: string): Promise<void> {
		for (let tries = 0; tries < 20 && !(await this.part('ndv').isVisible()); tries++) {
			await this.step(name).dblclick({ timeout: 5_000 }).catch(() => undefined);
			await this.part('ndv').waitFor({ timeout: 3_000 }).catch(() => undefined);
		}
		await this.part('node-parameters').waitFor();
	}

	async closeStep(): Promise<void> {
		const saved = this.page.waitForResponse((response) => /\/rest\/workflows\/\w+/.test(response.url()) && response.request().method() === 'PATCH' && response.ok());
		await this.part('ndv-close-button').click();
		await saved;
	}

	/** The last field of that name: of the row that was added last. */
	field(name: string): Locator {
		return this.part(`parameter-input-${name}`).last();
	}

	async choose(name: string, option: RegExp): Promise<void> {
		await this.field(name).click();
		await this.page.getByRole('option', { name: option }).last().click();
	}

	async chooseFromList(name: string, text: string): Promise<void> {
		await this.field(name).getByTestId('rlc-input').click();
		await this.page.locator('[data-test-id="rlc-item"]:visible').filter({ hasText: text }).first().click();
	}

	async publish(): Promise<void> {
		await this.part('workflow-open-publish-modal-button').click();
		const published = this.page.waitForResponse((response) => response.url().includes('/activate'));
		await this.part('workflow-publish-button').click();
		const answer = await published;
		if (!answer.ok()) throw new Error(`n8n did not publish: ${await answer.text()}`);
	}

	private step(name: string): Locator {
		return this.page.locator(`[data-test-id="canvas-node"][data-node-name="${name}"]`);
	}

	/** What n8n calls a part of its page. */
	part(name: string): Locator {
		return this.page.getByTestId(name);
	}
}
