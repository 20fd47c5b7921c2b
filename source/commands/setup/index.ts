// The set-up, the command without a word: at a terminal the wizard, without one or with `--yes` without questions.
import type {Command} from '../command-line.ts';
import {prepareForInk} from '../prepare-for-ink.ts';
import {asksQuestions} from './asks-questions.ts';

export const setUp: Command = async (line, ports, context, signal) => {
	if (!asksQuestions(line, context))
		return (await import('./non-interactive.ts')).setUpWithoutQuestions(line, ports, context, signal);
	prepareForInk(context.environment);
	return (await import('./interactive.ts')).setUpAtTerminal(line, ports, context, signal);
};
