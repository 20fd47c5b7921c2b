// --shell-scope: whether only claude sees the variables, or every program that is started from the shell.
import {choiceQuestion} from '../question-kinds/choice-question.ts';

export const shellScope = choiceQuestion({
	id: 'shellScope',
	name: 'Visible to',
	title: 'Which programs should see the variables?',
	flag: {name: 'shell-scope', takes: 'claude|all', help: 'variables for claude only, or exported to every program'},
	applies: ({answers}) => (answers.write?.includes('shell') ?? true) && answers.shell !== 'none',
	choices: () => [
		{value: 'claude', word: 'claude', label: 'Only claude', hint: 'nothing else in your terminal changes'},
		{
			value: 'all',
			word: 'all',
			label: 'Every program',
			hint: 'aws and terraform, too, then use this AWS profile and region',
		},
	],
	otherwise: () => ({value: 'claude', from: 'default'}),
});
