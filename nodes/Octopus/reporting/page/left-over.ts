import { explain, type Explanation } from '../../../shared/explained';
import { retell } from '../../../shared/retell';
import type { Language } from '../../../shared/texts/text';

/** n8n has no codes for a workflow that cannot be started, only these words. */
const NOT_PUBLISHED = /is not active and cannot be executed/i;
const NOT_CHOSEN =
	/workflow does not exist|no information about the workflow|no workflow (id|selected)|"?workflow(Id)?"? (is|parameter is) (required|missing)/i;

/** Why orders are still open after *Process now*. `error`: what Execute Workflow says went wrong; empty when the run ended well. */
export function leftOver(error: string, language: Language): Explanation {
	if (error === '') return explain('ORDER_NOT_LOOKED_AT', {}, language);
	if (NOT_PUBLISHED.test(error)) return explain('DAILY_NOT_PUBLISHED', {}, language);
	if (NOT_CHOSEN.test(error)) return explain('DAILY_NOT_CHOSEN', {}, language);
	return explain('RUN_STOPPED', { detail: retell(error, language) }, language);
}
