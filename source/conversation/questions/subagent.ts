// --subagent: the inference profile of subagents, which otherwise work with the primary model.
import {pinQuestion} from '../question-kinds/pin-question.ts';

export const subagent = pinQuestion({
	id: 'subagent',
	name: 'Subagent model',
	title: 'Which inference profile for subagents?',
	help: 'Without one, subagents use the primary model, or the one that an agent names. With one, all of them use it.',
	flagHelp: 'what every subagent works with; becomes CLAUDE_CODE_SUBAGENT_MODEL and CLAUDE_CODE_SUBAGENT_MODEL_FORCE',
	role: 'primary',
	optional: true,
	none: 'same as the primary model',
});
