import { isDeepStrictEqual } from 'node:util';
import { prepareCreditNote } from '../../nodes/Octopus/invoicing/credit/prepare-credit';
import { prepareInvoice } from '../../nodes/Octopus/invoicing/prepare';
import type { PreparedInvoice, ReadyInvoice } from '../../nodes/Octopus/invoicing/prepared';
import type { InvoiceSettings } from '../../nodes/Octopus/invoicing/settings';
import { includeRights, rightsTable } from '../../nodes/PrestaShop/shop/rights';
import { factsOf, versionTable } from '../../nodes/PrestaShop/shop/versions';
import type { OrderDocument } from '../../nodes/shared/order';
import { everyVatCase, readRecorded } from '../../test/nodes/recorded-orders';
import { recordedSlips } from '../../test/nodes/recorded-slips';
import { CHOICES, INSTALLATIONS, ordersOf, readChoice } from '../../test/nodes/shop-choices';
import { startWorld } from '../../test/nodes/world';
import { recordedVersions, versionOf } from '../../test/simulators/prestashop';
import { sharesOf } from '../../test/simulators/prestashop/replay';
import { creditSettings } from '../../test/models/slips';
import { facts, settings } from '../../test/models/orders';
import { rightsMarkdown } from './rights';

export const VERSIONS_PAGE = 'shop-versions.md';

/** What the recorded answers of one version prove, in words. */
interface Proof {
	json: string;
	xml: string;
	vouchers: string;
	invoices: string;
	slips: string;
	/** How many recorded exchanges the simulated shop, which the tests read, answers alike. */
	exchanges: string;
}

const CODE = 'read in code';

const DAY = '2026-11-24';
const OWN: Partial<InvoiceSettings> = { vatMapping: everyVatCase, foreignCurrency: 'unitsPerEuro', zeroOrders: 'create' };

const prepare = (order: OrderDocument): PreparedInvoice => prepareInvoice(order, settings(OWN), facts(), DAY);

