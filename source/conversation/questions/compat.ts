// --compat: also write ANTHROPIC_SMALL_FAST_MODEL, which is all that old Claude Code versions know for the haiku tier.
import {firstWithHaikuPin, isOlderVersion} from '../../claude-code/version.ts';
import {installedClaude} from '../queries/claude-version-query.ts';
import type {QuestionContext} from '../question.ts';
import {choiceQuestion} from '../question-kinds/choice-question.ts';

export const compat = choiceQuestion({
	id: 'compat',
	name: 'Old Claude Code',
	title: `Do you also run a Claude Code that is older than ${firstWithHaikuPin}?`,
	help: (context) =>
		`${installedText(context)} Only versions before ${firstWithHaikuPin} need ANTHROPIC_SMALL_FAST_MODEL. Newer ones treat it as deprecated, and with it background work no longer falls back to the primary model.`,
	flag: {name: 'compat', switch: true, help: 'also write ANTHROPIC_SMALL_FAST_MODEL, for old Claude Code versions'},
	choices: () => [
		{value: false, word: 'no', label: 'No', hint: 'ANTHROPIC_DEFAULT_HAIKU_MODEL is enough'},
		{value: true, word: 'yes', label: 'Yes', hint: 'also write ANTHROPIC_SMALL_FAST_MODEL'},
	],
	otherwise: (context) => {
		const version = installedClaude(context);
		return version && isOlderVersion(version, firstWithHaikuPin)
			? {value: true, from: 'suggested', why: `Claude Code ${version} is installed here`}
			: {value: false, from: 'default'};
	},
});

function installedText(context: QuestionContext): string {
	const version = installedClaude(context);
	return version ? `Claude Code ${version} is installed here.` : 'To see which version you have, run claude --version.';
}
