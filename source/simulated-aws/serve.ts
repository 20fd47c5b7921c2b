// `npm run simulated-aws -- --world healthy --port 0`: serves a world until it is told to stop.
import {parseArgs} from 'node:util';
import {startSimulatedAws} from './server.ts';
import {listWorlds} from './world-list.ts';
import {findWorld} from './worlds/index.ts';

const say = (text: string) => process.stdout.write(`${text}\n`);

function fail(text: string): never {
	process.stderr.write(`error: ${text}\n`);
	process.exit(2);
}

function readFlags() {
	try {
		return parseArgs({
			options: {
				world: {type: 'string', default: 'healthy'},
				port: {type: 'string', default: '0'},
				list: {type: 'boolean', default: false},
			},
		}).values;
	} catch (error) {
		return fail(error instanceof Error ? error.message : String(error));
	}
}

const {world: name, port: portText, list} = readFlags();
if (list) {
	process.stdout.write(listWorlds());
} else {
	const port = Number(portText);
	if (!Number.isInteger(port) || port < 0 || port > 65_535)
		fail(`--port takes a number from 0 to 65535, not ${portText}`);
	const world = findWorld(name) ?? fail(`there is no world ${name}\nhint: --list names them all`);
	const server = await startSimulatedAws(world, {port}).catch((error: Error) => fail(`port ${port}: ${error.message}`));
	say(JSON.stringify({port: server.port, url: server.url, world: world.name}));
	const stop = () => void server.close().then(() => process.exit(0));
	process.once('SIGINT', stop);
	process.once('SIGTERM', stop);
}
