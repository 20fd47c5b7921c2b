// --subagent: the inference profile of subagents, which otherwise work with the primary model.
import {pinQuestion} from '../question-kinds/pin-question.ts';

export const subagent = pinQuestion({
	id: 'subagent',
	name: 'Subagent model',
	title: 'Which inference profile for subagents?',
	help: 'Without one, subagents use the primary model.',
	flagHelp: 'what subagents work with; becomes CLAUDE_CODE_SUBAGENT_MODEL',
	role: 'primary',
	optional: true,
	none: 'same as the primary model',
});
