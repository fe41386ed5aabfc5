import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { VERSIONS_PAGE, versionsPage } from '../docs/versions';

/** npm run docs:versions: writes the page of PrestaShop's versions anew, from what the recorded shops give. */
versionsPage().then(
	(page) => {
		writeFileSync(join(__dirname, '../../docs', VERSIONS_PAGE), page);
		process.exit(0);
	},
	(error: unknown) => {
		process.stderr.write(`${String(error)}\n`);
		process.exit(1);
	},
);
