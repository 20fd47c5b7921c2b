// Screens outside the conversation: while writing, after something was saved, when a step failed, and the last one.
import type {Invocation} from '../../invocation.ts';
import type {Ending, EndingKind} from '../../output/ending.ts';
import type {Problem} from '../../problem.ts';
import type {SavedFile, ScreenFrame} from './choices.ts';
import {leaveItem} from './navigation.ts';
import {type ProblemScreen, problemCauses, stepsByHand} from './problem.ts';

export type WritingScreen = ScreenFrame & {readonly kind: 'writing'};

export type SavedScreen = ScreenFrame & {readonly kind: 'saved'; readonly path: string; readonly advice: string};

export type DoneScreen = ScreenFrame & Ending & {readonly kind: 'done'};

export const writingScreen: WritingScreen = {
	kind: 'writing',
	id: 'writing',
	title: 'Writing',
	items: [],
	waiting: 'Writing',
};

/** `backTo`: what the first row leads back to. */
export function failedScreen(problem: Problem, invocation: Invocation, backTo = 'Back'): ProblemScreen {
	return {
		kind: 'problem',
		id: `failed ${problem.code}`,
		title: `✘ ${problem.title}`,
		causes: problemCauses(problem),
		steps: stepsByHand(problem, invocation, []),
		note: 'Nothing was changed.',
		items: [{id: 'resume', cells: [backTo], action: {do: 'resume'}}, leaveItem],
	};
}

const fileNames: Readonly<Record<SavedFile, string>> = {
	policy: 'the missing permissions',
	message: 'the message',
	'first-policy': 'the policy to ask for',
	profiles: 'the application profiles as Terraform',
};

export function savedScreen(path: string, file: SavedFile): SavedScreen {
	return {
		kind: 'saved',
		id: `saved ${path}`,
		title: `✔ Saved ${fileNames[file]}`,
		path,
		advice: 'Send it to whoever looks after your AWS account, then check again.',
		items: [{id: 'resume', cells: ['Back'], action: {do: 'resume'}}, leaveItem],
	};
}

/** The last screen. */
export const doneScreen = (ending: Ending, how: EndingKind): DoneScreen => ({
	...ending,
	kind: 'done',
	id: `end ${how}`,
	items: [],
	final: true,
});
