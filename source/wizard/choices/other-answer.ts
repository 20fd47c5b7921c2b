// The row that gives another answer to a question, in words.
import type {Question} from '../../conversation/question.ts';

export function otherAnswerFor({id, name, pins}: Question<never>): string {
	if (id === 'signIn') return 'Use another profile';
	if (pins && id !== 'model') return `Choose another profile for ${name}`;
	return `Choose another ${name.toLowerCase()}`;
}
