// The only error thrown on purpose: what happened, because of what, and what to do next.
import {type Invocation, installed} from './invocation.ts';

/** Something to do next: a sentence and, where there is one, the command that does it. */
export type Next = {
	readonly say: string;
	/** A command line of another program, ready to paste. */
	readonly run?: string;
	/** A command line of this program, without the program's name: `doctor --fix`; empty for the wizard. */
	readonly own?: string;
	/** What the wizard can do itself instead of showing the command. */
	readonly action?: NextAction;
};

/** Signing in with the terminal handed over to the AWS CLI: `sso` is `aws sso login`, `login` is `aws login`. */
export type NextAction = {readonly do: 'sign-in'; readonly how: 'sso' | 'login'; readonly profile: string | undefined};

/** The command of a next step, ready to paste; undefined where the step is a sentence alone. */
export function commandOf({run, own}: Next, {program}: Invocation = installed): string | undefined {
	return own === undefined ? run : [program, own].filter(Boolean).join(' ');
}

/** A next step on one line. */
export function stepText(next: Next, invocation: Invocation = installed): string {
	const command = commandOf(next, invocation);
	return command === undefined ? next.say : `${next.say}: ${command}`;
}

/** A next step as `--json` prints it. */
export function nextAsJson(next: Next, invocation: Invocation = installed): {say: string; run?: string} {
	const run = commandOf(next, invocation);
	return {say: next.say, ...(run !== undefined && {run})};
}

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

	/** The form that `--json` prints under `problems`. */
	toJSON() {
		return {code: this.code, title: this.title, because: this.because, next: this.next.map((next) => nextAsJson(next))};
	}
}
