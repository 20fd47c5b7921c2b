// The end of a set-up: what Claude Code will use, what to do now, which files were written. The wizard's last screen and `--yes` say the same.
import type {AccessWarning} from '../conversation/access-warnings.ts';
import type {WritePlan} from '../conversation/queries/plan-query.ts';
import type {Invocation} from '../invocation.ts';
import {commandOf} from '../next-step.ts';

export type EndingKind = 'written' | 'unchanged' | 'dry run';

export type Ending = {
	readonly title: string;
	/** What is refused or not proven. */
	readonly warnings: readonly string[];
	/** What to do now: in words, and the command. */
	readonly commands: readonly (readonly [words: string, command: string])[];
	/** The files that were written. */
	readonly files: readonly string[];
	readonly note?: string;
};

/** The shell reads its start-up file only when it starts; the settings file holds at once. */
const startCommands = (isInstalled: boolean, works: boolean): Ending['commands'] => [
	...(isInstalled ? [] : [['Install Claude Code', 'npm install -g @anthropic-ai/claude-code'] as const]),
	['Start it', works ? 'claude' : 'claude   (in a new terminal)'],
	['See it work', '/status inside Claude Code'],
];

/** @param isInstalled `claude` is on the PATH */
export function endingOf(
	{decision, changes, shorten}: WritePlan,
	how: EndingKind,
	invocation: Invocation,
	isInstalled: boolean,
	warnings: readonly AccessWarning[],
): Ending {
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
	};
}

/** For a log: the commands in a column, each on a line of its own, so that it can be copied. */
export function endingText({title, commands, files, note}: Ending): string[] {
	const width = Math.max(0, ...commands.map(([words]) => words.length));
	return [
		title,
		...(commands.length > 0
			? ['', ...commands.map(([words, command]) => `  ${words.padEnd(width)}   ${command}`)]
			: []),
		...(files.length > 0 ? ['', 'Written to', ...files.map((file) => `  ${file}`)] : []),
		...(note === undefined ? [] : ['', note]),
	];
}
