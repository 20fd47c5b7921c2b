// --fable: the inference profile of the fable tier, which Claude Code calls only after /model switched to it.
import {tierVariable} from '../../claude-code/variables.ts';
import {pinQuestion} from '../question-kinds/pin-question.ts';

export const fable = pinQuestion({
	id: 'fable',
	name: 'Fable model',
	title: 'Which inference profile for the Fable model?',
	help: 'You need one only if you want to switch to Fable with /model.',
	flagHelp: `the Fable model, by id or ARN; becomes ${tierVariable('fable')}`,
	role: 'fable',
	optional: true,
});
