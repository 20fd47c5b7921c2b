// What is said about a command line that cannot be understood, and about a value that a flag cannot have.
import {expect, test} from 'vitest';
import {completionScript} from '../../source/commands/completion/index.ts';
import {readCommandLine} from '../../source/commands/read-command-line.ts';
import type {InitialState} from '../../source/conversation/initial-state.ts';
import {readFlags} from '../../source/conversation/read-flags.ts';
import {installed} from '../../source/invocation.ts';
import {headedProblem, problemOf} from '../problem-texts.ts';

const start = (flags: InitialState['flags']): InitialState => ({
	signIns: [],
	environment: {},
	existing: undefined,
	settingsHere: [],
	home: '/home',
	storedAnswers: {answers: {}},
	shell: undefined,
	flags,
	options: {force: false, offline: false, probe: true, prove: true, subscribe: false, yes: true, askShell: false},
	clock: () => new Date(0),
});

/** As if it were typed: the mistake in its words, or else in the values of its flags. */
const textFor = (line: string) => {
	const words = line.split(' ');
	const problem = problemOf(() => readFlags(start(readCommandLine(words).flags)));
	return headedProblem(`claude-bedrock-setup ${line}`, problem, {...installed, words});
};

const lines = [
	'docter',
	'nothing-like-it',
	'help docter',
	'--regoin us-east-1',
	'--nothing-like-it x',
	'-x',
	'--region a --region b',
	'switch a --region b',
	'switch a b',
	'undo all',
	'--model',
	'--yes=1',
	'--fix',
	'policy --fix',
	'undo --force',
	'--regoin x --model --yes=1 --fix',
	'--profile nobody',
	'--region us-west2',
	'--region nowhere',
	'--model nonsense',
	'--opus sonnet',
	'--haiku-region nowhere',
	'--model-as sometimes',
	'--1m fable',
	'--1m everything',
	'--compat=no',
	'--caching maybe',
	'--caching off:everything',
	'--cache-ttl 2h',
	'--write nothing',
	'--write ,',
	'--settings theirs',
	'--shell tcsh',
	'--shell-scope some',
	'--keep-key here',
	'--dotenv=',
	'--region us-west2 --caching maybe --1m fable',
];

test('every mistake is named with the corrected command, or with where to look', async () => {
	const shells = ['', 'tcsh'].map((shell) =>
		headedProblem(
			`claude-bedrock-setup completion ${shell}`.trim(),
			problemOf(() => completionScript(shell, [])),
		),
	);
	await expect([...lines.map(textFor), ...shells].join('\n')).toMatchFileSnapshot('texts/usage-errors.txt');
});
