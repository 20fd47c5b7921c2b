// The set-up, the command without a word: at a terminal the wizard, without one or with `--yes` without questions.
import type {Command} from '../command-line.ts';
import {asksQuestions} from './asks-questions.ts';

export const setUp: Command = async (line, ports, context, signal) => {
	if (!asksQuestions(line, context))
		return (await import('./non-interactive.ts')).setUpWithoutQuestions(line, ports, context, signal);
	prepareForInk(context.environment);
	return (await import('./interactive.ts')).setUpAtTerminal(line, ports, context, signal);
};

/** Ink and its colours look at the environment once, while they are loaded. */
function prepareForInk(environment: NodeJS.ProcessEnv): void {
	// Ink draws nothing where it takes the machine for a build server; somebody who sits at a terminal wants to see it.
	for (const name of Object.keys(environment))
		if (/^(CI|CI_.*|CONTINUOUS_INTEGRATION)$/.test(name)) delete environment[name];
	// Ink's colours know FORCE_COLOR only (chalk 5).
	if (environment.NO_COLOR) environment.FORCE_COLOR = '0';
}
