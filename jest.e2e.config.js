/** The packed tarball in a real n8n: minutes, not seconds. */
const { testPathIgnorePatterns: _fast, ...base } = require('./jest.config.js');
module.exports = {
	...base,
	testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
	globalSetup: '<rootDir>/test/e2e/pack-once.ts',
	testTimeout: 1_800_000,
};
