import { orderIdentity } from '../../../nodes/Octopus/invoicing/reference/reference';
import { KnownDocuments, type Known } from '../../../nodes/Octopus/writing/index/known-documents';

const MANY = 100_000;
const reference = (id: number) => `R${id.toString(36).toUpperCase().padStart(8, 'Q')}`;
const document = (id: number, text = reference(id)): Known => ({
	bookyearKey: { id: 2 },
	journalKey: 'V2',
	documentSequenceNr: id,
	reference: text,
	orderReference: id % 3 === 0 ? '' : `PS-${id}`,
	credit: false,
});

describe('a hundred thousand documents', () => {
	it('are taken apart once, and looked up without a walk through them', () => {
		const known = new KnownDocuments();
		const all = Array.from({ length: MANY }, (_, index) =>
			document(index + 1, index % 2 === 0 ? reference(index + 1) : `Order ${reference(index + 1)} (2026)`),
		);
		// Processor time: other work on the machine does not count.
		const start = process.cpuUsage();
		known.replaceBy(all);
		let missing = 0;
		for (let id = 1; id <= MANY; id += 20) {
			const identity = orderIdentity({ id, reference: reference(id), shop: { installation: 1 } });
			if (known.candidates(identity).length === 0 || known.highest(2, 'V2') !== MANY) missing++;
		}
		expect(missing).toBe(0);
		expect(process.cpuUsage(start).user / 1_000_000).toBeLessThan(15);
	}, 60_000);

	it('what was edited, or is gone, is found no more under what it was', () => {
		const known = new KnownDocuments();
		known.replaceBy([document(3, 'SKWDZRMJO'), document(6, 'OTHERONES')]);
		known.add(document(3, 'VIQUREWZD betaald'));
		expect([...known.withPhrase('SKWDZRMJO')]).toEqual([]);
		expect([...known.withPhrase('VIQUREWZD')]).toHaveLength(1);
		known.forgetAfter(3, 2, 'V2');
		expect([[...known.withPhrase('OTHERONES')], known.highest(2, 'V2')]).toEqual([[], 3]);
	});
});
