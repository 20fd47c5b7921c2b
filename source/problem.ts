// The only error thrown on purpose: what happened, because of what, and what to do next.
import type {CommandForms, Repeat} from './invocation.ts';

/** Something to do next: a sentence and, where there is one, the command that does it. */
export type Next = {
	readonly say: string;
	/** A command line of another program, ready to paste: one for every shell, or one for each. */
	readonly run?: string | CommandForms | undefined;
	/** A command line of this program, without the program's name: `doctor --fix`; empty for the wizard. */
	readonly own?: string;
	/** The command that was typed, once more with something added or put right. */
	readonly again?: Repeat;
	/** What the wizard can do itself instead of showing the command. */
	readonly action?: NextAction;
};

export type NextAction =
	/** Signing in with the terminal handed over to the AWS CLI: `sso` is `aws sso login`, `login` is `aws login`. */
	| {readonly do: 'sign-in'; readonly how: 'sso' | 'login'; readonly profile: string | undefined}
	/** Making an AWS profile with the terminal handed over: `aws configure sso`, or `aws configure` for access keys. */
	| {readonly do: 'configure'; readonly how: 'sso' | 'keys'}
	/** Pasting a Bedrock API key, which is then good for this run. */
	| {readonly do: 'enter-api-key'}
	/** Giving another answer to an earlier question. */
	| {readonly do: 'change-answer'; readonly question: 'region' | 'signIn'}
	/** Calling this region instead, with the profile that was chosen. */
	| {readonly do: 'use-region'; readonly region: string}
	/** Another inference profile, by id or ARN, in the place of the one that was chosen. */
	| {readonly do: 'use-model'; readonly pin: string};

/** Another answer to an earlier question: a row of the wizard, elsewhere the typed command with a flag. */
export const otherAnswer = (question: 'region' | 'signIn', say: string): Next => ({
	say,
	again: {
		set: question === 'region' ? {'--region': {placeholder: '<region>'}} : {'--profile': {placeholder: '<name>'}},
	},
	action: {do: 'change-answer', question},
});

export type ProblemParts = {
	/** Stable, kebab-case, for scripts: `sso-session-expired`. */
	readonly code: string;
	/** One sentence, no full stop: what happened. */
	readonly title: string;
	/** The cause, AWS's or the system's own words kept. */
	readonly because?: string | undefined;
	readonly next?: readonly Next[];
	/** What AWS answered, where it was AWS that said no. */
	readonly answer?: AwsAnswer | undefined;
	/** The command line is what has to change: exit code 2. */
	readonly usage?: boolean | undefined;
};

/** An error as AWS sent it; `status` is the HTTP status, absent when no answer came. */
export type AwsAnswer = {
	readonly name: string;
	readonly message: string;
	readonly status?: number | undefined;
	readonly requestId?: string | undefined;
};

export class Problem extends Error {
	readonly code: string;
	readonly title: string;
	readonly because: string | undefined;
	readonly next: readonly Next[];
	readonly answer: AwsAnswer | undefined;
	readonly usage: boolean;

	constructor(parts: ProblemParts) {
		super(parts.because ? `${parts.title}: ${parts.because}` : parts.title);
		this.name = 'Problem';
		this.code = parts.code;
		this.title = parts.title;
		this.because = parts.because;
		this.next = parts.next ?? [];
		this.answer = parts.answer;
		this.usage = parts.usage ?? false;
	}
}
