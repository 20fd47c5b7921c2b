// What can be wrong with a command line, in words: one complaint for each mistake, with the corrected command where it is known.

import {nearest} from '../nearest.ts';
import {type Next, Problem} from '../problem.ts';
import {listText} from '../sentence-parts.ts';
import type {CommandDefinition} from './command-line.ts';
import {accepts, type Flag, flags} from './flags.ts';
import {helpTopics} from './help-topics.ts';
import {commands, displayName} from './index.ts';

export type Complaint = {
	/** A sentence that can be a headline. */
	readonly title: string;
	/** All words of the corrected command line, where they are known. */
	readonly corrected?: readonly string[] | undefined;
	/** The one command that a flag belongs to. */
	readonly owner?: CommandDefinition | undefined;
};

export const unknownCommand = (argv: readonly string[], at: number): Complaint =>
	unknownWord('command', argv, at, commands);

/** `help` explains commands and topics. */
export const unknownTopic = (argv: readonly string[], at: number): Complaint =>
	unknownWord('topic', argv, at, [...commands, ...helpTopics]);

function unknownWord(
	kind: string,
	argv: readonly string[],
	at: number,
	known: readonly {readonly word: string}[],
): Complaint {
	const typed = argv[at] ?? '';
	const near = closest(
		typed,
		known.flatMap(({word}) => word || []),
	);
	return unknown(`Unknown ${kind} "${typed}"`, near, near ? argv.with(at, near) : undefined);
}

/** Of a short word fewer letters can be mistaken before it is another word. */
const closest = (word: string, candidates: readonly string[]) =>
	nearest(word.toLowerCase(), candidates, Math.min(2, Math.floor(word.length / 2)));

/** @returns also the flag that was probably meant */
export function unknownFlag(argv: readonly string[], at: number): {complaint: Complaint; near: Flag | undefined} {
	const [typed = '', ...value] = (argv[at] ?? '').split('=');
	const name = typed.replace(/^-+/, '').toLowerCase();
	const long = typed.startsWith('--') || name.length > 1;
	const names = flags.map((flag) => flag.name);
	const nearest = long ? (closest(name, names) ?? onlyOneThatBegins(name)) : undefined;
	const near = flags.find((flag) => flag.name === nearest);
	const flag = near && `--${near.name}`;
	const corrected = flag ? argv.with(at, [flag, ...value].join('=')) : undefined;
	return {complaint: unknown(`Unknown flag ${typed}`, flag, corrected), near};
}

/** `--reg` for `--region`. */
function onlyOneThatBegins(name: string): string | undefined {
	const all = flags.filter((flag) => flag.name.startsWith(name));
	return all.length === 1 ? all[0]?.name : undefined;
}

const unknown = (what: string, nearest: string | undefined, corrected: readonly string[] | undefined): Complaint => ({
	title: nearest ? `${what}. Did you mean ${nearest}?` : what,
	corrected,
});

export const takesNoValue = ({name}: Flag): Complaint => ({title: `--${name} takes no value`});

export const noValue = ({name, takes}: Flag): Complaint => ({title: `--${name} needs a value: ${takes}`});

export const givenTwice = (what: string): Complaint => ({title: `${what} was given twice, with different values`});

export const extraWord = (command: CommandDefinition, word: string): Complaint => ({
	title: command.takes
		? `${command.word} takes one word, ${command.takes}, and not "${word}" as well`
		: `${displayName(command)} takes no further word, and so not "${word}"`,
});

/** @param fits whether everything that was typed belongs to a command, so that the line can be proposed with that one instead */
export function foreignFlag(
	flag: Flag,
	command: CommandDefinition,
	argv: readonly string[],
	at: number | undefined,
	fits: (command: CommandDefinition) => boolean,
): Complaint {
	const owners = commands.filter((one) => accepts(one, flag) && !one.ignores?.includes(flag.id));
	const list = listText(owners.map(displayName));
	const [owner] = owners;
	const only = owners.length === 1 ? owner : undefined;
	const instead = only && fits(only) ? only.word : undefined;
	return {
		owner: only,
		title: command.word
			? `--${flag.name} belongs to ${list}, not to ${command.word}`
			: `--${flag.name} belongs to ${list}`,
		corrected: instead ? (at === undefined ? [instead, ...argv] : argv.with(at, instead)) : undefined,
	};
}

/** Everything that is wrong as one Problem: a single mistake is the headline itself. */
export function usageProblem(wrong: readonly Complaint[], command: CommandDefinition | undefined): Problem {
	const [first, ...more] = wrong;
	return new Problem({
		code: 'bad-flags',
		usage: true,
		title: first && more.length === 0 ? first.title : `${wrong.length} mistakes on the command line`,
		...(more.length > 0 && {because: wrong.map(({title}) => title).join('\n')}),
		next: [
			first?.corrected && more.length === 0
				? {say: 'This is the corrected command', again: {words: first.corrected}}
				: help(first?.owner ?? command),
		],
	});
}

const help = (command: CommandDefinition | undefined): Next =>
	command?.word
		? {say: `See what ${command.word} takes`, own: `${command.word} --help`}
		: {say: 'See all commands and flags', own: '--help'};
