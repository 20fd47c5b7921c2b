// The only error thrown on purpose: what happened, because of what, and what to do next.

/** Something to do next: a sentence and, where there is one, the command that does it, ready to paste. */
export type Next = {readonly say: string; readonly run?: string};

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

	constructor(parts: ProblemParts) {
		super(parts.because ? `${parts.title}: ${parts.because}` : parts.title);
		this.name = 'Problem';
		this.code = parts.code;
		this.title = parts.title;
		this.because = parts.because;
		this.next = parts.next ?? [];
		this.answer = parts.answer;
	}

	/** The form that `--json` prints (contract: problems[]). */
	toJSON() {
		return {code: this.code, title: this.title, because: this.because, next: this.next};
	}
}
