// The text for the user to paste when a file cannot be edited: the lines that the edit would have added.
import {type Next, Problem} from '../problem.ts';
import type {Edit} from './edit.ts';

const apiKeyLine = /^(\s*"?(?:export\s+)?AWS_BEARER_TOKEN_BEDROCK"?\s*[=:]\s*).*$/gm;

/** What to add, or undefined when the edit only takes away. An API key is never shown. */
export function manualInstructions({path, before, after}: Pick<Edit, 'path' | 'before' | 'after'>): Next | undefined {
	const linesBefore = new Set(linesOf(before));
	const added = linesOf(after).filter((line) => !linesBefore.has(line));
	const text = added.join('\n').trim().replace(apiKeyLine, '$1<your key>');
	return text === '' ? undefined : {say: `Or add this to ${path} by hand`, run: text};
}

const linesOf = (bytes: Buffer | undefined) => (bytes?.toString('utf8') ?? '').split(/\r?\n/);

/** The same Problem, with the text to paste as its last step. */
export function withManualInstructions(problem: Problem, edit: Pick<Edit, 'path' | 'before' | 'after'>): Problem {
	const next = manualInstructions(edit);
	if (!next) return problem;
	const {code, title, because} = problem;
	return new Problem({code, title, because, next: [...problem.next, next]});
}
