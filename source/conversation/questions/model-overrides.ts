// --model-overrides: what becomes of entries that somebody else made in the settings for a model that is set up.
import {modelOverridesFor, planOverrides} from '../../claude-code/model-overrides.ts';
import {decide} from '../decide.ts';
import type {QuestionContext} from '../question.ts';
import {choiceQuestion} from '../question-kinds/choice-question.ts';

export const modelOverrides = choiceQuestion({
	id: 'modelOverrides',
	name: 'Model overrides',
	title: 'Replace the model overrides that are in the settings file?',
	help: (context) =>
		keptEntries(context)
			.map(({name, theirs}) => `${name} is ${theirs} today.`)
			.join(' ') || 'Entries of modelOverrides say which ARN Claude Code calls where somebody names a model by its id.',
	flag: {
		name: 'model-overrides',
		takes: 'keep|replace',
		help: 'entries of modelOverrides that somebody else made for a model that is set up',
	},
	applies: (context) =>
		(context.answers.write?.includes('settings') ?? true) &&
		(keptEntries(context).length > 0 || context.initial.flags.modelOverrides !== undefined),
	choices: () => [
		{value: 'keep', word: 'keep', label: 'Keep them', hint: 'an agent that names such a model gets their ARN'},
		{value: 'replace', word: 'replace', label: 'Replace them', hint: 'it gets the ARN that you chose'},
	],
	otherwise: () => ({value: 'keep', from: 'default'}),
});

/** Entries of others in the settings file as it is now, for models that are set up with another ARN. */
function keptEntries(context: QuestionContext) {
	const decision = decide(context);
	const now = context.initial.settingsValues ?? {};
	return decision ? planOverrides(now, modelOverridesFor(decision), false).kept : [];
}
