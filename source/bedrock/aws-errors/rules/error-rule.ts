// One rule: which errors have a cause. The rules are read from the top, and the first that holds decides (classify-error.ts).
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

/** Patterns for the fields of an error, all of which must match: a field that is absent reads as an empty text. */
type ErrorPatterns = Partial<Readonly<Record<'name' | 'message' | 'system' | 'status' | 'requestId', RegExp>>> & {
	/** For name and message as one text: which of both says it differs between the services of AWS. */
	readonly says?: RegExp;
};

export type ErrorRule = ErrorPatterns & {
	/** Worked out where more than patterns decide: undefined where it is a matter of the next rules. */
	readonly cause: ErrorCause | ((error: NormalizedError, place: CallPlace) => ErrorCause | undefined);
};

export const absent = /^$/;

export const textOf = ({name, message}: NormalizedError) => `${name}: ${message}`;

/** The cause, where the rule holds. */
export function applyRule(rule: ErrorRule, error: NormalizedError, place: CallPlace): ErrorCause | undefined {
	const {cause, says, ...patterns} = rule;
	if (says && !says.test(textOf(error))) return undefined;
	for (const [field, pattern] of Object.entries(patterns))
		if (!pattern.test(`${error[field as keyof typeof patterns] ?? ''}`)) return undefined;
	return typeof cause === 'string' ? cause : cause(error, place);
}
