// The list of models with 10 to 5,000 application profiles in pages of 100: first options, all options, key to frame, memory.
import {median, quantile, type Row, times} from './measure.ts';
import {open} from './terminal.ts';

const sizes = [10, 100, 1000, 5000];
const keys = 60;
/** Ink draws at most 30 frames a second: keys this far apart are each drawn at once. */
const pause = 50;

type Grown = {readonly first: number; readonly all: number; readonly key: number; readonly memory: number};

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function grow(program: string, size: number): Promise<Grown> {
	const session = open([program, '--demo', `many-profiles:${size}`]);
	await session.shows(/How do you sign in[\s\S]*ctrl\+c quit/);
	session.write('\r');
	await session.shows(/Which AWS region[\s\S]*❯[\s\S]*ctrl\+c quit/);
	session.forget();
	const asked = performance.now();
	session.write('\r');
	await session.shows(/Which model should[\s\S]*❯[\s\S]*ctrl\+c quit/);
	const first = performance.now() - asked;
	const system = /↓ (\d+) more/;
	let all = first;
	// The list is complete when so many rows are announced below the window, of this size and AWS's own.
	for (let still = 0; still < 3; ) {
		session.forget();
		const more = await Promise.race([session.shows(system).then(() => true), sleep(300).then(() => false)]);
		if (more) all = performance.now() - asked;
		still = more ? 0 : still + 1;
	}
	const taken: number[] = [];
	for (let press = 0; press < keys; press++) {
		session.forget();
		const start = performance.now();
		session.write('\u001B[B');
		await session.shows(/❯/);
		taken.push(performance.now() - start);
		await sleep(pause);
	}
	const memory = session.memory();
	await session.stop();
	return {first, all, key: quantile(taken, 0.95), memory};
}

export async function growth(program: string): Promise<Row[]> {
	const found: Grown[] = [];
	for (const size of sizes) found.push(await grow(program, size));
	const [least] = found;
	const most = found.at(-1);
	if (!least || !most) return [];
	const series = (of: (one: Grown) => number, unit: string) =>
		`${found.map((one) => of(one).toFixed(of(one) < 10 ? 1 : 0)).join(' / ')} ${unit}`;
	const each = `at ${sizes.join(' / ')}`;
	return [
		{
			what: `profiles: first options, ${each}`,
			measured: series(({first}) => first, 'ms'),
			result: `${median([most.first]).toFixed(0)} ms of ${most.all.toFixed(0)} ms for all`,
			goal: 'before all have arrived',
			met: most.first < most.all / 2,
		},
		{
			what: `profiles: all options, ${each}`,
			measured: series(({all}) => all, 'ms'),
			result: '',
			goal: '',
			met: undefined,
		},
		{
			what: `profiles: key to frame, p95, ${each}`,
			measured: series(({key}) => key, 'ms'),
			result: `${most.key.toFixed(1)} ms`,
			goal: 'at most 16 ms',
			met: most.key <= 16,
		},
		{
			what: `profiles: peak memory, ${each}`,
			measured: series(({memory}) => memory, 'MB'),
			result: times(most.memory / least.memory),
			goal: 'at most 1.30 times',
			met: most.memory / least.memory <= 1.3,
		},
	];
}
