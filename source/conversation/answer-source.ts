// Where a value comes from, in words, as the review and the wizard show it.
import type {AnswerSource, AnswerWithSource} from './answers.ts';

const sourceNames: Readonly<Record<AnswerSource, string>> = {
	you: 'you chose it',
	flag: 'from the command line',
	'set now': 'as it is now',
	counterpart: 'its counterpart in this region',
	'last time': 'same as last time',
	environment: 'from the environment',
	'aws config': 'from your AWS profile',
	suggested: 'suggested',
	default: 'default',
};

/** `as it is now`, `suggested: your newest Haiku`; for a value of the AWS configuration the reason alone. */
export function sourceText({from, why}: Pick<AnswerWithSource<unknown>, 'from' | 'why'>): string {
	if (!why) return sourceNames[from];
	return from === 'aws config' ? why : `${sourceNames[from]}: ${why}`;
}
