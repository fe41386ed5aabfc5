import { CENT, decimal, max, min, sum, withoutVat, ZERO, type Decimal } from '../../../shared/decimal';
import type { Component } from '../component';
import { grossPerRate } from './gross-per-rate';

/** Vouchers of which only two amounts are known, and how they were spread. Incl. VAT but for `exclVat`. */
export interface KnownDiscount {
	/** What vouchers could have lowered: the lines and the delivery. */
	charged: Component[];
	/** By rate (percent, as text): what they are taken to have lowered, positive. */
	taken: Map<string, Decimal>;
	inclVat: Decimal;
	exclVat: Decimal;
}

/** VAT of a rate may be off by this much, and still be right within two cents once it is rounded. */
const ROOM = decimal('0.015');
/** The same of a single move, of which several may come together. */
const STEP = decimal('0.004');

/** Unit prices have six decimals, so that amounts of many pieces may be off by this part of them. */
const UNITS = decimal('0.000005');

/** One rate: what of it was charged and taken off; `euro`: one euro incl. VAT of it, excl. VAT. */
interface Share {
	rate: Decimal;
	most: Decimal;
	taken: Decimal;
	euro: Decimal;
}

/**
 * Whether the two amounts leave open how much of the vouchers each rate bears, by more than cents of VAT. One rate leaves
 * nothing open; two are forced by two amounts, as far as their rounding goes; with three and more there is another way as soon
 * as a third one can give or take (each way from one to another is made of moves between three).
 */
export function isSpreadOpen({ charged, taken, inclVat, exclVat }: KnownDiscount): boolean {
	const shares = [...grossPerRate(charged)]
		.filter(([, most]) => most.gt(0))
		.map(([text, most]): Share => {
			const rate = decimal(text);
			return {
				rate,
				most,
				taken: min(max(taken.get(text) ?? ZERO, ZERO), most),
				euro: withoutVat(decimal(1), rate),
			};
		});
	const drift = sum(
		charged
			.map(({ shopNet, net }) => (shopNet ? shopNet.minus(net).abs() : ZERO))
			.filter((off) => off.gt(CENT)),
	);
	const [first, second] = shares;
	if (!first || !second || (inclVat.eq(0) && exclVat.eq(0))) return false;
	if (shares.length === 2)
		return isRoughlyOpen(first, second, { inclVat, exclVat, drift: drift.plus(inclVat.times(UNITS)) });
	const made = sum(shares.map((share) => share.taken.times(share.euro)));
	if (made.minus(exclVat).abs().gt(CENT.times(shares.length))) return true;
	return triplesOf(shares).some((triple) => [1, -1].some((sign) => vatMoved(triple, sign).gt(STEP)));
}

/**
 * Whether the rounding of the two amounts to cents leaves room for another split of two rates. `drift`: how far rounding each
 * piece took the lines' amounts excl. VAT from those incl. VAT, and the vouchers' with them.
 */
function isRoughlyOpen(
	a: Share,
	b: Share,
	{ inclVat, exclVat, drift }: { inclVat: Decimal; exclVat: Decimal; drift: Decimal },
): boolean {
	const apart = a.euro.minus(b.euro);
	const middle = exclVat.minus(inclVat.times(b.euro)).div(apart);
	const rounding = CENT.div(2).times(b.euro.plus(1)).plus(drift).div(apart.abs());
	const lowest = max(middle.minus(rounding), max(ZERO, inclVat.minus(b.most)));
	const highest = min(middle.plus(rounding), min(a.most, inclVat));
	const off = max(highest.minus(a.taken), a.taken.minus(lowest));
	return [a, b].some(({ euro }) => off.times(euro.neg().plus(1)).gt(ROOM));
}

/** What the VAT of some rate changes by, at most, when one of three gives to the others so that both amounts stay. */
function vatMoved([a, b, c]: [Share, Share, Share], sign: number): Decimal {
	const moves = [
		[a, b.euro.minus(c.euro)],
		[b, c.euro.minus(a.euro)],
		[c, a.euro.minus(b.euro)],
	] as const;
	const steps = moves.map(([share, move]) => {
		const towards = move.times(sign);
		return {
			share,
			towards,
			far: (towards.gt(0) ? share.most.minus(share.taken) : share.taken).div(towards.abs()),
		};
	});
	const far = steps.reduce((least, step) => min(least, step.far), steps[0]!.far);
	return steps
		.map(({ share, towards }) => towards.abs().times(far).times(share.euro.neg().plus(1)))
		.reduce((most, vat) => max(most, vat), ZERO);
}

const triplesOf = (shares: Share[]): Array<[Share, Share, Share]> =>
	shares.flatMap((a, i) =>
		shares
			.slice(i + 1)
			.flatMap((b, j) => shares.slice(i + j + 2).map((c): [Share, Share, Share] => [a, b, c])),
	);
