import { n8nCommunityNodesPlugin } from '@n8n/eslint-plugin-community-nodes';
import nodesBase from 'eslint-plugin-n8n-nodes-base';
import tseslint from 'typescript-eslint';

/** Rules of the older plugin that contradict n8n's current one for community packages, which decides here. */
const REPLACED = {
	// Community packages link to a web page: @n8n/community-nodes/credential-documentation-url.
	'n8n-nodes-base/cred-class-field-documentation-url-miscased': true,
	// NodeConnectionTypes instead of 'main': @n8n/community-nodes/node-connection-type-literal.
	'n8n-nodes-base/node-class-description-inputs-wrong-regular-node': true,
	'n8n-nodes-base/node-class-description-outputs-wrong': true,
};
const olderRules = (name) =>
	Object.fromEntries(Object.entries(nodesBase.configs[name].rules).filter(([rule]) => !REPLACED[rule]));

export default tseslint.config(
	{ ignores: ['dist/**', 'node_modules/**', 'test/data/**', 'coverage/**'] },
	{ files: ['nodes/**/*.ts', 'credentials/**/*.ts'], ...n8nCommunityNodesPlugin.configs.recommended },
	...tseslint.configs.recommended.map((config) => ({ ...config, files: ['**/*.ts'] })),
	{ files: ['nodes/**/*.ts'], plugins: { 'n8n-nodes-base': nodesBase }, rules: olderRules('nodes') },
	{
		// Money is decimal: where amounts are worked out, nothing may turn into a float or be rounded as one.
		files: ['nodes/Octopus/{invoicing,books}/**/*.ts'],
		rules: {
			'no-restricted-syntax': [
				'error',
				{
					selector: 'CallExpression[callee.name=/^(Number|parseFloat|parseInt)$/]',
					message: 'Use decimal() of shared/decimal.',
				},
				{
					selector: 'MemberExpression[object.name="Math"][property.name=/^(round|floor|ceil|trunc|fround)$/]',
					message: 'Use round() of shared/decimal.',
				},
				{
					selector: 'CallExpression[callee.property.name="toNumber"]',
					message: 'Amounts leave as text or through toJsonNumber().',
				},
				{ selector: 'Literal[raw=/^\\d*\\.\\d+/]', message: "Write decimals as text: decimal('0.01')." },
				{ selector: 'UnaryExpression[operator="+"]', message: 'Use decimal() of shared/decimal.' },
			],
		},
	},
	{
		files: ['credentials/**/*.ts'],
		plugins: { 'n8n-nodes-base': nodesBase },
		rules: olderRules('credentials'),
	},
);
