import { demoAccess, startOctopusSimulator } from '../../test/simulators/octopus';
import { FULL_KEY, startPrestaShopSimulator } from '../../test/simulators/prestashop';

/** npm run simulators: a shop and an Octopus to try things with, until Ctrl-C. */
async function main(): Promise<void> {
	const number = (name: string, otherwise: number) =>
		Number(process.argv[process.argv.indexOf(`--${name}`) + 1] || otherwise) || otherwise;
	const host = process.argv.includes('--host') ? process.argv[process.argv.indexOf('--host') + 1] : undefined;
	const shop = await startPrestaShopSimulator({ port: number('shop-port', 8701), host });
	const octopus = await startOctopusSimulator({ port: number('octopus-port', 8702), host });
	process.stdout.write(
		`${JSON.stringify({ prestashop: { url: shop.url, key: FULL_KEY }, octopus: { baseUrl: octopus.baseUrl, ...demoAccess } }, null, 2)}\n`,
	);
}

void main();
