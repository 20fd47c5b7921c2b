// One rule: which errors have a cause. The rules are read from the top, and the first that matches decides (classify-error.ts).
import type {ErrorCause} from '../cause.ts';
import type {NormalizedError} from '../normalize-error.ts';

/** Where a call was sent, and what it named. */
export type CallPlace = {
	readonly region: string;
	/** The id or ARN that was called; absent for calls that name none. */
	readonly pin?: string;
	/** The account that calls. */
	readonly accountId?: string | undefined;
};

export type ErrorRule = {
	readonly cause: ErrorCause;
	readonly when: (error: NormalizedError, place: CallPlace) => boolean;
};

/** The exception's name and the message as one text: which of both says it differs between the services of AWS. */
export const textOf = ({name, message}: NormalizedError) => `${name}: ${message}`;

/** A rule that matches the text, whatever the status. */
export const says = (cause: ErrorCause, pattern: RegExp): ErrorRule => ({
	cause,
	when: (error) => pattern.test(textOf(error)),
});

/** A rule for errors that came without an answer: nothing that AWS wrote can match it. */
export const unanswered = (cause: ErrorCause, matches: (error: NormalizedError) => boolean): ErrorRule => ({
	cause,
	when: (error) => error.status === undefined && matches(error),
});
