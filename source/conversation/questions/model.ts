// --model: the inference profile of the primary model, or the name of the tier whose profile it shares.
import {pinQuestion} from '../question-kinds/pin-question.ts';

export const model = pinQuestion({
	id: 'model',
	name: 'Primary model',
	title: 'Which model should Claude Code use?',
	help: "An inference profile is what Bedrock calls and bills a model through. Your account's own come first, then AWS's. The last row creates new ones of your own, with cost tags.",
	flagHelp:
		'the primary model, by id or ARN, or opus, sonnet, haiku to share the profile of that model; becomes ANTHROPIC_MODEL',
	role: 'primary',
});
