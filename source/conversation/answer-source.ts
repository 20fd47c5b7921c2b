// Where a value comes from, in words.
import type {AnswerSource, Given} from './answers.ts';

const origins: Readonly<Record<AnswerSource, string>> = {
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

/** Where a value comes from, in words: `suggested: your newest haiku`. */
export function sourceText({from, why}: Pick<Given<unknown>, 'from' | 'why'>): string {
	if (!why) return origins[from];
	return from === 'aws config' ? why : `${origins[from]}: ${why}`;
}
