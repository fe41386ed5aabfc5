import type { Locator } from 'playwright-core';
import { EditorHands } from './editor-hands';

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

/** The panel of a step that is open. */
export class EditorPanel extends EditorHands {
	get panel(): Locator {
		return this.at('ndv');
	}

	get credentialWindow(): Locator {
		return this.at('editCredential-modal');
	}

	/** In an open step: Connect to …, the fields, Save. n8n tests the credential and closes the window; what it says instead is thrown. */
	async connect(service: string, values: Record<string, string>): Promise<void> {
		const chooser = this.at('node-credentials-select');
		if (await chooser.isVisible()) {
			// Made before, and lost from the step.
			await this.click(chooser);
			return await this.click(this.page.getByRole('option').first());
		}
		await this.click(this.panel.getByText(`Connect to ${service}`));
		for (const [field, value] of Object.entries(values))
			await this.type(this.credentialWindow.locator(`[data-test-id=parameter-input-${field}] input`), value);
		const trouble = this.credentialWindow.getByText('Couldn’t connect with these settings');
		const settled = async (timeout: number) =>
			await Promise.race([
				this.credentialWindow.waitFor({ state: 'detached', timeout }),
				trouble.waitFor({ timeout }),
			]);
		await this.click(this.at('credential-save-button'));
		// The editor loses a click that comes while it is still taking in the last field; a window that closed meanwhile has no button.
		await settled(15_000).catch(async () => {
			await this.at('credential-save-button')
				.click({ timeout: 5_000 })
				.catch(() => undefined);
			await settled(90_000);
		});
		if (!(await trouble.isVisible())) return;
		await this.credentialWindow.getByText('More details').click();
		throw new Error(await this.credentialWindow.innerText());
	}

	/** In an open step: an entry of a list, by how it begins. The last list of that name. */
	async choose(parameter: string, beginning: string, within: Locator = this.panel): Promise<void> {
		const list = within
			.locator(`[data-test-id=resource-locator-${parameter}] [data-test-id=rlc-input-container]`)
			.last();
		const escaped = beginning.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
		await this.until(
			async () => (await this.shown(list)).startsWith(beginning),
			async () => {
				await this.click(list);
				await this.click(
					this.at('rlc-item')
						.filter({ hasText: new RegExp(`^\\s*${escaped}`) })
						.first(),
					PATIENCE,
				);
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
		const list = (parameter: string) =>
			row.locator(`[data-test-id=resource-locator-${parameter}] [data-test-id=rlc-input-container]`);
		const isCase = async () => (await this.shown(field)) === name;
		const isCountry = async () => country === '' || (await this.shown(input('country'))) === country;
		const isRate = async () => rate === '' || Number(await this.shown(input('rate'))) === Number(rate);
		const isBooked = async () =>
			(await this.shown(list('vatCode'))).startsWith(vatCode) &&
			(await this.shown(list('account'))).startsWith(account);
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
			async () =>
				(isExpression
					? (await expression.innerText()).trim()
					: await value_.locator('input').inputValue()) === value,
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
			if ((await all.nth(index).locator('[data-test-id=assignment-name] input').inputValue()) === field)
				return all.nth(index);
		}
		throw new Error(`The step has no field ${field}`);
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
}
