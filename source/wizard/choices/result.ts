// Screens outside the conversation: while writing, after something was saved, when a step failed, and the last one.
import type {AccessWarning} from '../../conversation/access-warnings.ts';
import type {WritePlan} from '../../conversation/queries/plan-query.ts';
import type {Invocation} from '../../invocation.ts';
import {commandOf} from '../../next-step.ts';
import type {Problem} from '../../problem.ts';
import type {SavedFile, ScreenFrame} from './choices.ts';
import {leaveItem} from './navigation.ts';
import {type ProblemScreen, problemCauses, stepsByHand} from './problem.ts';

export type WritingScreen = ScreenFrame & {readonly kind: 'writing'};

export type SavedScreen = ScreenFrame & {readonly kind: 'saved'; readonly path: string; readonly advice: string};

export type DoneScreen = ScreenFrame & {
	readonly kind: 'done';
	/** What is refused or not proven. */
	readonly warnings: readonly string[];
	/** What to do now: in words, and the command. */
	readonly commands: readonly (readonly [words: string, command: string])[];
	readonly note?: string;
};

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
};

export function savedScreen(path: string, file: SavedFile): SavedScreen {
	return {
		kind: 'saved',
		id: `saved ${path}`,
		title: `✔ Saved ${fileNames[file]}`,
		path,
		advice: 'Send it to whoever looks after your AWS account, then check again.',
		items: [{id: 'resume', cells: ['Go back'], action: {do: 'resume'}}, leaveItem],
	};
}

export function doneScreen(
	{decision, changes}: WritePlan,
	how: 'written' | 'unchanged' | 'dry run',
	invocation: Invocation,
	warnings: readonly AccessWarning[] = [],
): DoneScreen {
	const model = `${decision.model.name ?? decision.model.id} in ${decision.region}`;
	const mark = warnings.some(({status}) => status === 'fail') ? '⚠' : warnings.length > 0 ? '?' : '✔';
	const titles = {
		written: `${mark} Written. Claude Code will use ${model}.`,
		unchanged: `${mark} Nothing had to change. Claude Code uses ${model}.`,
		'dry run': `Nothing was written: this was a dry run. Claude Code would use ${model}.`,
	};
	const start = [['start it', 'claude   (in a new terminal)']] as const;
	const afterwards = [
		['something wrong', commandOf({say: '', own: 'doctor'}, invocation) ?? ''],
		['take it back', commandOf({say: '', own: 'undo'}, invocation) ?? ''],
	] as const;
	return {
		kind: 'done',
		id: `end ${how}`,
		title: titles[how],
		warnings: warnings.map(({text}) => text),
		commands: [...(how === 'dry run' ? [] : start), ...(how === 'written' ? afterwards : [])],
		...(how === 'written' && changes.some(({purpose}) => purpose === 'settings')
			? {note: 'Sessions already running take this up now.'}
			: {}),
		items: [],
		final: true,
	};
}
