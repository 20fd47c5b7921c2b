// A failure is a screen like any other: what happened, why, and what can be done about it, the best way first.
import {pageOf} from '../../conversation/pages.ts';
import type {Invocation} from '../../invocation.ts';
import {commandOf} from '../../next-step.ts';
import type {Next, Problem} from '../../problem.ts';
import type {ChoiceItem, ScreenFrame} from './choices.ts';
import {backFrom, stepOf} from './navigation.ts';
import {itemIdOf, type ProblemScreenInput, problemItems} from './problem-items.ts';

export type ProblemScreen = ScreenFrame & {
	readonly kind: 'problem';
	/** The cause, a line each. */
	readonly causes: readonly string[];
	/** What a person has to do outside the wizard. */
	readonly steps: readonly StepByHand[];
	readonly note?: string;
};

/** A sentence; a command to be pasted stands below it, at the margin. */
export type StepByHand = {readonly text: string; readonly commandLines: readonly string[]};

export function problemScreen(input: ProblemScreenInput): ProblemScreen {
	const {state, invocation, problem, question} = input;
	const items = problemItems(input);
	return {
		kind: 'problem',
		id: `problem ${question.id} ${problem.code} ${state.refreshCount}`,
		...stepOf(pageOf(question.id), state.open !== undefined),
		title: `✘ ${problem.title}`,
		causes: problemCauses(problem),
		steps: stepsByHand(problem, invocation, items),
		items,
		...backFrom(state),
	};
}

export const problemCauses = ({because}: Problem): string[] => because?.split('\n') ?? [];

/** The next steps that no item of the screen takes. */
export function stepsByHand({next}: Problem, invocation: Invocation, items: readonly ChoiceItem[]): StepByHand[] {
	const ids = items.map(({id}) => id);
	return next
		.filter(({action}, index) => !action || !ids.includes(itemIdOf(action, index)))
		.map((step) => stepByHand(step, invocation));
}

export function stepByHand(next: Next, invocation: Invocation): StepByHand {
	const command = commandOf(next, invocation);
	return {text: command ? `${next.say}:` : next.say, commandLines: command?.split('\n') ?? []};
}
