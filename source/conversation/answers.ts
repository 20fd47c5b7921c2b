// Everything that can be answered, once: the wizard, the flags, the memory and the tests share these names.

import type {PinnableTier, Tier} from '../claude-code/variables.ts';
import type {Shell} from '../plan/start-up-file.ts';
import type {SettingsScope, WritePlace} from '../plan/targets.ts';

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
	write: readonly WritePlace[];
	dotenv: string;
	/** Where a Bedrock API key is written, if anybody asks for that. */
	keepKey: 'nowhere' | 'dotenv' | 'settings';
	shell: Shell | 'none';
	shellScope: 'claude' | 'all';
	settings: SettingsScope;
	review: 'write';
};

/** Going on after the access report with this key; `anyway`: although a call was refused. */
export type Access = {readonly report: string; readonly anyway: boolean};

export type Id = keyof Answers;

/** Where an answer or a suggestion comes from; the review shows it beside the value. */
export type AnswerSource =
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
	readonly from: AnswerSource;
	readonly why?: string;
	readonly consequences?: readonly string[];
};

export type GivenAnswers = {readonly [Key in Id]?: Given<Answers[Key]>};
