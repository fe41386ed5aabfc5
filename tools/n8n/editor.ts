import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { owner } from './client';
import { EditorPanel } from './editor-panel';

const TEMPLATES = join(__dirname, '../../workflows');

/** Milliseconds after which the editor has begun to save a change, and milliseconds in which it has done so. */
const AUTOSAVE = 2_000;
const SAVED = 15_000;

/** n8n's editor in a browser, worked as a person works it. */
export class Editor extends EditorPanel {
	async signIn(): Promise<void> {
		// Follows a workflow's first publication only, a moment later, and lies over everything.
		const said = this.page.getByRole('dialog').filter({ hasText: 'Workflow published' });
		await this.page.addLocatorHandler(said, async () => {
			// It goes by itself where the editor moves on to another page meanwhile.
			await said
				.getByRole('button', { name: 'Got it' })
				.click({ timeout: 5_000 })
				.catch(() => undefined);
			this.actions++;
		});
		await this.page.goto(`${this.url}/signin`);
		await this.type(this.page.locator('input').first(), owner.email);
		await this.type(this.page.locator('input[type=password]'), owner.password);
		await this.click(this.page.getByRole('button', { name: 'Sign in' }));
		await this.page.waitForURL(/\/home/);
	}

	/** A new workflow, and the template into it by Import › From file. Gives the workflow's id. */
	async importTemplate(file: string): Promise<string> {
		await this.page.goto(`${this.url}/workflow/new`);
		await this.at('canvas-add-button').waitFor();
		await this.click(this.at('workflow-menu'));
		await this.page.getByRole('menuitem', { name: 'Import', exact: true }).hover();
		const chooser = this.page.waitForEvent('filechooser');
		await this.click(this.page.getByRole('menuitem', { name: 'From file' }));
		await (await chooser).setFiles(join(TEMPLATES, file));
		await this.page.waitForURL(/\/workflow\/(?!new)\w+/);
		await this.at('canvas-node').first().waitFor();
		return /\/workflow\/(\w+)/.exec(this.page.url())![1]!;
	}

	async openWorkflow(id: string): Promise<void> {
		await this.page.goto(`${this.url}/workflow/${id}`);
		await this.at('canvas-node').first().waitFor();
		this.actions += 2;
	}

	/** The panel of a step, opened by a double click. */
	async openStep(name: string): Promise<Locator> {
		const step = this.page.locator(`[data-test-id=canvas-node][data-node-name="${name}"]`);
		await step.dblclick();
		this.actions++;
		await this.panel.locator('[data-test-id=node-title-container]').filter({ hasText: name }).waitFor();
		return this.panel;
	}

	async closeStep(): Promise<void> {
		await this.click(this.at('ndv-close-button'));
		await this.panel.waitFor({ state: 'detached' });
	}

	/** Opens a step, works in it and closes it. */
	async inStep(name: string, work: () => Promise<void>): Promise<void> {
		await this.openStep(name);
		await work();
		await this.closeStep();
	}

	/** What belongs into a step; once more where the editor has lost it and still marks the step as unfinished, as a person would. */
	async fillIn(name: string, work: () => Promise<void>): Promise<void> {
		await this.inStep(name, work);
		await this.until(
			async () => !(await this.unfinishedSteps()).includes(name),
			async () => await this.inStep(name, work),
		);
	}

	/** Names of the steps that the editor marks, once it has saved. */
	async unfinishedSteps(): Promise<string[]> {
		await this.page.waitForTimeout(AUTOSAVE);
		const marked = this.at('canvas-node').filter({ has: this.at('node-issues') });
		return await marked.evaluateAll((steps) =>
			steps.map((step) => step.getAttribute('data-node-name') ?? ''),
		);
	}

	/** Execute workflow, from the trigger of that name, to its end; throws what n8n says when it does not end well. */
	async execute(trigger: string): Promise<void> {
		const good = this.page.getByText('Workflow executed successfully');
		await good.waitFor({ state: 'hidden' });
		await this.click(this.page.getByRole('button', { name: 'Select trigger node' }));
		await this.click(this.page.getByRole('menuitem', { name: `from ${trigger}` }));
		if (!(await good.isVisible())) await this.click(this.at('execute-workflow-button').first());
		const bad = this.page
			.getByRole('alert')
			.filter({ hasText: /Problem in node|Problem executing|The workflow has issues/ })
			.first();
		await Promise.race([good.waitFor({ timeout: 300_000 }), bad.waitFor({ timeout: 300_000 })]);
		if (await bad.isVisible()) throw new Error(await bad.innerText());
	}

	/** Publish, to n8n's answer. */
	async publish(): Promise<void> {
		await this.click(this.at('workflow-open-publish-modal-button'), SAVED).catch(async (error: unknown) => {
			throw new Error(
				`The editor does not publish; unfinished steps: ${(await this.unfinishedSteps()).join(', ') || 'none'}`,
				{ cause: error },
			);
		});
		const dialog = this.page.getByRole('dialog').filter({ hasText: 'Publish workflow' });
		const answer = this.page.waitForResponse((response) => response.url().endsWith('/activate'));
		await this.click(dialog.getByRole('button', { name: 'Publish', exact: true }));
		if (!(await answer).ok()) throw new Error(`n8n did not publish: ${await (await answer).text()}`);
		await dialog.waitFor({ state: 'hidden' });
	}
}
