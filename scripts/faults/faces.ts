// The faces of the program that a fault is shown to: what is typed, on which home, and how a person goes on.
import {setTimeout as sleep} from 'node:timers/promises';
import {type Place, type Program, startInTerminal, startPiped} from '../watched/program.ts';

export type Face = {
	readonly name: string;
	/** In the table. */
	readonly letter: string;
	readonly words: readonly string[];
	/** What was typed before, without a fault. */
	readonly before?: readonly string[];
	/** Faults of the other ways to sign in are seen in other faces. */
	readonly signsInOneWay?: true;
	/** How it is used at a terminal; without one when absent. */
	readonly press?: (program: Program) => Promise<void>;
};

const size = {columns: 80, rows: 24};

/** Milliseconds without a new character after which a person goes on. */
const patience = 200;
/** Whoever is asked the same thing again and again leaves at last. */
const longestVisit = 25_000;

/** Takes what is suggested until the wizard ends, or until nothing moves any more. */
async function takeSuggestions(program: Program): Promise<void> {
	const end = performance.now() + longestVisit;
	let stuck = 0;
	while (stuck < 4 && performance.now() < end && program.code() === undefined) {
		await quiet(program);
		const before = program.output().length;
		program.write('\r');
		await program.wait(patience);
		stuck = program.output().length === before ? stuck + 1 : 0;
	}
	await program.wait(500);
	// A problem is on the screen: the person has read it.
	program.write('\u0003');
}

async function quiet(program: Program): Promise<void> {
	for (let waited = 0, seen = -1; waited < 8000 && program.code() === undefined; waited += patience) {
		if (program.output().length === seen) return;
		seen = program.output().length;
		await sleep(patience);
	}
}

const setUp = ['--yes', '--no-shell', '--write', 'settings'];
const create = [
	...['profiles', 'create', '--yes', '--json', '--no-shell', '--name-prefix', 'team', '--tag', 'team=alpha'],
	...['--opus', 'us.anthropic.claude-opus-5-5', '--haiku', 'us.anthropic.claude-haiku-4-5-20251001-v1:0'],
];

export const faces: readonly Face[] = [
	{name: 'set-up', letter: 's', words: [...setUp, '--json']},
	{name: 'doctor', letter: 'd', words: ['doctor', '--json', '--no-shell'], before: setUp},
	{name: 'doctor at a terminal', letter: 't', words: ['doctor', '--no-shell'], before: setUp, press: async () => {}},
	{name: 'policy', letter: 'p', words: ['policy', '--missing', '--json', '--no-shell'], before: setUp},
	{name: 'switch', letter: 'x', words: ['switch', 'eu-central-1', '--yes', '--json', '--no-shell'], before: setUp},
	{name: 'wizard', letter: 'w', words: ['--no-shell'], press: takeSuggestions},
	{name: 'profiles create', letter: 'c', words: create, signsInOneWay: true},
	{
		...{name: 'profiles delete', letter: 'r', before: create, signsInOneWay: true},
		words: ['profiles', 'delete', '--yes', '--json', '--no-shell', '--name-prefix', 'team'],
	},
];

export function start({words, press}: Face, place: Place): Program {
	if (!press) return startPiped(words, place);
	const program = startInTerminal(words, size, place);
	void press(program);
	return program;
}
