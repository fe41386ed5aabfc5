import { parseArgs } from 'node:util';
import { demoAccess, startOctopusSimulator } from './index';

/** `npx tsx test/simulators/octopus/main.ts --port 8089 --host 127.0.0.1`: runs until it is stopped. */
async function main(): Promise<void> {
	const { values } = parseArgs({
		options: { port: { type: 'string', default: '8089' }, host: { type: 'string', default: '127.0.0.1' } },
	});
	const simulator = await startOctopusSimulator({ port: Number(values.port), host: values.host });
	process.stdout.write(
		[
			'Octopus simulator is running.',
			`  address              ${simulator.baseUrl}`,
			`  software house UUID  ${demoAccess.softwareHouseUuid}`,
			`  user                 ${demoAccess.user}`,
			`  password             ${demoAccess.password}`,
			`  dossier              ${demoAccess.dossierId}`,
			`  control              ${simulator.controlUrl}/state`,
			'',
		].join('\n'),
	);
	const stop = () => void simulator.close().finally(() => process.exit(0));
	process.once('SIGINT', stop);
	process.once('SIGTERM', stop);
}

void main();
