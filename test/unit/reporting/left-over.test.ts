import { leftOver } from '../../../nodes/Octopus/reporting/page/left-over';

describe('why orders are left over after Process now', () => {
	it.each([
		['Workflow is not active and cannot be executed.', 'DAILY_NOT_PUBLISHED'],
		['Workflow does not exist.', 'DAILY_NOT_CHOSEN'],
		[
			'No information about the workflow to execute found. Please provide either the "id" or "code"!',
			'DAILY_NOT_CHOSEN',
		],
		['', 'ORDER_NOT_LOOKED_AT'],
		['The webservice of the shop is switched off.', 'RUN_STOPPED'],
		['Target workflow ID 12 may not be called', 'RUN_STOPPED'],
	])('n8n says %j: %s', (error, code) => expect(leftOver(error, 'en').code).toBe(code));

	it('speaks the language of the page, and hands on the reason of a run that stopped in it', () => {
		expect(leftOver('Workflow is not active and cannot be executed.', 'nl').message).toBe(
			'De dagelijkse workflow is niet actief in n8n en kon dus niet gestart worden.',
		);
		expect(leftOver('De webservice van de winkel staat uit.', 'nl').message).toBe(
			'Niet verzonden, omdat de run eerder stopte: De webservice van de winkel staat uit.',
		);
		expect(leftOver('shop.example did not answer (timeout).', 'nl').message).toBe(
			'Niet verzonden, omdat de run eerder stopte: shop.example antwoordde niet (timeout).',
		);
		expect(leftOver('Something else happened.', 'nl').message).toBe(
			'Niet verzonden, omdat de run eerder stopte: Something else happened.',
		);
	});
});
