// What a refusal of AWS means to the person whose call was refused: in one phrase, in AWS's own words, and what to do next.
import type {Next} from '../../problem.ts';
import type {ClassifiedError} from './classify-error.ts';
import type {CallPlace} from './rules/error-rule.ts';

export type Refusal = ClassifiedError & {
	/** Half a sentence, no full stop: `refused by your identity policy`. */
	readonly title: string;
	/** AWS's own words, secrets masked. */
	readonly because: string;
	readonly next: readonly Next[];
};

export type RefusalContext = CallPlace & {
	readonly pin: string;
	/** The name of the AWS profile in use, for pasteable commands. */
	readonly awsProfile?: string;
};
