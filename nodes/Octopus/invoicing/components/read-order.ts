import { isDecimal, money } from '../../../shared/decimal';
import { explain } from '../../../shared/explained';
import type { OrderDocument } from '../../../shared/order';
import type { Component } from '../component';
import type { InvoiceSettings } from '../settings';
import { mappedRates, vatSituation, zeroIsRate } from '../vat/vat-case';
import type { Wording } from '../wording';
import { checkLines, paidOf } from './check-order';
import { extraComponents } from './extras';
import { guessedRates, lineComponents } from './lines';
import { withOwnShipping } from './own-shipping';
import { ratesOf } from './rates';
import { discountComponents } from './vouchers';

/** The parts an order consists of, each with one VAT rate, and the vouchers whose VAT had to be guessed. Throws what keeps the order from being an invoice. */
export function readOrder(
	given: OrderDocument,
	settings: InvoiceSettings,
	wording: Wording,
): { components: Component[]; notes: string[]; guessed: string[] } {
	const order = withOwnShipping(given);
	checkLines(order, settings.tolerance);
	const mapped = mappedRates(settings, order);
	const lines = lineComponents(order, mapped, wording);
	const { components: discounts, shipping, approximate } = discountComponents(order, lines, wording);
	const goods = [...lines, ...discounts];
	const extras = extraComponents({
		order,
		goods,
		shipping,
		mapped: [...ratesOf(lines), ...mapped],
		zeroIsRate: zeroIsRate(vatSituation(order), settings),
		wording,
	});
	const said = [
		...guessedRates(order, mapped).map(({ product, rate, alsoFit }) =>
			explain(
				'LINE_RATE_LIKELIEST',
				{ product, rate: rate.toString(), others: alsoFit.join(', ') },
				settings.language,
			),
		),
		...approximate.map((name) => explain('DISCOUNT_APPROXIMATE', { name }, settings.language)),
	];
	return {
		components: [...goods, ...extras],
		notes: [...order.warnings, ...said.map(({ message }) => message)],
		guessed: approximate,
	};
}

/** What the customer paid, incl. VAT, two decimals; empty when the shop's figure is no number. */
export const shopTotalOf = (order: OrderDocument): string =>
	isDecimal(order.total_paid_tax_incl) ? money(paidOf(order)) : '';
