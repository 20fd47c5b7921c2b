// The roles that are answered with an inference profile, a row each: the next one is one entry here.
import {tiers, tierVariable} from '../../claude-code/variables.ts';

export type PinId = 'model' | 'opus' | 'sonnet' | 'haiku' | 'fable' | 'subagent';

export type PinRow = {
	readonly id: PinId;
	readonly name: string;
	readonly title: string;
	/** On the screen. */
	readonly help: string;
	readonly flag: string;
	/** In `--help`: what it becomes. */
	readonly becomes: string;
	/** The family that is meant, `primary` for the main model. */
	readonly role: string;
	readonly optional?: boolean;
};

export const pinRows: readonly PinRow[] = [
	{
		id: 'model',
		name: 'Model',
		title: 'Which model should Claude Code work with?',
		help: "Your account's own profiles come first.",
		flag: 'model',
		becomes: 'the primary model, by id or ARN, or opus, sonnet, haiku for that pin; becomes ANTHROPIC_MODEL',
		role: 'primary',
	},
	...tiers.map(
		(tier): PinRow => ({
			id: tier,
			name: tier,
			title: `Which profile for ${tier}?`,
			help: `Claude Code calls the ${tier} tier even when nobody asked for it`,
			flag: tier,
			becomes: `the ${tier} tier, by id or ARN; becomes ${tierVariable(tier)}`,
			role: tier,
		}),
	),
	{
		id: 'fable',
		name: 'fable',
		title: 'Which profile for fable?',
		help: 'Only needed to switch to that tier with /model',
		flag: 'fable',
		becomes: `the fable tier; becomes ${tierVariable('fable')}`,
		role: 'fable',
		optional: true,
	},
	{
		id: 'subagent',
		name: 'subagents',
		title: 'Which profile for subagents?',
		help: 'Without one, subagents work with the primary model',
		flag: 'subagent',
		becomes: 'what subagents work with; becomes CLAUDE_CODE_SUBAGENT_MODEL',
		role: 'primary',
		optional: true,
	},
];
