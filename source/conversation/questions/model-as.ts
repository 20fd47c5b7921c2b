// --model-as: whether the primary model is fixed, or a default that a choice made with /model outlives.
import {choiceQuestion} from '../question-kinds/choice-question.ts';

export const modelAs = choiceQuestion({
	id: 'modelAs',
	name: 'Model set as',
	title: 'Should a choice made with /model outlive the program?',
	help: 'A fixed model wins over what /model saved; a default leaves that choice alone.',
	flag: {name: 'model-as', takes: 'fixed|default', help: 'fixed: ANTHROPIC_MODEL; default: ANTHROPIC_DEFAULT_MODEL'},
	choices: () => [
		{
			value: 'fixed',
			word: 'fixed',
			label: 'Fixed',
			hint: 'every start begins with it; a /model choice ends with the program',
		},
		{
			value: 'default',
			word: 'default',
			label: 'As a default',
			hint: 'a /model choice is kept; Claude Code 2.1.236 and later',
		},
	],
	otherwise: () => ({value: 'fixed', from: 'default'}),
});
