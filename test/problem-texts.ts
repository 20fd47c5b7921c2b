// What a person reads of a Problem, for snapshots of whole texts.
import {type Invocation, installed} from '../source/invocation.ts';
import {problemText} from '../source/output/problem-text.ts';
import {Problem} from '../source/problem.ts';

/** @throws where nothing was wrong, or something that nobody throws on purpose */
export function problemOf(run: () => unknown): Problem {
	try {
		run();
	} catch (error) {
		if (error instanceof Problem) return error;
		throw error;
	}
	throw new Error('nothing was wrong');
}

/** Under a heading that says what was tried. */
export const headedProblem = (heading: string, problem: Problem, invocation: Invocation = installed): string =>
	`# ${heading}\n${problemText(problem, invocation)}\n`;