/** Reads every order of a recorded shop, in both formats, and prepares it. */
async function proofOf(version: string): Promise<Proof> {
	const read = await readRecorded({ version });
	const inXml = await readRecorded({ version }, [{ match: 'output_format=JSON', kind: 'empty-body' }]);
	const slips = await recordedSlips({ version });
	const credited = slips.map(({ slip, order }) => prepareCreditNote(order, slip, creditSettings(OWN), facts(), DAY)).filter((note) => note.status === 'ready');
	const shares = await sharesOf(version);
	const sum = (field: 'equal' | 'replayed') => shares.reduce((total, share) => total + share[field], 0);
	const bare = (order: OrderDocument | undefined) => order && JSON.stringify({ ...order, shop: { ...order.shop, url: '' } }).replace(/\\r\\n/g, '\\n');
	const same = read.orders.filter((order) => isDeepStrictEqual(bare(order), bare(inXml.orders.find(({ id }) => id === order.id))));
	const prepared = read.orders.map((order) => ({ order, invoice: prepare(order) }));
	const ready = prepared.flatMap(({ order, invoice }) => (invoice.status === 'ready' ? [{ order, invoice }] : []));
	const exact = (some: Array<{ invoice: Pick<ReadyInvoice, 'difference'> }>) => some.filter(({ invoice }) => invoice.difference === '0.00').length;
	const reduced = ready.filter(({ order }) => Number(order.total_discounts_tax_incl) > 0);
	const { discounts } = factsOf(version);
	return {
		json: `${read.orders.length} of ${read.orders.length + read.problems.length} orders in ${read.calls.length} calls`,
		xml: `${same.length} the same${inXml.problems.length > 0 ? `, ${inXml.problems.length} set aside (\`]]>\` in a note)` : ''}`,
		vouchers: `${discounts === 'header' ? 'none: the order\'s total' : `\`${discounts}\``}; ${exact(reduced)} of ${reduced.length} exact`,
		invoices: `${ready.length}: ${exact(ready)} exact, ${ready.length - exact(ready)} with a cent no base can avoid`,
		slips: `${slips.length} with their orders: ${exact(credited.map((invoice) => ({ invoice })))} credited exactly, ${slips.length - credited.length} held`,
		exchanges: `${sum('equal')} of ${sum('replayed')}`,
	};
}

/** How many choices of shops give every order of theirs once and no other. */
async function proofOfSeveralShops(): Promise<Map<string, string>> {
	const found = new Map<string, string>();
	for (const [what, options] of INSTALLATIONS) {
		const world = await startWorld(options);
		let right = 0;
		for (const [, credential, shops] of CHOICES) {
			const { ids, problems } = await readChoice(world, credential);
			if (problems.length === 0 && isDeepStrictEqual([...ids].sort((a, b) => a - b), ordersOf(world, shops))) right++;
		}
		found.set(what, `${right} of ${CHOICES.length}`);
		await world.close();
	}
	return found;
}

/** docs/shop-versions.md: made from what the tests' recorded shops give when they are read. */
export async function versionsPage(): Promise<string> {
	const proofs = new Map<string, Proof>();
	for (const version of recordedVersions) proofs.set(version, await proofOf(version));
	const severalShops = await proofOfSeveralShops();
	return [
		'# Versions of PrestaShop',
		'',
		'Made by `npm run docs:versions`: each cell of a recorded version is what comes out when the recorded shop is read and its orders are prepared; the others say what was read in PrestaShop\'s source. A version in between has what the nearest lower row says; one that hides its number is found out by asking.',
		'',
		'| from | recorded | orders in JSON | orders in XML | vouchers | invoices | credit slips | recorded exchanges answered alike | several shops |',
		'|---|---|---|---|---|---|---|---|---|',
		...versionTable.map(({ from }) => row(from, proofs)),
		'',
		'The recorded shops up to 8.2.1 hold the same sales, 9.1.4 has its own (with what is new there), made by each version\'s own cart, checkout and back office. What is not invoiced is held for a reason of its own: a free order, a country without a mapped rate, a date without a bookyear, totals that contradict each other.',
		'',
		'## Several shops in one installation',
		'',
		`Four shops in three groups, one of them switched off, recorded on 8.2.1. A choice is right when every order of its shops comes once and none of another: ${CHOICES.map(([what]) => what).join('; ')}.`,
		'',
		'| installation | choices that are right | proven on |',
		'|---|---|---|',
		...INSTALLATIONS.map(([what, { version }]) => `| ${what} | ${severalShops.get(what)!} | ${version ? 'recorded data, with the behaviour of that version as its code has it' : 'recorded data'} |`),
		'',
		'<a id="rights"></a>',
		'## Rights of the webservice key',
		'',
		'*View (GET)*, and nothing else. *PrestaShop › Webservice › Check Connection* names what is missing.',
		'',
		rightsMarkdown('en'),
		`With several shops also: ${[...new Set(rightsTable().flatMap(({ rights, multishop }) => multishop.filter((name) => !rights.includes(name))))].join(', ')}.`,
		'',
		`Only for credit slips and what *Include* names: ${[...new Set<string>(Object.values(includeRights))].sort().join(', ')}.`,
		'',
	].join('\n');
}

/** A row of the matrix; what the recorded version nearest below it proves, where it holds for the row itself. */
function row(from: string, proofs: Map<string, Proof>): string {
	const { known, discounts, json, allShops } = factsOf(from);
	const version = known === 'recorded' ? recordedVersions.find((one) => factsOf(versionOf(one).number) === factsOf(from)) : undefined;
	const proof = version === undefined ? undefined : proofs.get(version);
	const vouchers = discounts === 'header' ? 'none: the order\'s total' : `\`${discounts}\``;
	const shops = allShops ? (proof ? 'one list of all, see below' : `one list of all, ${CODE}`) : `a list per group, ${CODE}; the redirect of \`id_shop=all\` recorded`;
	const cells = proof
		? [versionOf(version!).number, proof.json, proof.xml, proof.vouchers, proof.invoices, proof.slips, proof.exchanges]
		: ['–', json ? CODE : `broken on PHP 7, ${CODE}`, CODE, `${vouchers}, ${CODE}`, CODE, CODE, '–'];
	return `| ${[from, ...cells, shops].join(' | ')} |`;
}
