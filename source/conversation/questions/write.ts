// --write: which of the three places get the result.
import {type WritePlace, writePlaces} from '../../plan/targets.ts';
import {Problem} from '../../problem.ts';
import {previousAnswer, suggestedAgain} from '../previous-answer.ts';
import type {Question} from '../question.ts';

const placeNames: Readonly<Record<WritePlace, string>> = {
	settings: "Claude Code's settings",
	dotenv: 'a dotenv file',
	shell: 'the shell start-up file',
};

export const write: Question<readonly WritePlace[]> = {
	id: 'write',
	name: 'Write to',
	title: 'Where should it be written?',
	help: () =>
		'Claude Code reads its settings file wherever it is started from. The other two are for your terminal and your scripts.',
	kind: 'choose-many',
	flag: {name: 'write', takes: 'dotenv,shell,settings', help: 'which of the three places to write'},
	options: () => writePlaces.map((place) => ({value: [place], columns: [placeNames[place]]})),
	suggest: (context) => {
		const previous = previousAnswer('write', context);
		return previous ? suggestedAgain(previous) : {value: writePlaces, from: 'default'};
	},
	check: (value) =>
		value.length > 0
			? undefined
			: new Problem({
					code: 'bad-write',
					usage: true,
					title: 'Nothing would be written',
					next: [{say: 'Choose at least one of dotenv, shell, settings'}],
				}),
	show: (value) => (value.length === writePlaces.length ? 'settings, dotenv and shell' : value.join(' and ')),
	read: (text) => {
		const words = text.split(',').map((word) => word.trim());
		const wrong = words.find((word) => !(writePlaces as readonly string[]).includes(word));
		if (wrong === undefined) return writePlaces.filter((place) => words.includes(place));
		throw new Problem({
			code: 'bad-write',
			usage: true,
			title: `--write takes names of places, separated by commas, and "${wrong}" is none of ${writePlaces.join(', ')}`,
			next: [{say: 'For example', again: {set: {'--write': 'settings'}}}],
		});
	},
};
