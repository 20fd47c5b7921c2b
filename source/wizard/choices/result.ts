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
	/** The files that were written. */
	readonly files: readonly string[];
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
		items: [{id: 'resume', cells: ['Back'], action: {do: 'resume'}}, leaveItem],
	};
}

/** The shell reads its start-up file only when it starts; the settings file holds at once. */
const startCommands = (isInstalled: boolean, works: boolean): DoneScreen['commands'] => [
	...(isInstalled ? [] : [['Install Claude Code', 'npm install -g @anthropic-ai/claude-code'] as const]),
	['Start it', works ? 'claude' : 'claude   (in a new terminal)'],
	['See it work', '/status inside Claude Code'],
];

/** The last screen. @param isInstalled `claude` is on the PATH */
export function doneScreen(
	{decision, changes, shorten}: WritePlan,
	how: 'written' | 'unchanged' | 'dry run',
	invocation: Invocation,
	isInstalled: boolean,
	warnings: readonly AccessWarning[] = [],
): DoneScreen {
	const model = `${decision.model.name ?? decision.model.id} in ${decision.region}`;
	const mark = warnings.some(({status}) => status === 'fail') ? '⚠' : warnings.length > 0 ? '?' : '✔';
	const titles = {
		written: `${mark} Written. Claude Code will use ${model}.`,
		unchanged: `${mark} Nothing had to change. Claude Code uses ${model}.`,
		'dry run': `Nothing was written: this was a dry run. Claude Code would use ${model}.`,
	};
	const afterwards = [
		['Something wrong?', commandOf({say: '', own: 'doctor'}, invocation) ?? ''],
		['Take it back', commandOf({say: '', own: 'undo'}, invocation) ?? ''],
	] as const;
	const inSettings = changes.some(({purpose}) => purpose === 'settings');
	return {
		kind: 'done',
		id: `end ${how}`,
		title: titles[how],
		warnings: warnings.map(({text}) => text),
		commands: [
			...(how === 'dry run' ? [] : startCommands(isInstalled, how === 'unchanged' || inSettings)),
			...(how === 'written' ? afterwards : []),
		],
		files: how === 'written' ? changes.map(({path}) => shorten(path)) : [],
		...(how === 'written' && inSettings
			? {note: 'Claude Code sessions that are running use the new settings at once.'}
			: {}),
		items: [],
		final: true,
	};
}
