import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { owner } from './client';

const TEMPLATES = join(__dirname, '../../workflows');

export interface VatRow {
	/** As the list shows it, e.g. `EU Consumer (OSS)`. */
	case: string;
	country?: string;
	/** Percent. */
	rate?: string;
	/** Beginning of the list's entry: the code, the account number. */
	vatCode: string;
	account: string;
}

/** Milliseconds in which an open list shows its entries. */
const PATIENCE = 10_000;
const MOST_TRIES = 4;

/** n8n's editor in a browser, worked as a person works it. `actions` counts what a hand does: a click, a choice, a field filled in. */
export class Editor {
	actions = 0;

	constructor(readonly page: Page, private readonly url: string) {
		page.setDefaultTimeout(60_000);
	}

	async signIn(): Promise<void> {
		// Follows a workflow's first publication only, a moment later, and lies over everything.
		const said = this.page.getByRole('dialog').filter({ hasText: 'Workflow published' });
		await this.page.addLocatorHandler(said, async () => {
			// It goes by itself where the editor moves on to another page meanwhile.
			await said.getByRole('button', { name: 'Got it' }).click({ timeout: 5_000 }).catch(() => undefined);
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

	get panel(): Locator {
		return this.at('ndv');
	}

	get credentialWindow(): Locator {
		return this.at('editCredential-modal');
	}

	/** In an open step: Connect to …, the fields, Save. n8n tests the credential and closes the window; what it says instead is thrown. */
	async connect(service: string, values: Record<string, string>): Promise<void> {
		await this.click(this.panel.getByText(`Connect to ${service}`));
		for (const [field, value] of Object.entries(values)) await this.type(this.credentialWindow.locator(`[data-test-id=parameter-input-${field}] input`), value);
		const trouble = this.credentialWindow.getByText('Couldn’t connect with these settings');
		const settled = async (timeout: number) => await Promise.race([this.credentialWindow.waitFor({ state: 'detached', timeout }), trouble.waitFor({ timeout })]);
		await this.click(this.at('credential-save-button'));
		// The editor loses a click that comes while it is still taking in the last field; a window that closed meanwhile has no button.
		await settled(15_000).catch(async () => {
			await this.at('credential-save-button').click({ timeout: 5_000 }).catch(() => undefined);
			await settled(90_000);
		});
		if (!(await trouble.isVisible())) return;
		await this.credentialWindow.getByText('More details').click();
		throw new Error(await this.credentialWindow.innerText());
	}

	/** In an open step: an entry of a list, by how it begins. The last list of that name. */
	async choose(parameter: string, beginning: string, within: Locator = this.panel): Promise<void> {
		const list = within.locator(`[data-test-id=resource-locator-${parameter}] [data-test-id=rlc-input-container]`).last();
		const escaped = beginning.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
		await this.until(
			async () => (await this.shown(list)).startsWith(beginning),
			async () => {
				await this.click(list);
				await this.click(this.at('rlc-item').filter({ hasText: new RegExp(`^\\s*${escaped}`) }).first(), PATIENCE);
				await this.at('rlc-item').first().waitFor({ state: 'hidden', timeout: PATIENCE });
			},
		);
	}

	/** In the open step Prepare Invoices: Add VAT Case. */
	async addVatCase({ case: name, country = '', rate = '', vatCode, account }: VatRow): Promise<void> {
		const add = this.panel.getByRole('button', { name: 'Add VAT Case' });
		await add.waitFor();
		const cases = this.panel.locator('[data-test-id=parameter-input-case]');
		const field = cases.nth(await this.settledCount(cases));
		const row = field.locator('xpath=ancestor::*[.//*[@data-test-id="resource-locator-account"]][1]');
		const input = (parameter: string) => row.locator(`[data-test-id=parameter-input-${parameter}]`);
		const list = (parameter: string) => row.locator(`[data-test-id=resource-locator-${parameter}] [data-test-id=rlc-input-container]`);
		const isCase = async () => (await this.shown(field)) === name;
		const isCountry = async () => country === '' || (await this.shown(input('country'))) === country;
		const isRate = async () => rate === '' || Number(await this.shown(input('rate'))) === Number(rate);
		const isBooked = async () => (await this.shown(list('vatCode'))).startsWith(vatCode) && (await this.shown(list('account'))).startsWith(account);
		await this.click(add);
		await this.until(
			async () => (await isCase()) && (await isCountry()) && (await isRate()) && (await isBooked()),
			async () => {
				await this.until(isCase, async () => {
					await this.click(field);
					await this.click(this.page.getByRole('option', { name }));
				});
				await this.until(isCountry, async () => await this.type(input('country').locator('input'), country));
				await this.until(isRate, async () => await this.type(input('rate').locator('input'), rate));
				await this.choose('vatCode', vatCode, row);
				await this.choose('account', account, row);
			},
		);
	}

	/** In the open step Settings: one of its fields. */
	async set(field: string, value: string | boolean): Promise<void> {
		const value_ = (await this.settingsField(field)).locator('[data-test-id=assignment-value]');
		if (typeof value === 'boolean') {
			await this.click(value_);
			await this.click(this.page.getByRole('option', { name: String(value) }));
			return;
		}
		const expression = value_.locator('.cm-content');
		const isExpression = (await expression.count()) > 0;
		await this.until(
			async () => (isExpression ? (await expression.innerText()).trim() : await value_.locator('input').inputValue()) === value,
			async () => {
				if (!isExpression) return await this.type(value_.locator('input'), value);
				await expression.click();
				await this.page.keyboard.press('ControlOrMeta+A');
				await this.page.keyboard.insertText(value);
				this.actions++;
			},
		);
	}

	async settingsField(field: string): Promise<Locator> {
		const all = this.panel.locator('[data-test-id=assignment]');
		for (let index = 0; index < (await all.count()); index++) {
			if ((await all.nth(index).locator('[data-test-id=assignment-name] input').inputValue()) === field) return all.nth(index);
		}
		throw new Error(`The step has no field ${field}`);
	}

	/** Execute workflow, from the trigger of that name, to its end; throws what n8n says when it does not end well. */
	async execute(trigger: string): Promise<void> {
		const good = this.page.getByText('Workflow executed successfully');
		await good.waitFor({ state: 'hidden' });
		await this.click(this.page.getByRole('button', { name: 'Select trigger node' }));
		await this.click(this.page.getByRole('menuitem', { name: `from ${trigger}` }));
		if (!(await good.isVisible())) await this.click(this.at('execute-workflow-button').first());
		const bad = this.page.getByRole('alert').filter({ hasText: /Problem in node|Problem executing|The workflow has issues/ }).first();
		await Promise.race([good.waitFor({ timeout: 300_000 }), bad.waitFor({ timeout: 300_000 })]);
		if (await bad.isVisible()) throw new Error(await bad.innerText());
	}

	/** The output of the open step, as a table. */
	async outputTable(): Promise<Locator> {
		const output = this.at('output-panel');
		await this.click(output.locator('[data-test-id=radio-button-table]'));
		return output.locator('table');
	}

	/** Draws the handle above the open step to the left, so that its output is wide. */
	async widenOutput(): Promise<void> {
		const { x, y, width, height } = (await this.at('panel-drag-button').boundingBox())!;
		await this.page.mouse.move(x + width / 2, y + height / 2);
		await this.page.mouse.down();
		await this.page.mouse.move(200, y + height / 2, { steps: 10 });
		await this.page.mouse.up();
		this.actions++;
	}

	/** Publish, to n8n's answer. */
	async publish(): Promise<void> {
		await this.click(this.page.getByRole('button', { name: 'Publish', exact: true }).first());
		const dialog = this.page.getByRole('dialog').filter({ hasText: 'Publish workflow' });
		const answer = this.page.waitForResponse((response) => response.url().endsWith('/activate'));
		await this.click(dialog.getByRole('button', { name: 'Publish', exact: true }));
		if (!(await answer).ok()) throw new Error(`n8n did not publish: ${await (await answer).text()}`);
		await dialog.waitFor({ state: 'hidden' });
	}

	at(id: string): Locator {
		return this.page.locator(`[data-test-id="${id}"]`);
	}

	/** What the field in an element shows; empty where it is not there. */
	private async shown(field: Locator): Promise<string> {
		return (await field.count()) === 0 ? '' : await field.locator('input').last().inputValue();
	}

	/** A panel that opens draws its rows one after another: how many there are once none has come for a second. */
	private async settledCount(rows: Locator): Promise<number> {
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
	private async until(done: () => Promise<boolean>, act: () => Promise<void>): Promise<void> {
		for (let tries = 0; tries < MOST_TRIES; tries++) {
			if (await done()) return;
			await act().catch((error: unknown) => {
				if (tries === MOST_TRIES - 1) throw error;
			});
			await this.page.waitForTimeout(400);
		}
		if (!(await done())) throw new Error('The editor does not keep what is put into a field');
	}

	private async click(what: Locator, timeout?: number): Promise<void> {
		await what.click(timeout === undefined ? {} : { timeout });
		this.actions++;
	}

	private async type(where: Locator, text: string): Promise<void> {
		await where.fill(text);
		this.actions++;
	}
}
