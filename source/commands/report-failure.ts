// How a command ends that could not do what was asked: its Problem is shown, as a document where one was asked for.
import {asProblem} from '../conversation/query.ts';
import {jsonDocument} from '../output/json-document.ts';
import {problemText} from '../output/problem-text.ts';
import type {Problem} from '../problem.ts';
import type {CommandContext} from './command-context.ts';

/** 2 where the command line is what has to change, 1 for everything else. */
export const exitCode = ({usage}: Problem): 1 | 2 => (usage ? 2 : 1);

/**
 * @param document the command that owes a JSON document
 * @returns the exit code
 */
export function reportFailure(
	error: unknown,
	{out, err, invocation}: Pick<CommandContext, 'out' | 'err' | 'invocation'>,
	document?: string,
): number {
	const problem = asProblem(error);
	if (document) out(jsonDocument({command: document, outcome: 'problem', problems: [problem]}, invocation));
	else err(`${problemText(problem, invocation)}\n`);
	return exitCode(problem);
}

/** How a command ends that was interrupted. @returns the exit code */
export function reportCancelled(
	{out, err, invocation}: Pick<CommandContext, 'out' | 'err' | 'invocation'>,
	document?: string,
): number {
	if (document) out(jsonDocument({command: document, outcome: 'cancelled'}, invocation));
	else err('Cancelled. Nothing was written.\n');
	return 130;
}
