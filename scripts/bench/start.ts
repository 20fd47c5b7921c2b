// From starting the program to its first output and to its first answered key: against Node itself, in turns, in a pseudo-terminal.
import {inTurns, median, type Row, spread, times} from './measure.ts';
import {serve} from './served.ts';
import {open} from './terminal.ts';

const rounds = 9;

type Environment = Readonly<Record<string, string>>;

/** Until the highlight has moved: the key is sent as soon as the first question stands there. Ends as a person ends it, with Ctrl+C. */
async function firstKeyAnswered(program: string, environment: Environment): Promise<number> {
	const session = open([program], environment);
	await session.shows(/How do you sign in[\s\S]*ctrl\+c quit/);
	session.forget();
	session.write('\u001B[B');
	const milliseconds = await session.shows(/❯.*build/);
	session.write('\u0003');
	await session.ended();
	await session.stop();
	return milliseconds;
}

async function firstOutput(words: readonly string[], environment: Environment): Promise<number> {
	const session = open(words, environment);
	const milliseconds = await session.shows(/\S/);
	await session.stop();
	return milliseconds;
}

async function wholeRun(words: readonly string[], environment: Environment): Promise<number> {
	const session = open(words, environment);
	const milliseconds = await session.ended();
	await session.stop();
	return milliseconds;
}

/** In a home with an AWS configuration; the account is served from here, and asked only after the first key. */
export async function start(program: string): Promise<Row[]> {
	const served = await serve('healthy');
	const {environment} = served;
	// What V8 compiled is kept as a run ends.
	await firstKeyAnswered(program, environment);
	const measured = await inTurns(rounds, {
		nodeOutput: () => firstOutput(['-e', 'console.log(1)'], environment),
		nodeRun: () => wholeRun(['-e', '0'], environment),
		output: () => firstOutput([program], environment),
		key: () => firstKeyAnswered(program, environment),
		veryFirst: () => firstKeyAnswered(program, {...environment, NODE_DISABLE_COMPILE_CACHE: '1'}),
		help: () => firstOutput([program, '--help'], environment),
		version: () => firstOutput([program, '--version'], environment),
	});
	await served.close();
	const row = (what: string, values: readonly number[], bare: readonly number[], goal?: number): Row => {
		const ratio = median(values) / median(bare);
		return {
			what,
			measured: `${spread(values)} against ${spread(bare)}`,
			result: times(ratio),
			goal: goal === undefined ? '' : `at most ${goal.toFixed(1)} times`,
			met: goal === undefined ? undefined : ratio <= goal,
		};
	};
	return [
		row('first output', measured.output, measured.nodeOutput, 2),
		row('first key answered', measured.key, measured.nodeRun, 3.5),
		row('the same, when nothing is compiled yet', measured.veryFirst, measured.nodeRun),
		row('--help', measured.help, measured.nodeOutput, 1.5),
		row('--version', measured.version, measured.nodeOutput, 1.5),
	];
}
