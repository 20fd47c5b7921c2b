// How a command ends that could not do what was asked: the Problem said, as a document where one was asked for, and its exit code.
import {asProblem} from '../setup/fact.ts';
import {documentOf} from './document.ts';
import {exitCode} from './exit-code.ts';
import type {Surroundings} from './surroundings.ts';
import {problemText} from './words.ts';

/** @param document the command that owes a JSON document */
export function failed(error: unknown, {out, err}: Pick<Surroundings, 'out' | 'err'>, document?: string): number {
	const problem = asProblem(error);
	if (document) out(documentOf({command: document, outcome: 'problem', problems: [problem]}));
	else err(`${problemText(problem)}\n`);
	return exitCode(problem);
}
