// The roles that are answered with an inference profile, a row each: the next one is one entry here.
import {tiers} from '../../claude-code/variables.ts';

export type PinId = 'model' | 'opus' | 'sonnet' | 'haiku' | 'fable' | 'subagent';

export type PinRow = {
	readonly id: PinId;
	readonly name: string;
	readonly title: string;
	readonly help: string;
	readonly flag: string;
	/** The family that is meant, `primary` for the main model. */
	readonly role: string;
	readonly optional?: boolean;
};

export const pinRows: readonly PinRow[] = [
	{
		id: 'model',
		name: 'Model',
		title: 'Which model should Claude Code work with?',
		help: 'The primary model; becomes ANTHROPIC_MODEL. A tier name means that tier’s pin',
		flag: 'model',
		role: 'primary',
	},
	...tiers.map(
		(tier): PinRow => ({
			id: tier,
			name: tier,
			title: `Which profile for ${tier}?`,
			help: `Claude Code calls the ${tier} tier even when nobody asked for it`,
			flag: tier,
			role: tier,
		}),
	),
	{
		id: 'fable',
		name: 'fable',
		title: 'Which profile for fable?',
		help: 'Only needed to switch to that tier with /model',
		flag: 'fable',
		role: 'fable',
		optional: true,
	},
	{
		id: 'subagent',
		name: 'subagents',
		title: 'Which profile for subagents?',
		help: 'Without one, subagents work with the primary model',
		flag: 'subagent',
		role: 'primary',
		optional: true,
	},
];
