// `npm run soak [-- --count 1000 --seed 7 --only 12 --jobs 2]`: random journeys with the built program; after `off` the home is as it was, byte for byte.
import {mkdir, mkdtemp, rm} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {parseArgs} from 'node:util';
import {furnishHome} from '../../source/simulated-aws/home.ts';
import {findWorld} from '../../source/simulated-aws/worlds/index.ts';
import {openLayer} from '../faults/layer.ts';
import {contents, differences, writeFiles} from './home.ts';
import {type Journey, randomJourneys, type Step} from './journeys.ts';
import {runStep} from './run-step.ts';

const {values: options} = parseArgs({
	args: process.argv.slice(2),
	options: {
		count: {type: 'string', default: '1000'},
		seed: {type: 'string', default: String(Date.now() % 1_000_000)},
		only: {type: 'string'},
		jobs: {type: 'string', default: String(os.availableParallelism())},
	},
});
const [count, seed] = [Number(options.count), Number(options.seed)];

const last: Step = {kind: 'command', words: ['off', '--yes']};

async function travel({world: name, filesBefore, steps}: Journey): Promise<string[]> {
	const world = findWorld(name);
	if (!world) throw new Error(`no world ${name}`);
	const home = await mkdtemp(path.join(os.tmpdir(), 'soak-'));
	const layer = await openLayer(world);
	try {
		await mkdir(path.join(home, 'project'));
		const {environment} = furnishHome(home, world);
		await writeFiles(home, {...filesBefore, '.aws/ca.pem': layer.certificate});
		const place = {
			cwd: path.join(home, 'project'),
			environment: {
				...environment,
				TERM: 'xterm-256color',
				LANG: 'C.UTF-8',
				SHELL: '/bin/bash',
				HTTPS_PROXY: `http://${layer.address}`,
				NODE_EXTRA_CA_CERTS: path.join(home, '.aws/ca.pem'),
			},
		};
		const before = await contents(home);
		const faults: string[] = [];
		for (const step of [...steps, last]) {
			const told = await runStep(step, layer, place);
			const under = step.fault ? ` under ${step.fault.fault} on ${step.fault.operation}` : '';
			faults.push(...told.map((fault) => `${step.words.join(' ') || 'the wizard'}${under}: ${fault}`));
		}
		return [...faults, ...differences(before, await contents(home)).map((each) => `after off ${each}`)];
	} finally {
		await layer.close();
		await rm(home, {recursive: true, force: true, maxRetries: 20, retryDelay: 100});
	}
}

const journeys = [...randomJourneys(count, seed).entries()].filter(
	([index]) => options.only === undefined || index === Number(options.only),
);
process.stdout.write(`${journeys.length} journeys, seed ${seed}\n`);
let [steps, done, broken] = [0, 0, 0];

async function work(queue: Iterator<[number, Journey]>): Promise<void> {
	for (let next = queue.next(); !next.done; next = queue.next()) {
		const [index, journey] = next.value;
		const faults = await travel(journey);
		steps += journey.steps.length + 1;
		if (++done % 50 === 0) process.stderr.write(`${done} travelled …\n`);
		if (faults.length === 0) continue;
		broken++;
		const replay = `npm run soak -- --count ${count} --seed ${seed} --only ${index}`;
		process.stdout.write(`journey ${index} (${replay}), ${journey.world}\n`);
		for (const fault of faults) process.stdout.write(`  ${fault}\n`);
	}
}

const queue = journeys[Symbol.iterator]();
await Promise.all(Array.from({length: Number(options.jobs)}, () => work(queue)));
process.stdout.write(
	`${journeys.length - broken} of ${journeys.length} journeys as they should be, ${steps} commands, seed ${seed}\n`,
);
process.exit(broken > 0 ? 1 : 0);
