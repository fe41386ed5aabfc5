import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MULTISHOP } from './multishop';
import { sharesOf, type Share } from './replay';
import { recordedVersions } from './versions';

/** Where the simulator is known to differ, by folder and exchange, with the reason. */
const KNOWN = JSON.parse(readFileSync(join(__dirname, 'known-differences.json'), 'utf8')) as Record<
	string,
	string
>;

describe.each([...recordedVersions, MULTISHOP])(
	'the simulated shop answers as the recorded PrestaShop %s did',
	(recording) => {
		let shares: Share[];
		const different = () =>
			shares.flatMap((share) => share.different.map((name) => `${share.folder}/${name}`));

		beforeAll(async () => {
			shares = await sharesOf(recording);
			process.stdout.write(
				`Recorded exchanges that match: ${shares.map(({ folder, replayed, equal }) => `${folder} ${equal}/${replayed}`).join(', ')}\n`,
			);
		}, 120_000);

		it('in status and body, but for the differences that are listed with their reason', () => {
			expect(different().filter((name) => !(name in KNOWN))).toEqual([]);
		});

		it('and the list of differences holds nothing that matches', () => {
			expect(
				Object.keys(KNOWN).filter((name) => name.startsWith(`${recording}/`) && !different().includes(name)),
			).toEqual([]);
		});

		it('in at least 95 % of the exchanges of every folder', () => {
			expect(shares.filter(({ replayed, equal }) => equal / replayed < 0.95)).toEqual([]);
		});
	},
);
