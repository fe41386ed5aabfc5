import { prepareInvoice } from '../../../nodes/Octopus/invoicing/prepare';
import { couldBeExact } from '../../models/exactness';
import { oddOrders, oddSettings } from './odd-model';
import { facts, settings } from '../../models/orders';

describe('4,000 random orders with prices of cents, lost taxes, fees, samples, currencies and half cents', () => {
	it('are invoiced, to the cent wherever cents allow it, at the VAT of what was sold', () => {
		for (const { document, vat, room } of oddOrders(4000)) {
			const invoice = prepareInvoice(document, settings(oddSettings), facts(), '2026-05-02');
			if (invoice.status !== 'ready') {
				expect([invoice.code, document.total_paid_tax_incl]).toEqual([
					'ORDER_TOTAL_ZERO',
					expect.stringMatching(/^0\.00/),
				]);
				continue;
			}
			if (invoice.difference !== '0.00') expect(couldBeExact(invoice)).toBe(false);
			if (invoice.notes.some((note) => note.includes('would fit as well'))) continue;
			const made = new Map(
				invoice.expected.perVatCode.map(({ rate, vat: amount }) => [Number(rate), Number(amount)]),
			);
			for (const rate of new Set([...vat.keys(), ...made.keys()])) {
				const off = Math.abs((made.get(rate) ?? 0) - Number(vat.get(rate) ?? 0));
				if (off > room) throw new Error(JSON.stringify({ rate, vat: [...vat], made: [...made], document }));
			}
		}
	});
});
