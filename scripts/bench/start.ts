// From starting the program to its first output and to its first answered key: against Node itself, in turns, in a pseudo-terminal.
import {inTurns, median, type Row, spread, times} from './measure.ts';
import {open} from './terminal.ts';

const rounds = 9;

/** Until the highlight has moved: the key is sent as soon as the first question stands there. */
async function firstKeyAnswered(program: string): Promise<number> {
	const session = open([program, '--demo']);
	await session.shows(/How do you sign in[\s\S]*ctrl\+c quit/);
	session.forget();
	session.write('\u001B[B');
	const milliseconds = await session.shows(/❯.*build/);
	await session.stop();
	return milliseconds;
}

async function firstOutput(words: readonly string[]): Promise<number> {
	const session = open(words);
	const milliseconds = await session.shows(/\S/);
	await session.stop();
	return milliseconds;
}

async function wholeRun(words: readonly string[]): Promise<number> {
	const session = open(words);
	const milliseconds = await session.ended();
	await session.stop();
	return milliseconds;
}

export async function start(program: string): Promise<Row[]> {
	const measured = await inTurns(rounds, {
		nodeOutput: () => firstOutput(['-e', 'console.log(1)']),
		nodeRun: () => wholeRun(['-e', '0']),
		output: () => firstOutput([program, '--demo']),
		key: () => firstKeyAnswered(program),
		help: () => firstOutput([program, '--help']),
		version: () => firstOutput([program, '--version']),
	});
	const row = (what: string, values: readonly number[], bare: readonly number[], goal: number): Row => {
		const ratio = median(values) / median(bare);
		return {
			what,
			measured: `${spread(values)} against ${spread(bare)}`,
			result: times(ratio),
			goal: `at most ${goal.toFixed(1)} times`,
			met: ratio <= goal,
		};
	};
	return [
		row('first output', measured.output, measured.nodeOutput, 2),
		row('first key answered', measured.key, measured.nodeRun, 3.5),
		row('--help', measured.help, measured.nodeOutput, 1.5),
		row('--version', measured.version, measured.nodeOutput, 1.5),
	];
}
