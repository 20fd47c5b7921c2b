// --compat: also write ANTHROPIC_SMALL_FAST_MODEL, which is all that old Claude Code versions know for the haiku tier.
import {choiceQuestion} from '../question-kinds/choice-question.ts';

export const compat = choiceQuestion({
	id: 'compat',
	name: 'Old Claude Code',
	title: 'Do you also run an old version of Claude Code?',
	help: 'Only old versions need ANTHROPIC_SMALL_FAST_MODEL. Newer ones treat it as deprecated, and with it background work no longer falls back to the primary model.',
	flag: {name: 'compat', switch: true, help: 'also write ANTHROPIC_SMALL_FAST_MODEL, for old Claude Code versions'},
	choices: () => [
		{value: false, word: 'no', label: 'No', hint: 'ANTHROPIC_DEFAULT_HAIKU_MODEL is enough'},
		{value: true, word: 'yes', label: 'Yes', hint: 'also write ANTHROPIC_SMALL_FAST_MODEL'},
	],
	otherwise: () => ({value: false, from: 'default'}),
});
