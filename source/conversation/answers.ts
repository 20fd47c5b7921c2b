// Everything that can be answered: the questions, the flags, the stored answers of last time and the tests share these names.
import type {StayIn} from '../bedrock/residency.ts';
import type {CredentialsChoice} from '../claude-code/decision.ts';
import type {PinnableTier, Tier} from '../claude-code/variables.ts';
import type {Shell} from '../plan/start-up-file.ts';
import type {SettingsScope, WritePlace} from '../plan/targets.ts';

/** `on`, `off`, or the tiers for which caching is off. */
export type Caching = 'on' | 'off' | {readonly offFor: readonly PinnableTier[]};

/** Values by question. A model is the id or ARN of an inference profile as it will be written, without the suffix `[1m]`. */
export type Answers = {
	signIn: string;
	region: string;
	/** Where requests may be processed. */
	stayIn: StayIn;
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
	/** The most output, in tokens, that Claude Code asks for in a turn. */
	maxOutputTokens: number;
	caching: Caching;
	cacheTtl: '5m' | '1h';
	credentials: CredentialsChoice;
	write: readonly WritePlace[];
	dotenv: string;
	/** Where a Bedrock API key is written. */
	keepKey: 'nowhere' | 'dotenv' | 'settings';
	/** Whether entries of modelOverrides that somebody else made are replaced, where they name a model that is set up. */
	modelOverrides: 'keep' | 'replace';
	/** Whether an awsAuthRefresh that somebody else wrote is replaced, where it does harm. */
	authRefresh: 'keep' | 'replace';
	shell: Shell | 'none';
	shellScope: 'claude' | 'all';
	settings: SettingsScope;
	review: 'write';
};

/** The person goes on after the proof of access with this query key; `anyway`: although a call was refused. */
export type Access = {readonly report: string; readonly anyway: boolean};

export type Id = keyof Answers;

/** Where an answer or a suggestion comes from; the review shows it beside the value. `counterpart`: see bedrock/counterpart.ts. */
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

/** An answer or a suggestion with where it comes from. */
export type AnswerWithSource<Value> = {
	readonly value: Value;
	readonly from: AnswerSource;
	/** Why just this value is suggested: `your newest haiku`. */
	readonly why?: string;
	/** What follows from accepting it, in sentences without full stop. */
	readonly consequences?: readonly string[];
	/** It was the answer before in this run. */
	readonly wasAnswer?: true;
};

export type AnswersWithSource = {readonly [Key in Id]?: AnswerWithSource<Answers[Key]>};
