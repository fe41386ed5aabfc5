import type { Language } from '../../nodes/shared/texts/text';
import { startRealN8n } from '../../test/e2e/n8n';
import { openBrowser } from '../n8n/browser';
import { ownCredentials } from '../daily/credentials';
import { demoConfig } from '../daily/demo-config';
import { importPages } from '../daily/pages';
import { runDaily } from '../daily/run-daily';
import { Camera } from '../docs/camera';
import { editorPictures } from '../docs/editor-pictures';
import { dashboardPictures, mailPicture, setupPicture } from '../docs/page-pictures';
import { log } from '../n8n/log';
import { outputOf } from '../n8n/client';
import { Editor } from '../n8n/editor';

const LANGUAGES: readonly Language[] = ['nl', 'fr', 'en'];

/** npm run docs:screenshots: every picture of the handbook anew, from a real n8n with the packed nodes and both simulators. */
async function main(): Promise<void> {
	const n8n = await startRealN8n('2.41.1');
	const browser = await openBrowser();
	try {
		const { client, server, shop, octopus } = n8n;
		const camera = new Camera({
			[shop.url]: 'https://www.myshop.example',
			[octopus.baseUrl]: 'https://service.inaras.be/octopus-rest-api/v1',
			[server.url]: 'https://n8n.myshop.example',
		});
		const page = await (await browser.newContext({ viewport: { width: 1400, height: 900 } })).newPage();
		const editor = new Editor(page, server.url);
		await editor.signIn();
		await editorPictures(editor, camera, server.url, shop.url, octopus.baseUrl);

		const demo = demoConfig(shop, octopus);
		// A fortnight of the recorded shop that has something of everything, and no row for OSS yet.
		const config = {
			...demo,
			since: '2026-04-01',
			until: '2026-04-12',
			vat: demo.vat.filter((row) => row.case !== 'oss'),
		};
		const { workflowId } = await runDaily(client, { ...config, options: { dryRun: true } });
		// The set-up check asks the published workflow: on its first day, before anything was sent.
		const pages = await importPages(
			client,
			server.url,
			workflowId,
			await ownCredentials(client, config),
			config.since,
		);
		for (const language of LANGUAGES) await setupPicture(browser, camera, pages, language);
		await runDaily(client, config);
		for (const language of LANGUAGES) {
			// A mail is in the language of its run: one over nothing but what is left.
			const run = await runDaily(client, {
				...config,
				since: '2026-12-01',
				until: '2026-12-01',
				options: { language },
			});
			const [mail] = outputOf(run.execution, 'Write Report') as Array<{ html: string }>;
			await dashboardPictures(browser, camera, pages, language);
			await mailPicture(browser, camera, mail!.html, language);
		}
	} finally {
		await browser.close();
		await n8n.close();
	}
}

main().then(
	() => process.exit(0),
	(error: unknown) => {
		log(error instanceof Error ? error.message : String(error));
		process.exit(1);
	},
);
