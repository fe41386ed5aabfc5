import type { TextsPerLanguage } from './index';

/** Talking to Octopus. */
export const octopusTexts = {
} satisfies Record<string, TextsPerLanguage>;
