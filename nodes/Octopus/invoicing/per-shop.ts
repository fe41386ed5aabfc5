import { VAT_CASE_NAMES, type InvoiceSettings, type VatMappingRow } from './settings';
import type { InvoiceTexts } from './wording';

/** The settings that hold for the orders of one shop. */
export function settingsOfShop<S extends InvoiceSettings>(settings: S, shopId: number): S {
	const own = settings.perShop.find((shop) => shop.shopId === shopId);
	if (!own) return settings;
	const replaced = new Set(own.vatMapping.map(caseOf));
	return {
		...settings,
		journal: own.journal || settings.journal,
		// A shop with a journal of its own does not send its businesses to the journal of the others.
		businessJournal: own.businessJournal || own.journal || settings.businessJournal,
		vatMapping: [...own.vatMapping, ...settings.vatMapping.filter((row) => !replaced.has(caseOf(row)))],
		texts: Object.fromEntries(
			Object.entries(settings.texts).map(([name, text]) => [
				name,
				own.texts[name as keyof InvoiceTexts] || text,
			]),
		) as unknown as InvoiceTexts,
	};
}

/** Every journal that orders may be written in. */
export const journalsOf = ({ journal, businessJournal, perShop }: InvoiceSettings): string[] =>
	[
		...new Set([
			journal,
			businessJournal,
			...perShop.flatMap((shop) => [shop.journal, shop.businessJournal]),
		]),
	].filter((key) => key !== '');

/** The VAT case of a row, in words: `EU Consumer (OSS) FR 20 %`. */
export const caseOf = ({ case: kind, country, rate }: VatMappingRow): string =>
	[VAT_CASE_NAMES[kind], country, rate === undefined ? undefined : `${rate} %`].filter(Boolean).join(' ');
