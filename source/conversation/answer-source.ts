// Where a value comes from, in words, as the review and the wizard show it.
import type {AnswerSource, AnswerWithSource} from './answers.ts';

const sourceNames: Readonly<Record<AnswerSource, string>> = {
	you: 'your choice',
	flag: 'from a flag',
	'set now': 'set now',
	counterpart: 'the counterpart of what is set now',
	'last time': 'your choice last time',
	environment: 'from the environment',
	'aws config': 'from your AWS profile',
	suggested: 'suggested',
	default: 'the default',
};

/** `set now`, `suggested: your newest haiku`; for a value of the AWS configuration the reason alone. */
export function sourceText({from, why}: Pick<AnswerWithSource<unknown>, 'from' | 'why'>): string {
	if (!why) return sourceNames[from];
	return from === 'aws config' ? why : `${sourceNames[from]}: ${why}`;
}
