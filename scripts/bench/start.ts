// From starting the program to its first output: against Node itself, in turns, in a pseudo-terminal.
import {inTurns, median, type Row, spread, times} from './measure.ts';
import {open} from './terminal.ts';

const pairs = 15;

/** Until the first question stands there; the key that follows at once proves that it was one. `answered`: until its frame. */
async function firstQuestion(program: string, answered: number[]): Promise<number> {
	const session = open([program, '--demo']);
	const taken = await session.shows(/How do you sign in[\s\S]*ctrl\+c leave/);
	session.forget();
	session.write('\u001B[B');
	answered.push(await session.shows(/❯.*build/));
	await session.stop();
	return taken;
}

async function firstOutput(words: readonly string[]): Promise<number> {
	const session = open(words);
	const taken = await session.shows(/\S/);
	await session.stop();
	return taken;
}

export async function start(program: string): Promise<Row[]> {
	const answered: number[] = [];
	const found = await inTurns(pairs, {
		node: () => firstOutput(['-e', 'console.log(1)']),
		question: () => firstQuestion(program, answered),
		help: () => firstOutput([program, '--help']),
		version: () => firstOutput([program, '--version']),
	});
	const row = (what: string, values: readonly number[], goal: number): Row => {
		const ratio = median(values) / median(found.node);
		return {
			what,
			measured: `${spread(values)} against ${spread(found.node)}`,
			result: times(ratio),
			goal: `at most ${goal.toFixed(1)} times`,
			met: ratio <= goal,
		};
	};
	return [
		row('first question on screen', found.question, 3),
		{...row('a key pressed at once, answered', answered, 0), goal: 'for information', met: undefined},
		row('--help', found.help, 1.5),
		row('--version', found.version, 1.5),
	];
}
