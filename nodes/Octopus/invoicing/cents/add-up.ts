import {
	CENT,
	decimal,
	factorOf,
	money,
	round,
	withoutVat,
	ZERO,
	type Decimal,
} from '../../../shared/decimal';
import { ExplainedError } from '../../../shared/explained';
import type { JournalKind } from '../../books/journal';
import type { Component } from '../component';
import { ratesOf } from '../components/rates';
import type { InvoiceSettings } from '../settings';
import type { Wording } from '../wording';
import {
	groupByVat,
	meetGrossTotal,
	meetTotal,
	totalInclVat,
	totalOfGross,
	type MappingOf,
	type VatGroup,
} from './vat-groups';

export interface AddUp {
	/** What the groups shall come to, incl. VAT. */
	paid: Decimal;
	/** Decimals of the currency. */
	precision: number;
	components: Component[];
	settings: InvoiceSettings;
	mappingOf: MappingOf;
	kind: JournalKind;
	wording: Wording;
	/** The customer has a VAT number. */
	business: boolean;
	/** Incl. VAT: what the order's total is above its own parts, so that it may be a fee. Without it none is looked for. */
	surcharge?: Decimal;
	/** No line may be negative, the rounding line neither. */
	positiveOnly?: boolean;
}

/**
 * The VAT groups of an order (or of a refund), made to meet what the customer paid by the order of means in which a bookkeeper would: a mapped
 * payment fee, whole cents, a rounding line; what is left then is said. Throws TOTALS_CONTRADICT when lines and total are
 * further apart than cents explain.
 */
export function addUp({
	paid,
	precision,
	components,
	settings,
	mappingOf,
	kind,
	wording,
	business,
	surcharge = ZERO,
	positiveOnly = false,
}: AddUp): VatGroup[] {
	const pricesInclVat = kind === 'inclVat';
	const toGroups = (some: Component[]) => groupByVat(pricesInclVat ? some.map(inclVat) : some, mappingOf);
	const total = (some: VatGroup[]) => (pricesInclVat ? totalOfGross(some) : totalInclVat(some));
	// A yen has no cents: what counts as "a few cents" is the currency's own.
	const tolerance = settings.tolerance.times(decimal(10).pow(Math.max(0, 2 - precision)));
	let groups = toGroups(components);
	let missing = paid.minus(total(groups));
	if (missing.abs().gt(tolerance)) {
		const isSurcharge = missing.minus(surcharge).abs().lte(tolerance);
		const fee = isSurcharge ? feeComponent(missing, components, settings, wording.fee) : null;
		if (!fee) throw contradiction(total(groups), paid);
		groups = toGroups([...components, fee]);
		missing = paid.minus(total(groups));
	}
	if (pricesInclVat) meetGrossTotal(groups, paid);
	else {
		if (precision < 2) meetRoughly(groups, missing);
		meetTotal(groups, paid);
	}
	// A booking has VAT amounts of its own, which take the cent.
	if (kind === 'booking') return groups;
	// A 0 % line on a business invoice would need an exemption reason in Peppol.
	const { rounding } = settings;
	if (!rounding || (business && !rounding.businessesToo)) return groups;
	if (positiveOnly && total(groups).gt(paid)) meetTotal(groups, paid.minus(CENT));
	const rest = paid.minus(total(groups));
	if (positiveOnly ? rest.gt(0) : !rest.eq(0)) groups.push(roundingGroup(rest, wording.rounding, rounding));
	return groups;
}

const contradiction = (computed: Decimal, paid: Decimal): ExplainedError =>
	new ExplainedError('TOTALS_CONTRADICT', {
		computed: money(computed),
		paid: money(paid),
		difference: money(paid.minus(computed)),
	});

/** The same component with its amounts incl. VAT. */
function inclVat(component: Component): Component {
	const factor = factorOf(component.rate);
	return { ...component, net: component.net.times(factor), unitPrice: component.unitPrice.times(factor) };
}

/** What the groups consist of, excl. VAT whatever the journal's prices are. */
export function chargedIn(groups: VatGroup[], kind: JournalKind): Component[] {
	const components = groups.flatMap((group) => group.components);
	if (kind !== 'inclVat') return components;
	return components.map((one) => ({
		...one,
		net: withoutVat(one.net, one.rate),
		unitPrice: withoutVat(one.unitPrice, one.rate),
	}));
}

/**
 * Modules for cash on delivery or PayPal add their fee to the total only (fact P37). It is taxed like the goods: at
 * the rate the user chose where some have it, else at that of the most of them.
 */
function feeComponent(
	missing: Decimal,
	components: Component[],
	{ paymentFee }: InvoiceSettings,
	description: string,
): Component | null {
	if (!paymentFee || missing.lte(0) || missing.gt(paymentFee.maximum)) return null;
	const rates = ratesOf(components.filter((component) => !component.net.eq(0)));
	const rate = rates.find((one) => one.eq(paymentFee.rate)) ?? rates[0] ?? ZERO;
	const net = withoutVat(missing, rate);
	const taxName = components.find((component) => component.rate.eq(rate))?.taxName ?? '';
	return {
		kind: 'fee',
		description,
		quantity: decimal(1),
		unitPrice: net,
		net,
		rate,
		taxName,
		special: false,
		account: paymentFee.account,
	};
}

/** Puts what is more than cents into the biggest base; the cents follow. */
function meetRoughly(groups: VatGroup[], missing: Decimal): void {
	const biggest = [...groups].sort((a, b) => b.base.cmp(a.base))[0];
	if (biggest && missing.abs().gt('0.03'))
		biggest.base = biggest.base.plus(round(withoutVat(missing, biggest.rate)));
}

function roundingGroup(
	rest: Decimal,
	description: string,
	{ vatCode, account }: { vatCode: string; account: number },
): VatGroup {
	const component: Component = {
		kind: 'rounding',
		description,
		quantity: decimal(1),
		unitPrice: rest,
		net: rest,
		rate: ZERO,
		taxName: '',
		special: false,
	};
	return { mapping: { case: 'exempt', vatCode, account }, rate: ZERO, components: [component], base: rest };
}
