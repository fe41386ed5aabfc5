/**
 * The arrows of docs/architecture.md: what may import what. `npm test` holds them. From the ground up:
 * shared – books – invoicing – transport, item – writing, tables – migration – reporting – actions – the node.
 */
const octopus = '^nodes/Octopus/';
/** Folders of nodes/Octopus, from the ground up; those of one step may import each other's files, but never in a circle. */
const STEPS = [
	['books'],
	['invoicing'],
	['transport', 'item'],
	['writing', 'tables'],
	['migration'],
	['reporting'],
	['actions', 'methods'],
];
/** A folder with everything in it, or one file. */
const inAny = (names) => `${octopus}(${names.join('|')})(/|\\.ts$)`;

const never = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
	forbidden: [
		never('no-circle', 'Files that import each other can only be read together.', {}, { circular: true }),
		...STEPS.slice(0, -1).map((step, index) =>
			never(
				`${step.join('-and-')}-import-nothing-above`,
				'Imports go down: a step knows nothing of those that stand on it.',
				{ path: inAny(step) },
				{ path: inAny(STEPS.slice(index + 1).flat()) },
			),
		),
		never(
			'transport-knows-no-invoices',
			'HTTP to Octopus does not know how an order becomes an invoice.',
			{ path: inAny(['transport']) },
			{ path: inAny(['invoicing']) },
		),
		never(
			'invoicing-is-pure',
			'Amounts and words are worked out without n8n, HTTP or a clock.',
			{ path: inAny(['invoicing', 'books']) },
			{
				path: '^n8n-|/n8n-(workflow|core)/|^(node:)?(http|https|net|fs|timers)$|^nodes/shared/(pause|operation)',
			},
		),
		never(
			'shared-stands-alone',
			'What both nodes share knows neither.',
			{ path: '^nodes/shared/' },
			{ path: '^nodes/(PrestaShop|Octopus)/' },
		),
		never(
			'shop-knows-no-books',
			'The PrestaShop node knows nothing of Octopus.',
			{ path: '^nodes/PrestaShop/' },
			{ path: octopus },
		),
		never(
			'books-know-no-shop',
			'The Octopus node gets the order document and no more.',
			{ path: octopus },
			{ path: '^nodes/PrestaShop/' },
		),
		never(
			'shop-transport-is-below',
			'HTTP to the shop knows nothing of what is read with it.',
			{ path: '^nodes/PrestaShop/(transport|shop)/' },
			{ path: '^nodes/PrestaShop/(reading|actions|methods)/' },
		),
		never(
			'shop-reading-is-below',
			'Reading the shop knows nothing of operations.',
			{ path: '^nodes/PrestaShop/reading/' },
			{ path: '^nodes/PrestaShop/actions/' },
		),
		never(
			'nodes-stand-alone',
			'What is shipped imports no tools and no tests.',
			{ path: '^(nodes|credentials)/' },
			{ path: '^(tools|test)/' },
		),
		never(
			'simulators-are-leaves',
			'A simulator shares no code with what it tests.',
			{ path: '^test/simulators/', pathNot: '\\.test\\.ts$' },
			{ path: '^(nodes|credentials|tools)/|^test/(?!simulators|data)' },
		),
		never(
			'models-are-leaves',
			'A model shares no code with what it is held against.',
			{ path: '^test/models/' },
			{ path: '^(credentials|tools)/|^test/(?!models|data)' },
		),
		never(
			'the-driver-is-a-leaf',
			'The driver of a real n8n knows neither commands nor tests.',
			{ path: '^tools/n8n/' },
			{ path: '^tools/(?!n8n/)|^test/' },
		),
		never(
			'commands-are-the-top',
			'A command is started, never imported.',
			{ pathNot: '^tools/commands/' },
			{ path: '^tools/commands/' },
		),
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		exclude: { path: '^(dist|test/data)/' },
		tsConfig: { fileName: 'tsconfig.check.json' },
		tsPreCompilationDeps: true,
	},
};
