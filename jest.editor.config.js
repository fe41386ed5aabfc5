/** n8n's own editor in a browser, as a merchant clicks through it: slow, and as steady as the editor is. Run by `npm run test:editor`. */
const { testPathIgnorePatterns: _fast, ...base } = require('./jest.config.js');
module.exports = { ...base, testMatch: ['<rootDir>/test/editor/**/*.test.ts'], testTimeout: 1_800_000 };
