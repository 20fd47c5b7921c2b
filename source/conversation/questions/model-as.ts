// --model-as: whether the primary model is fixed, or a default that a choice made with /model outlives.
import {firstWithDefaultModel, isOlderVersion} from '../../claude-code/version.ts';
import {installedClaude} from '../queries/claude-version-query.ts';
import type {QuestionContext} from '../question.ts';
import {choiceQuestion} from '../question-kinds/choice-question.ts';

export const modelAs = choiceQuestion({
	id: 'modelAs',
	name: '/model choices',
	title: 'Should Claude Code remember a model that you choose with /model?',
	help: 'If the primary model is fixed, every start begins with it. If it is only a default, your last choice stays.',
	flag: {name: 'model-as', takes: 'fixed|default', help: 'fixed: ANTHROPIC_MODEL; default: ANTHROPIC_DEFAULT_MODEL'},
	choices: (context) => [
		{
			value: 'fixed',
			word: 'fixed',
			label: 'No, always start with the primary model',
			hint: 'writes ANTHROPIC_MODEL',
		},
		{
			value: 'default',
			word: 'default',
			label: 'Yes, remember the last choice',
			hint: `writes ANTHROPIC_DEFAULT_MODEL; needs Claude Code ${firstWithDefaultModel}${installedText(context)}`,
		},
	],
	otherwise: () => ({value: 'fixed', from: 'default'}),
});

/** Only where the version of this machine is too old. A flag is read before anything can be asked. */
function installedText(context: Partial<QuestionContext>): string {
	const version = context.lookUp && installedClaude({lookUp: context.lookUp});
	return version && isOlderVersion(version, firstWithDefaultModel) ? `, and ${version} is installed here` : '';
}
