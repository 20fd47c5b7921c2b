// --dotenv: one more dotenv copy at a path of one's own choice; this program never reads it back.
import {Problem} from '../../problem.ts';
import {previousAnswer, suggestedAgain} from '../previous-answer.ts';
import type {Question} from '../question.ts';

export const dotenv: Question<string> = {
	id: 'dotenv',
	name: 'Extra dotenv copy',
	title: 'Where should another copy of the dotenv file be written?',
	kind: 'choose',
	optional: true,
	flag: {
		name: 'dotenv',
		takes: '<path>',
		help: 'another copy of the dotenv file, for other programs; no shell reads it by itself',
	},
	typed: 'enter a path',
	options: () => [],
	suggest: (context) => {
		const previous = previousAnswer('dotenv', context);
		return previous ? suggestedAgain(previous) : undefined;
	},
	check: () => undefined,
	show: (value) => value,
	read: (text) => {
		if (text.trim() === '') throw new Problem({code: 'bad-dotenv', usage: true, title: '--dotenv needs a path'});
		return text;
	},
};
