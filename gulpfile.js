const { existsSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { execFileSync } = require('node:child_process');
const { join } = require('node:path');
const { dest, parallel, series, src } = require('gulp');
const esbuild = require('esbuild');

const DIST = 'dist';

/** The modules that bring a library along: a package for n8n may have no dependencies of its own. */
const BUNDLED = ['nodes/shared/decimal', 'nodes/Octopus/invoicing/vat/eu-vat-number', 'nodes/shared/xml'];

async function clean() {
	rmSync(DIST, { recursive: true, force: true });
}

async function compile() {
	execFileSync(process.execPath, [require.resolve('typescript/bin/tsc'), '-p', 'tsconfig.json'], {
		stdio: 'inherit',
	});
}

async function bundle() {
	for (const name of BUNDLED) {
		const file = join(DIST, `${name}.js`);
		await esbuild.build({
			entryPoints: [file],
			outfile: file,
			allowOverwrite: true,
			bundle: true,
			platform: 'node',
			format: 'cjs',
			target: 'node20',
			legalComments: 'inline',
		});
	}
}

const icons = () => src('icons/*.svg', { encoding: false }).pipe(dest(`${DIST}/icons`));
const codex = () => src('nodes/**/*.node.json', { base: '.' }).pipe(dest(DIST));

/** Takes out of an exported template what belongs to one n8n only: ids, credentials, pinned data. */
async function templates() {
	const folder = 'workflows';
	if (!existsSync(folder)) return;
	for (const file of require('node:fs')
		.readdirSync(folder)
		.filter((name) => name.endsWith('.json'))) {
		const path = join(folder, file);
		const before = readFileSync(path, 'utf8');
		const { name, nodes, connections, settings = {} } = JSON.parse(before);
		const clean = nodes.map(({ id: _id, credentials: _credentials, webhookId: _webhookId, ...node }) => node);
		// A template that is a page says so itself: n8n would keep the visitor's password with each execution.
		const kept = settings.saveDataSuccessExecution === 'none' ? { saveDataSuccessExecution: 'none' } : {};
		const after = `${JSON.stringify({ name, nodes: clean, connections, settings: { executionOrder: 'v1', ...kept } }, null, 2)}\n`;
		if (after !== before) writeFileSync(path, after);
	}
}

exports.clean = clean;
exports.templates = templates;
exports.build = series(clean, compile, parallel(bundle, icons, codex), templates);
exports.default = exports.build;
