import { ExplainedError } from '../../../nodes/shared/explained';

describe('an explained error', () => {
	const error = () => new ExplainedError('OCTOPUS_HOST_UNKNOWN', { host: 'octopus.example' });

	it('speaks every language', () => {
		expect(error().message).toBe('The name octopus.example cannot be found.');
		expect(error().speaking('nl').message).toContain('octopus.example');
		expect(error().speaking('nl').message).not.toBe(error().message);
		expect(error().speaking('fr').description).toMatch(/ \[OCTOPUS_HOST_UNKNOWN\]$/);
	});

	it('restored from its words speaks every language too', () => {
		const { message, description } = error();
		const restored = ExplainedError.restore(message, description)!;
		expect(restored.code).toBe('OCTOPUS_HOST_UNKNOWN');
		expect(restored.in('nl')).toEqual(error().in('nl'));
		expect(restored.speaking('fr').message).toBe(error().in('fr').message);
		expect(ExplainedError.restore('Something', 'else')).toBeNull();
	});

	it('restored with words that are not ours keeps them', () => {
		const restored = ExplainedError.restore('Something else happened.', error().description)!;
		expect(restored.in('nl')).toEqual({
			code: 'OCTOPUS_HOST_UNKNOWN',
			message: 'Something else happened.',
			suggestion: error().suggestion,
		});
		expect(restored.speaking('fr').message).toBe('Something else happened.');
	});
});
