import { demoAccess } from '../../test/simulators/octopus';
import { FULL_KEY } from '../../test/simulators/prestashop';
import type { Editor } from '../n8n/editor';
import type { Camera } from './camera';

/** Runs in the browser: messages that come and go would lie over the pictures. */
const HIDE_MESSAGES = `addEventListener('DOMContentLoaded', () => {
	document.head.append(Object.assign(document.createElement('style'), { textContent: '.el-notification { opacity: 0 !important }' }));
});`;

/** The pictures of n8n's editor, on the way a new user goes. The daily workflow stays behind, ready for a dry run. */
export async function editorPictures(editor: Editor, camera: Camera, url: string, shopUrl: string, octopusUrl: string): Promise<void> {
	const { page, panel } = editor;
	await page.addInitScript({ content: HIDE_MESSAGES });

	await page.goto(`${url}/settings/community-nodes`);
	await page.getByText('Install a community node').click();
	const installer = page.locator('.el-dialog').filter({ hasText: 'npm Package Name' });
	await installer.locator('input').first().fill('n8n-nodes-prestashop-octopus');
	await camera.take(page, 'community-nodes', installer);

	await editor.importTemplate('daily-invoices.json');
	await camera.take(page, 'daily-workflow', page.locator('[data-test-id=canvas-node], [data-test-id=sticky]'), { around: 16 });

	await editor.openStep('Get Orders');
	await editor.connect('PrestaShop', { shopUrl, webserviceKey: FULL_KEY });
	await credentialPicture(editor, camera, 'credential-prestashop');
	await editor.closeStep();

	await editor.openStep('Find or Create Relations');
	const { dossierId, ...access } = demoAccess;
	await editor.connect('Octopus', { ...access, dossierId: String(dossierId), baseUrl: octopusUrl });
	await credentialPicture(editor, camera, 'credential-octopus');
	await editor.closeStep();

	await editor.openStep('Settings');
	await editor.set('since', '2026-01-01');
	await panel.getByText('Fields to Set').click();
	// The value as n8n reads it follows a moment later.
	await (await editor.settingsField('since')).locator('[data-test-id=parameter-input-hint], [data-test-id=parameter-expression-preview-value]').filter({ hasText: '2026-01-01' }).first().waitFor();
	await camera.take(page, 'settings', panel.locator('[data-test-id=node-parameters]'));
	await editor.closeStep();

	await editor.openStep('Prepare Invoices');
	await editor.choose('journal', 'V2');
	await editor.addVatCase({ case: 'EU Consumer (OSS)', country: 'FR', rate: '20', vatCode: 'FR20', account: '700300' });
	await panel.getByText('Journal', { exact: true }).scrollIntoViewIfNeeded();
	await camera.take(page, 'vat-mapping', panel.locator('[data-test-id=node-parameters]'));
	await editor.closeStep();

	await editor.execute('Run by Hand');
	await page.setViewportSize({ width: 1700, height: 760 });
	await editor.openStep('Build Ledger Rows');
	const table = await editor.outputTable();
	await editor.widenOutput();
	await table.locator('th', { hasText: 'message' }).scrollIntoViewIfNeeded();
	await camera.take(page, 'dry-run', editor.at('output-panel'), { height: 620 });
	await editor.closeStep();
}

/** The window of a saved credential: n8n tests it as it opens. */
async function credentialPicture(editor: Editor, camera: Camera, name: string): Promise<void> {
	await editor.panel.locator('[data-test-id=credential-edit-button]').click();
	await editor.credentialWindow.getByText('Connection tested successfully').waitFor();
	await camera.take(editor.page, name, editor.credentialWindow);
	await editor.credentialWindow.locator('.el-dialog__headerbtn').click();
	await editor.credentialWindow.waitFor({ state: 'detached' });
}
