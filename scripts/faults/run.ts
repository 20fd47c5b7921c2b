// `npm run test:faults [-- --seconds 150] [-- --seed 7] [-- --only throttled,InvokeModel,wizard] [-- --write]`:
// every fault on every call of every face.
import {writeFileSync} from 'node:fs';
import os from 'node:os';
import {parseArgs} from 'node:util';
import {troublesOf} from '../watched/troubles.ts';
import {type Cell, cellsOf} from './cells.ts';
import {faultDocument} from './document.ts';
import {type Face, faces, start} from './faces.ts';
import {faultsOf} from './judge.ts';
import {openStage, type Stage, stageSources} from './stages.ts';
import {countsOf, faultTable, type Outcome} from './table.ts';

const {values: options} = parseArgs({
	args: process.argv.slice(2),
	options: {
		/** A sample: what can be tried in this time, in an order that the seed decides. */
		seconds: {type: 'string'},
		seed: {type: 'string', default: String(Date.now() % 1_000_000)},
		/** Only cells whose fault, call or face is each of these words. */
		only: {type: 'string', default: ''},
		/** Keeps what comes of it in docs/faults.md. */
		write: {type: 'boolean', default: false},
		jobs: {type: 'string', default: String(os.availableParallelism())},
	},
});
const started = Date.now();
const seed = Number(options.seed);
const deadline = options.seconds ? started + Number(options.seconds) * 1000 : Number.POSITIVE_INFINITY;

/** Milliseconds. The longest that the program waits for anything, and what else it does then. */
const longest = 120_000;
const fasterClock = 10;

async function tryCell({stage, face, operation, fault}: Cell): Promise<Outcome> {
	const place = await stage.enter(face);
	const clock = fault.waits ? fasterClock : 1;
	const createdBefore = stage.layer.created();
	stage.layer.disturb({fault, operation, clock});
	const from = performance.now();
	const program = start(face, {...place, clock});
	await program.wait(longest);
	const hangs = program.code() === undefined;
	if (hangs) {
		program.kill();
		await program.wait(5000);
	}
	const milliseconds = performance.now() - from;
	const watched = await program.watched();
	const found = hangs
		? [`does not end: ${watched.stdout.slice(-300)}`]
		: [
				...troublesOf(watched),
				...faultsOf(face, watched, {calls: stage.layer.calls(), createdBefore, createdAfter: stage.layer.created()}),
			];
	return {
		...{fault: fault.name, operation, stage: stage.name, face, faults: found, milliseconds},
		megabytes: watched.megabytes,
	};
}

/** The order that a seed gives (a linear congruential generator; Numerical Recipes). */
function shuffled<Item>(items: readonly Item[]): Item[] {
	let state = seed >>> 0;
	const order = items.map((item) => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return {item, at: state};
	});
	return order.sort((left, right) => left.at - right.at).map(({item}) => item);
}

const wanted = options.only.split(',').filter(Boolean);
const isWanted = ({fault, operation, face}: Cell) =>
	wanted.every((word) => [fault.name, operation, face.name].includes(word));

/** Each worker has homes and layers of its own, opened when they are needed. */
async function work(queue: {next(): Cell | undefined}, own: Stage[], outcomes: Outcome[]): Promise<void> {
	for (let cell = queue.next(); cell && Date.now() < deadline; cell = queue.next()) {
		const {source} = cell.stage;
		let stage = own.find((each) => each.source === source);
		if (!stage) {
			stage = await openStage(source);
			own.push(stage);
		}
		const outcome = await tryCell({...cell, stage});
		if (outcomes.push(outcome) % 100 === 0) process.stderr.write(`${outcomes.length} tried …\n`);
		if (outcome.faults.length > 0) process.stdout.write(told(outcome));
	}
}

function told({fault, operation, face, faults}: Outcome): string {
	const lines = faults.map((each) => `  ${each}\n`).join('');
	return `${fault} on ${operation}, ${face.name} (--only '${fault},${operation},${face.name}')\n${lines}`;
}

const isFaceWanted = ({name}: Face) =>
	!wanted.some((word) => faces.some((face) => face.name === word)) || wanted.includes(name);
const stages: Stage[] = [];
for (const source of stageSources) stages.push(await openStage(source));
const all = (await cellsOf(stages, faces.filter(isFaceWanted))).filter(isWanted);
const cells = shuffled(all);
process.stderr.write(`${cells.length} to try, seed ${seed}, ${options.jobs} at a time\n`);
const outcomes: Outcome[] = [];
const iterator = cells[Symbol.iterator]();
const queue = {next: (): Cell | undefined => iterator.next().value};
const workers = [stages, ...Array.from({length: Number(options.jobs) - 1}, (): Stage[] => [])];
await Promise.all(workers.map((own) => work(queue, own, outcomes)));
await Promise.all(workers.flat().map((stage) => stage.close()));
const notTried = all.length - outcomes.length;
process.stdout.write(`${faultTable(outcomes, faces)}\n\n${countsOf(outcomes)}\n`);
process.stdout.write(`seed ${seed}, ${notTried} not tried, ${Math.round((Date.now() - started) / 1000)} s\n`);
if (options.write)
	writeFileSync(
		'docs/faults.md',
		faultDocument({date: new Date().toISOString().slice(0, 10), outcomes, faces, notTried}),
	);
process.exit(outcomes.some(({faults}) => faults.length > 0) ? 1 : 0);
