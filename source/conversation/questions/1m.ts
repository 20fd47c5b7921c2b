// --1m: which tiers get the window of one million tokens, by the suffix `[1m]` that Claude Code understands.

import {modelOf} from '../../bedrock/inference-profile.ts';
import type {Model} from '../../bedrock/model.ts';
import {supportsOneM} from '../../bedrock/model-knowledge.ts';
import {familyName, type Tier, tiers} from '../../claude-code/variables.ts';
import {Problem} from '../../problem.ts';
import {profileBehind} from '../pin-profile.ts';
import {previousAnswer, suggestedAgain} from '../previous-answer.ts';
import type {Question, QuestionContext} from '../question.ts';
import {haiku} from './haiku.ts';
import {opus} from './opus.ts';
import {sonnet} from './sonnet.ts';

export const oneM: Question<readonly Tier[]> = {
	id: 'oneM',
	name: '1M-token context',
	title: 'Which models should get the 1M-token context?',
	help: () =>
		'A conversation can then be longer before Claude Code has to summarise it. Requests over 200,000 tokens cost more per token.',
	kind: 'choose-many',
	flag: {
		name: '1m',
		takes: tiers.join(','),
		help: 'models that get the 1M-token context, by the suffix [1m]',
	},
	options: (context) =>
		tiers.map((tier) => {
			const reason = whyUnsupported(tier, context);
			return {
				value: [tier],
				columns: [familyName(tier), modelNameOf(tier, context)],
				...(reason ? {disabledReason: reason} : {}),
			};
		}),
	suggest: (context) => {
		const previous = previousAnswer('oneM', context);
		return previous ? suggestedAgain(previous) : {value: [], from: 'default'};
	},
	check: (value, context) => {
		const wrong = value.map((tier) => whyUnsupported(tier, context)).find((reason) => reason);
		return wrong
			? new Problem({code: 'bad-1m', usage: true, title: wrong, next: [{say: 'Leave that model out of --1m'}]})
			: undefined;
	},
	show: (value) => (value.length > 0 ? value.map(familyName).join(', ') : 'none'),
	read: (text) => {
		const words = text.split(',').map((word) => word.trim());
		const wrong = words.find((word) => !(tiers as readonly string[]).includes(word));
		if (wrong !== undefined)
			throw new Problem({
				code: 'bad-1m',
				usage: true,
				title: `--1m takes names of models, separated by commas, and "${wrong}" is none of ${tiers.join(', ')}`,
				next: [{say: 'For example', again: {set: {'--1m': 'opus'}}}],
			});
		return tiers.filter((tier) => words.includes(tier));
	},
};

/** Why a tier cannot have the window, as a sentence; undefined where it can, or where nobody documents it. */
function whyUnsupported(tier: Tier, context: QuestionContext): string | undefined {
	const model = modelBehind(tier, context);
	if (!model) return undefined;
	return supportsOneM(model) === false ? `${model.label} has no 1M-token context` : undefined;
}

const modelNameOf = (tier: Tier, context: QuestionContext) => modelBehind(tier, context)?.label ?? '';

/** Until the page is accepted as a whole, a model is only suggested. */
const pinQuestions = {opus, sonnet, haiku} as const;

function modelBehind(tier: Tier, context: QuestionContext): Model | undefined {
	const pin = context.answers[tier] ?? pinQuestions[tier].suggest(context)?.value;
	const profile = pin ? profileBehind(tier, pin, context) : undefined;
	return profile && modelOf(profile);
}
