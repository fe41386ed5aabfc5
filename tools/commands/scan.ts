import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Scanner {
	analyzePackage(
		folder: string,
		patterns?: string[],
	): Promise<{ passed: boolean; message?: string; details?: unknown }>;
	SOURCE_FILE_PATTERNS: string[];
}

/** n8n's own scan for community packages, on the source and on the build. */
async function main(): Promise<number> {
	// The scanner is a module without types.
	const scanner = (await import('@n8n/scan-community-package/scanner/scanner.mjs' as string)) as Scanner;
	const root = join(__dirname, '../..');
	let failed = 0;
	const check = async (what: string, folder: string, patterns?: string[]) => {
		const { passed, message, details } = await scanner.analyzePackage(folder, patterns);
		process.stdout.write(
			`${passed ? 'passed' : 'FAILED'}  n8n's package scan on the ${what}${passed ? '' : `: ${message ?? ''} ${JSON.stringify(details)}`}\n`,
		);
		if (!passed) failed++;
	};
	await check('source', root, scanner.SOURCE_FILE_PATTERNS);
	const build = mkdtempSync(join(tmpdir(), 'prestashop-octopus-scan-'));
	cpSync(join(root, 'dist'), join(build, 'dist'), { recursive: true });
	cpSync(join(root, 'package.json'), join(build, 'package.json'));
	await check('build', build);
	// A scan that finds nothing to look at passes too: one planted fault shows that it looks.
	writeFileSync(join(build, 'dist', 'nodes', 'planted.js'), 'module.exports = () => process.exit(1);');
	const planted = await scanner.analyzePackage(build);
	process.stdout.write(`${planted.passed ? 'FAILED' : 'passed'}  the scan sees a planted fault\n`);
	if (planted.passed) failed++;
	rmSync(build, { recursive: true, force: true });
	return failed;
}

main().then(
	(failed) => process.exit(failed === 0 ? 0 : 1),
	(error: unknown) => {
		process.stderr.write(`${String(error)}\n`);
		process.exit(1);
	},
);
