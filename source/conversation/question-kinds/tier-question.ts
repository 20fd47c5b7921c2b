// The question for one of the tiers that Claude Code calls by itself: opus, sonnet, haiku.
import {familyName, type Tier, tierVariable} from '../../claude-code/variables.ts';
import {pinQuestion} from './pin-question.ts';

/** Measured with Claude Code 2.1.330: it calls a model of each of the three families at every start. */
const uses: Readonly<Record<Tier, string>> = {
	opus: 'Claude Code calls Opus at every start, even if you use another model. Choose an inference profile that you may call.',
	sonnet:
		'Claude Code calls Sonnet at every start, even if you use another model. Choose an inference profile that you may call.',
	haiku: 'This is the small/fast model: Claude Code uses it for background work, such as naming a session.',
};

export const tierQuestion = (tier: Tier) =>
	pinQuestion({
		id: tier,
		name: `${familyName(tier)} model`,
		title: `Which inference profile for the ${familyName(tier)} model?`,
		help: uses[tier],
		flagHelp: `the ${familyName(tier)} model, by id or ARN; becomes ${tierVariable(tier)}`,
		role: tier,
	});
