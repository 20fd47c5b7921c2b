// `--demo`: a simulated account on loopback and a home of its own. From here on the program sees nothing else of the machine.
import {enterDemoHome} from '../machine/demo-home.ts';
import {Problem} from '../problem.ts';
import {furnishHome} from './home.ts';
import {startSimulatedAws} from './server.ts';
import {findWorld, worlds} from './worlds/index.ts';

export type Demo = {
	readonly home: string;
	readonly world: string;
	/** A folder was named, so it stays. */
	readonly kept: boolean;
	close(): Promise<void>;
};

/** @throws Problem `unknown-world` */
export async function startDemo(name: string, folder: string | undefined): Promise<Demo> {
	const world = findWorld(name || 'healthy');
	if (!world) {
		throw new Problem({
			code: 'bad-demo',
			title: `There is no world "${name}"`,
			because: `there are: ${worlds.map((one) => one.name).join(', ')}`,
			next: [{say: 'take the ordinary one', own: '--demo healthy'}],
		});
	}
	const served = await startSimulatedAws(world);
	const {home} = enterDemoHome(folder);
	Object.assign(process.env, furnishHome(home, world, served.url).environment);
	return {home, world: world.name, kept: folder !== undefined, close: () => served.close()};
}
