// Everything that can be answered, once: the wizard, the flags, the memory and the tests share these names.
import type {PinnableTier, Tier} from '../claude-code/variables.ts';

export const places = ['dotenv', 'shell', 'settings'] as const;
export type Place = (typeof places)[number];

/** Which of Claude Code's settings files. */
export const settingsFiles = ['user', 'project', 'local'] as const;
export type SettingsFile = (typeof settingsFiles)[number];

export const shells = ['bash', 'zsh', 'fish', 'pwsh'] as const;
export type Shell = (typeof shells)[number];

/** `on`, `off`, or the tiers for which caching is off. */
export type Caching = 'on' | 'off' | {readonly offFor: readonly PinnableTier[]};

/** Values by question; a pin is an inference profile id or ARN as it will be written, without `[1m]`. */
export type Answers = {
	signIn: string;
	region: string;
	model: string;
	modelAs: 'fixed' | 'default';
	opus: string;
	sonnet: string;
	haiku: string;
	haikuRegion: string;
	fable: string;
	subagent: string;
	oneM: readonly Tier[];
	compat: boolean;
	access: Access;
	caching: Caching;
	cacheTtl: '5m' | '1h';
	write: readonly Place[];
	dotenv: string;
	/** Where a Bedrock API key is written, if anybody asks for that. */
	keepKey: 'nowhere' | 'dotenv' | 'settings';
	shell: Shell | 'none';
	shellScope: 'claude' | 'all';
	settings: SettingsFile;
	review: 'write';
};

/** Going on after the access report with this key; `anyway`: although a call was refused. */
export type Access = {readonly report: string; readonly anyway: boolean};

export type Id = keyof Answers;

/** Where an answer or a suggestion comes from; the review shows it beside the value. */
export type Origin =
	| 'you'
	| 'flag'
	| 'set now'
	| 'counterpart'
	| 'last time'
	| 'environment'
	| 'aws config'
	| 'suggested'
	| 'default';

/** A value with its origin; for suggestions the reason in a few words, and what follows from taking it, in sentences. */
export type Given<Value> = {
	readonly value: Value;
	readonly from: Origin;
	readonly why?: string;
	readonly consequences?: readonly string[];
};

export type GivenAnswers = {readonly [Key in Id]?: Given<Answers[Key]>};
