import { browserPath } from '../tools/n8n/browser';

/** A group of tests that needs a browser; without one it is skipped, and counted as that. */
export const describeInBrowser: jest.Describe = browserPath ? describe : describe.skip;
