// --compat: also write ANTHROPIC_SMALL_FAST_MODEL, which is all that old Claude Code versions know for the haiku tier.
import {choiceQuestion} from '../question-kinds/choice-question.ts';

export const compat = choiceQuestion({
	id: 'compat',
	name: 'Old versions',
	title: 'Is a Claude Code in use that knows only the old small/fast variable?',
	help: 'Newer versions call ANTHROPIC_SMALL_FAST_MODEL deprecated, and it switches off a fallback of theirs.',
	flag: {name: 'compat', switch: true, help: 'also write ANTHROPIC_SMALL_FAST_MODEL, for old Claude Code versions'},
	choices: () => [
		{value: false, word: 'no', label: 'No', hint: 'ANTHROPIC_DEFAULT_HAIKU_MODEL is enough'},
		{value: true, word: 'yes', label: 'Yes', hint: 'also write ANTHROPIC_SMALL_FAST_MODEL'},
	],
	otherwise: () => ({value: false, from: 'default'}),
});
