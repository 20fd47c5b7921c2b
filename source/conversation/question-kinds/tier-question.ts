// The question for one of the tiers that Claude Code calls by itself: opus, sonnet, haiku.
import {type Tier, tierVariable} from '../../claude-code/variables.ts';
import {pinQuestion} from './pin-question.ts';

export const tierQuestion = (tier: Tier) =>
	pinQuestion({
		id: tier,
		name: tier,
		title: `Which profile for ${tier}?`,
		help: `Claude Code calls the ${tier} tier even when nobody asked for it`,
		flagHelp: `the ${tier} tier, by id or ARN; becomes ${tierVariable(tier)}`,
		role: tier,
	});
