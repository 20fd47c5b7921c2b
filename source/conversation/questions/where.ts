// Where the result is written: which places, which shell, which settings file, one more copy.

import {shells} from '../../plan/start-up-file.ts';
import {settingsScopes, type WritePlace, writePlaces} from '../../plan/targets.ts';
import {Problem} from '../../problem.ts';
import {previousAnswer} from '../previous-answer.ts';
import type {Question} from '../question.ts';
import {choice} from './choice.ts';

const placeWords: Readonly<Record<WritePlace, string>> = {
	settings: "Claude Code's settings",
	dotenv: 'a dotenv file',
	shell: 'the shell start-up file',
};

export const write: Question<readonly WritePlace[]> = {
	id: 'write',
	name: 'Write to',
	title: 'Where should it be written?',
	help: () => "Claude Code's settings work for every launcher; the others are for your terminal and your scripts.",
	kind: 'choose-many',
	flag: {name: 'write', takes: 'dotenv,shell,settings', help: 'which of the three places to write'},
	options: () => writePlaces.map((place) => ({value: [place], columns: [placeWords[place]]})),
	suggest: (context) => {
		const past = previousAnswer('write', context);
		return past ? {value: past.value, from: past.from} : {value: writePlaces, from: 'default'};
	},
	check: (value) =>
		value.length > 0
			? undefined
			: new Problem({
					code: 'bad-write',
					usage: true,
					title: 'No place to write to is left',
					next: [{say: 'choose at least one of dotenv, shell, settings'}],
				}),
	show: (value) => (value.length === writePlaces.length ? 'settings, dotenv and shell' : value.join(' and ')),
	read: (text) => {
		const words = text.split(',').map((word) => word.trim());
		const wrong = words.find((word) => !(writePlaces as readonly string[]).includes(word));
		if (wrong === undefined) return writePlaces.filter((place) => words.includes(place));
		throw new Problem({
			code: 'bad-write',
			usage: true,
			title: `--write ${text} cannot be taken`,
			because: `"${wrong}" is not one of ${writePlaces.join(', ')}`,
			next: [{say: 'for example', again: {set: {'--write': 'settings'}}}],
		});
	},
};

const shellNames = {bash: 'bash', zsh: 'zsh', fish: 'fish', pwsh: 'PowerShell'} as const;

export const shell = choice({
	id: 'shell',
	name: 'Shell',
	title: 'Which shell do you start Claude Code from?',
	flag: {name: 'shell', takes: 'bash|zsh|fish|pwsh', help: 'whose start-up file gets the snippet'},
	applies: ({answers}) => answers.write?.includes('shell') ?? true,
	choices: ({start}) => [
		...shells.map((one) => ({
			value: one,
			word: one,
			label: shellNames[one],
			...(start.shell === one ? {hint: 'the one in use'} : {}),
		})),
		{value: 'none' as const, word: 'none', label: 'None of these', hint: 'no start-up file is touched'},
	],
	otherwise: ({start}) =>
		start.shell
			? {value: start.shell, from: 'suggested', why: 'the shell in use'}
			: {value: 'none', from: 'default', why: 'no supported shell was found'},
});

export const shellScope = choice({
	id: 'shellScope',
	name: 'Variables for',
	title: 'Which programs should see the variables?',
	flag: {name: 'shell-scope', takes: 'claude|all', help: 'variables for claude only, or exported to every program'},
	applies: ({answers}) => (answers.write?.includes('shell') ?? true) && answers.shell !== 'none',
	choices: () => [
		{value: 'claude', word: 'claude', label: 'Only claude', hint: 'nothing else in your terminal changes'},
		{
			value: 'all',
			word: 'all',
			label: 'Every program',
			hint: 'AWS_PROFILE and AWS_REGION then hold for aws and terraform too',
		},
	],
	otherwise: () => ({value: 'claude', from: 'default'}),
});

export const settings = choice({
	id: 'settings',
	name: 'Settings file',
	title: 'Which of Claude Code’s settings files?',
	flag: {name: 'settings', takes: 'user|project|local', help: 'which settings file of Claude Code'},
	applies: ({answers}) => answers.write?.includes('settings') ?? true,
	choices: () => {
		const hints = {
			user: 'yours, for every project',
			project: 'shared with colleagues through git',
			local: 'this project, only you; git must ignore it',
		};
		return settingsScopes.map((one) => ({
			value: one,
			word: one,
			label: one[0]?.toUpperCase() + one.slice(1),
			hint: hints[one],
		}));
	},
	otherwise: () => ({value: 'user', from: 'default'}),
});

/** Asked only where a key is what one signs in with; nothing but this answer ever writes one. */
export const keepKey = choice({
	id: 'keepKey',
	name: 'API key',
	title: 'Should your Bedrock API key be written down?',
	help: 'Whoever can read the file can use the key. Where it is exported in your shell, Claude Code finds it there.',
	applies: ({answers}) => answers.signIn === 'api-key',
	choices: () => [
		{value: 'nowhere', word: 'nowhere', label: 'No', hint: 'it stays where it is now'},
		{value: 'dotenv', word: 'dotenv', label: 'In the dotenv file', hint: 'only you can read it'},
		{value: 'settings', word: 'settings', label: "In Claude Code's settings", hint: 'only you can read it'},
	],
	otherwise: () => ({value: 'nowhere', from: 'default'}),
});

/** One more copy, for a project of one's own; nothing of ours ever reads it. */
export const dotenv: Question<string> = {
	id: 'dotenv',
	name: 'Another copy',
	title: 'Where should one more dotenv copy go?',
	kind: 'choose',
	optional: true,
	flag: {name: 'dotenv', takes: '<path>', help: 'one more dotenv copy there; nothing sources it'},
	typed: 'a path',
	options: () => [],
	suggest: (context) => {
		const past = previousAnswer('dotenv', context);
		return past ? {value: past.value, from: past.from} : undefined;
	},
	check: () => undefined,
	show: (value) => value,
	read: (text) => {
		if (text.trim() === '') throw new Problem({code: 'bad-dotenv', usage: true, title: '--dotenv needs a path'});
		return text;
	},
};
