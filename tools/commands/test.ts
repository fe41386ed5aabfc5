import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserPath } from '../n8n/browser';
import { log } from '../n8n/log';

const ROOT = join(__dirname, '../..');

interface JestResult {
	numPassedTests: number;
	numFailedTests: number;
	numPendingTests: number;
	success: boolean;
}

interface Counts {
	passed: number;
	failed: number;
	skipped: number;
}

/** npm test: everything. npm run test:fast: everything but the real n8n. The last line counts; what needs a browser is skipped where there is none. */
function main(): number {
	const fast = process.argv.includes('--fast');
	const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
	if (!browserPath)
		log(
			'No browser is installed: what needs one is skipped (Debian: apt-get install chromium; elsewhere CHROMIUM names one)',
		);
	const step = (what: string, program: string, args: string[]) => {
		log(what);
		const { status } = spawnSync(program, args, { cwd: ROOT, stdio: 'inherit' });
		if (status === 0) counts.passed++;
		else counts.failed++;
	};
	const bin = (name: string) => join(ROOT, 'node_modules', '.bin', name);
	step('Types', bin('tsc'), ['-p', 'tsconfig.check.json']);
	step('Lint', bin('eslint'), ['.']);
	step('Imports: no circles, no arrow that must never be', bin('depcruise'), [
		'--config',
		'.dependency-cruiser.cjs',
		'nodes',
		'credentials',
		'tools',
		'test',
	]);
	step('Format', bin('prettier'), [
		'--check',
		'--log-level',
		'warn',
		'{nodes,credentials,tools,test}/**/*.{ts,mjs}',
		'*.{js,mjs,cjs}',
	]);
	step('Build', bin('gulp'), ['build', '--silent']);
	step("n8n's package scan", process.execPath, ['--import', 'tsx', 'tools/commands/scan.ts']);
	jest(
		'Unit tests, node tests, simulators, templates',
		['--config', 'jest.config.js', '--maxWorkers=100%'],
		counts,
	);
	if (!fast) step('Mutated answers', process.execPath, ['--import', 'tsx', 'tools/commands/test-fuzz.ts']);
	if (!fast)
		step('Sequences of sales and credits against a model of the books', process.execPath, [
			'--import',
			'tsx',
			'tools/commands/test-model.ts',
		]);
	if (!fast) step('Fault simulation', process.execPath, ['--import', 'tsx', 'tools/commands/test-faults.ts']);
	if (!fast) jest('A real n8n', ['--config', 'jest.e2e.config.js', '--runInBand'], counts);
	process.stdout.write(
		`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped${browserPath ? '' : ' (no browser is installed)'}\n`,
	);
	return counts.failed === 0 && counts.passed > 0 ? 0 : 1;
}

function jest(what: string, args: string[], counts: Counts): void {
	log(what);
	const folder = mkdtempSync(join(tmpdir(), 'prestashop-octopus-jest-'));
	const file = join(folder, 'result.json');
	spawnSync(
		process.execPath,
		[join(ROOT, 'node_modules/jest/bin/jest.js'), ...args, '--json', `--outputFile=${file}`],
		{ cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] },
	);
	const result = existsSync(file)
		? (JSON.parse(readFileSync(file, 'utf8')) as JestResult)
		: { numPassedTests: 0, numFailedTests: 1, numPendingTests: 0, success: false };
	counts.passed += result.numPassedTests;
	counts.skipped += result.numPendingTests;
	// A suite that cannot start has no failed tests, and is a failure all the same.
	counts.failed += result.numFailedTests + (result.success || result.numFailedTests > 0 ? 0 : 1);
	rmSync(folder, { recursive: true, force: true });
}

process.exit(main());
