// A note with what to do about it: the sentence, and its command alone on the next line, so that it can be copied.
import type {Invocation} from '../invocation.ts';
import {commandOf} from '../next-step.ts';
import {printable} from '../printable.ts';
import type {Next} from '../problem.ts';

/** `Do this:` and the command below it, or the sentence alone. */
export function nextText(next: Next, invocation: Invocation): string {
	const command = commandOf(next, invocation);
	return command === undefined ? sentenceText(next.say) : `${printable(next.say)}:\n  ${printable(command)}`;
}

export const sentenceText = (sentence: string): string => `${printable(sentence)}.`;
