import Big from 'big.js';
import { XMLParser } from 'fast-xml-parser';
import { startOctopusSimulator, type OctopusSimulator } from './index';
import { invoiceBody, line, openDossier, type DossierClient } from './test-client';

/** A small generator of pseudo-random numbers, so that a failure can be replayed by its seed. */
function generator(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
}

type Element = string | { '#text'?: string; [name: string]: unknown };
const amount = (element: unknown) =>
	new Big(typeof element === 'string' ? element : (element as { '#text': string })['#text']);
const total = (elements: unknown[], pick: (element: Record<string, Element>) => unknown) =>
	elements
		.reduce<Big>((sum, element) => sum.plus(amount(pick(element as Record<string, Element>))), new Big(0))
		.toFixed(2);

describe('what must always hold', () => {
	let simulator: OctopusSimulator;
	let dossier: DossierClient;
	beforeAll(async () => {
		simulator = await startOctopusSimulator({
			now: '2026-11-24T09:00:00.000Z',
			settings: { limits: { enabled: false } },
		});
	});
	beforeEach(async () => {
		simulator.reset();
		dossier = await openDossier(simulator);
	});
	afterAll(() => simulator.close());

	it('of many writers that want one number, exactly one gets it', async () => {
		const answers = await Promise.all(
			Array.from({ length: 20 }, (_, index) =>
				dossier.post('invoices', invoiceBody({ reference: `ORDER-${index}` })),
			),
		);
		expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
		expect(answers.filter(({ data }) => data.errorCode === -13)).toHaveLength(19);
	});

	it('numbers have no gaps, whatever fails in between', async () => {
		const random = generator(7);
		const kinds = [
			'timeout-after-store',
			'disconnect-before-store',
			'error-in-2xx',
			'steal-number',
			'expire-token',
		] as const;
		for (let turn = 0; turn < 60; turn += 1) {
			if (random(2) === 0)
				simulator.faults.add({ match: 'POST invoices', kind: kinds[random(kinds.length)] });
			const next = simulator.dossier.invoices.length + 1;
			const status = await dossier
				.post('invoices', invoiceBody({ documentSequenceNr: next + random(2) }))
				.then(
					(answer) => answer.status,
					() => 0,
				);
			if (status === 401) dossier = await openDossier(simulator);
		}
		expect(simulator.dossier.invoices.length).toBeGreaterThan(15);
		expect(simulator.dossier.invoices.map(({ number }) => number)).toEqual(
			simulator.dossier.invoices.map((_, index) => index + 1),
		);
	});

	it.each(['V2', 'V3', 'V5'])(
		'sums of the e-invoice agree with its lines and subtotals in %s',
		async (journalKey) => {
			const random = generator(journalKey.charCodeAt(1));
			const parser = new XMLParser({
				removeNSPrefix: true,
				ignoreAttributes: false,
				parseTagValue: false,
				isArray: (name) => /^(TaxSubtotal|(Invoice|CreditNote)Line)$/.test(name),
			});
			for (let number = 1; number <= 40; number += 1) {
				simulator.changeSettings({ rounding: random(2) === 0 ? 'perCode' : 'perLine' });
				const codes = ['21', '06', '12', '00', 'FR55', 'NL21'];
				const invoiceLines = Array.from({ length: 1 + random(6) }, () =>
					line((random(200_000) - 20_000) / 1000, {
						count: 1 + random(9),
						vatCodeKey: codes[random(codes.length)],
						discountPercentage: random(3) === 0 ? random(50) / 2 : 0,
					}),
				);
				expect(
					(
						await dossier.post(
							'invoices',
							invoiceBody({ journalKey, documentSequenceNr: number, invoiceLines }),
						)
					).status,
				).toBe(201);
				const { data } = await dossier.get('invoices/export', {
					bookyearId: 2,
					journalKey,
					documentSeqNr: number,
					returnInvoice: false,
					returnPdfDocument: false,
					returnEInvoiceXml: true,
				});
				const { Invoice, CreditNote } = parser.parse(Buffer.from(data.electronicInvoiceXml, 'base64'));
				const document = Invoice ?? CreditNote;
				const { LineExtensionAmount, TaxExclusiveAmount, TaxInclusiveAmount, PayableAmount } =
					document.LegalMonetaryTotal;
				const net = amount(TaxExclusiveAmount);
				expect(
					total(document.InvoiceLine ?? document.CreditNoteLine, (each) => each.LineExtensionAmount),
				).toBe(amount(LineExtensionAmount).toFixed(2));
				expect(total(document.TaxTotal.TaxSubtotal, (each) => each.TaxableAmount)).toBe(net.toFixed(2));
				expect(total(document.TaxTotal.TaxSubtotal, (each) => each.TaxAmount)).toBe(
					amount(document.TaxTotal.TaxAmount).toFixed(2),
				);
				expect(net.plus(amount(document.TaxTotal.TaxAmount)).toFixed(2)).toBe(
					amount(TaxInclusiveAmount).toFixed(2),
				);
				expect(amount(PayableAmount).toFixed(2)).toBe(amount(TaxInclusiveAmount).toFixed(2));
				expect(amount(PayableAmount).gte(0)).toBe(true);
				const rates = document.TaxTotal.TaxSubtotal.map(
					(each: { TaxCategory: { ID: string; Percent: string } }) =>
						`${each.TaxCategory.ID} ${each.TaxCategory.Percent}`,
				);
				expect(new Set(rates).size).toBe(rates.length);
			}
			expect([simulator.violations, simulator.answerViolations]).toEqual([[], []]);
		},
	);
});
