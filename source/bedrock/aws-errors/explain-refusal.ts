// What a refused call of a model means to the person whose call it was: the cause, its words, and AWS's own.
import type {AwsAnswer, Next} from '../../problem.ts';
import {awsWords} from './aws-words.ts';
import {type ClassifiedError, classifyError} from './classify-error.ts';
import {wordError} from './wording/word-error.ts';
import type {ErrorContext} from './wording/wording.ts';

export type Refusal = ClassifiedError & {
	/** One sentence, no full stop: `Your identity policy does not allow the call`. */
	readonly title: string;
	/** AWS's own words, secrets masked. */
	readonly because: string;
	readonly next: readonly Next[];
};

/** Where a model was called, and with which id or ARN. */
export type RefusalContext = ErrorContext & {readonly pin: string};

/** Never fails: a text that no rule knows is handed on in AWS's words. */
export function explainRefusal(error: AwsAnswer, context: RefusalContext): Refusal {
	const failure = classifyError(error, context);
	return {...failure, because: awsWords(error), ...wordError({...context, error, failure})};
}
