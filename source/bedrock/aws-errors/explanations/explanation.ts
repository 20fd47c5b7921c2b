// How one cause is put to a person: fixed words, or words that depend on the call.
import type {AwsAnswer, Next} from '../../../problem.ts';
import type {Fixer} from '../cause.ts';
import type {ClassifiedError} from '../classify-error.ts';
import type {RefusalContext} from '../refusal.ts';

export type Explanation = {
	readonly title: string;
	readonly next: readonly Next[];
	/** Where the call shows that somebody else than usual can change it. */
	readonly fixer?: Fixer;
	/** The permission to ask for, where AWS's words name another resource or none. */
	readonly action?: string;
	readonly resource?: string;
};

export type Explain = (context: RefusalContext, failure: ClassifiedError, answer: AwsAnswer) => Explanation;

/** `--profile dev`, or nothing: to complete commands of the `aws` program. */
export const profileFlag = ({awsProfile}: RefusalContext) => (awsProfile ? ` --profile ${awsProfile}` : '');

/** Words that do not depend on the call. */
export const fixed =
	(title: string, ...next: readonly Next[]): Explain =>
	() => ({title, next});
