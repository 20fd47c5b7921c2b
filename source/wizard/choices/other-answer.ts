// The row that gives another answer to a question, in words.
import type {Question} from '../../conversation/question.ts';

export function otherAnswerFor({id, name, pins}: Question<never>): string {
	if (id === 'signIn') return 'Use another AWS profile';
	if (pins && id !== 'model') return `Choose another inference profile for the ${name}`;
	return `Choose another ${inSentence(name)}`;
}

/** `Primary model` becomes `primary model`; abbreviations such as `API key` stay. */
const inSentence = (name: string) => (/^[A-Z][a-z]/.test(name) ? `${name[0]?.toLowerCase()}${name.slice(1)}` : name);
