import { round, sum, toJsonNumber, ZERO, type Decimal } from '../../../shared/decimal';
import { vatOf } from '../../books/amounts';
import type { BookingLine } from '../../books/document';
import type { VatGroup } from '../cents/vat-groups';

/**
 * The lines of a sales booking: one per VAT code and account, with base and VAT amounts of our own. `paid` (incl. VAT) is met
 * exactly: a cent that no base can make goes into the VAT of the biggest line. Octopus wants base and VAT of a line to have
 * the same sign (-23).
 */
export function bookingLines(groups: VatGroup[], paid: Decimal, comment: string): BookingLine[] {
	const lines = groups.flatMap(linesOfGroup);
	const rest = paid.minus(sum(lines.map(({ base, vat }) => base.plus(vat))));
	const biggest = lines.filter(({ rate }) => rate.gt(0)).sort((a, b) => b.base.cmp(a.base))[0] ?? lines[0];
	if (biggest && !rest.eq(0)) {
		if (biggest.rate.gt(0)) biggest.vat = biggest.vat.plus(rest);
		else biggest.base = biggest.base.plus(rest);
	}
	return lines.map(({ accountKey, vatCodeKey, base, vat }) => ({
		accountKey,
		vatCodeKey,
		baseAmount: toJsonNumber(base),
		vatAmount: toJsonNumber(vat),
		comment,
	}));
}

interface Line {
	accountKey: number;
	vatCodeKey: string;
	rate: Decimal;
	base: Decimal;
	vat: Decimal;
}

/** The group's base and its VAT, split over the accounts of its components; the last account takes what rounding leaves. */
function linesOfGroup({ mapping, rate, components, base }: VatGroup): Line[] {
	const perAccount = new Map<number, Decimal>();
	for (const { account = mapping.account, net } of components)
		perAccount.set(account, (perAccount.get(account) ?? ZERO).plus(net));
	let [baseLeft, vatLeft] = [base, vatOf(base, rate)];
	const accounts = [...perAccount];
	return accounts.map(([accountKey, net], index) => {
		const last = index === accounts.length - 1;
		const line = {
			accountKey,
			vatCodeKey: mapping.vatCode,
			rate,
			base: last ? baseLeft : round(net),
			vat: last ? vatLeft : vatOf(round(net), rate),
		};
		baseLeft = baseLeft.minus(line.base);
		vatLeft = vatLeft.minus(line.vat);
		return line;
	});
}
