// How the primary model is written: fixed, or as a default that `/model` can outlive.
import {choice} from './choice.ts';

export const modelAs = choice({
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
