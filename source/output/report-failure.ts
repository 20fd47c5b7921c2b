// How a command ends that could not do what was asked: the Problem said, as a document where one was asked for, and its exit code.

import {asProblem} from '../conversation/query.ts';
import {exitCode} from './exit-code.ts';
import {jsonDocument} from './json-document.ts';
import {problemText} from './words.ts';

/** Where a command writes: stdout and stderr. */
export type Streams = {out(text: string): void; err(text: string): void};

/** @param document the command that owes a JSON document */
export function reportFailure(error: unknown, {out, err}: Streams, document?: string): number {
	const problem = asProblem(error);
	if (document) out(jsonDocument({command: document, outcome: 'problem', problems: [problem]}));
	else err(`${problemText(problem)}\n`);
	return exitCode(problem);
}
