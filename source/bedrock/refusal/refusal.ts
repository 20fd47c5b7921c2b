// What a refusal of AWS means: who said no, to what, and who can change it.
import type {AwsAnswer, Next} from '../../problem.ts';

export type Fixer = 'you' | 'your administrator' | 'organisation administrator' | 'AWS Support' | 'wait';

export type RefusalLayer =
	| 'identity'
	| 'account'
	| 'organisation'
	| 'network'
	| 'credentials'
	| 'model access'
	| 'identifier'
	| 'quota'
	| 'service'
	| 'request'
	| 'unknown';

export type Refusal = {
	/** Kebab-case, for scripts: `identity-policy`, `service-control-policy`, `on-demand`, … */
	readonly cause: string;
	readonly layer: RefusalLayer;
	/** Half a sentence, no full stop: `refused by your identity policy`. */
	readonly title: string;
	/** AWS's own words, secrets masked. */
	readonly because: string;
	readonly action?: string;
	readonly resource?: string;
	readonly principal?: string;
	/** The policy that denies, where AWS names it. */
	readonly policyArn?: string;
	/** A deny statement is in the way: allowing more does not help. */
	readonly explicit?: boolean;
	readonly fixer: Fixer;
	readonly next: readonly Next[];
};

export type RefusalContext = {
	/** Where the call was sent. */
	readonly region: string;
	/** Id or ARN that was called. */
	readonly pin: string;
	readonly accountId?: string;
	/** The name of the AWS profile in use, for pasteable commands. */
	readonly awsProfile?: string;
	readonly apiKey?: boolean;
};

/** One family member: the first whose `when` holds explains the answer. */
export type Rule = {
	readonly cause: string;
	readonly when: (answer: AwsAnswer, context: RefusalContext) => boolean;
	readonly explain: (answer: AwsAnswer, context: RefusalContext) => Omit<Refusal, 'cause' | 'because'>;
};
