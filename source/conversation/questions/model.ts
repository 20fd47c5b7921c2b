// --model: the inference profile of the primary model, or the name of the tier whose profile it shares.
import {pinQuestion} from '../question-kinds/pin-question.ts';

export const model = pinQuestion({
	id: 'model',
	name: 'Model',
	title: 'Which model should Claude Code work with?',
	help: "Your account's own profiles come first.",
	flagHelp: 'the primary model, by id or ARN, or opus, sonnet, haiku for that pin; becomes ANTHROPIC_MODEL',
	role: 'primary',
});
