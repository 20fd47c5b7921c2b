// A next step as it is shown: the command it names is made complete from how the program was started.
import type {CommandForms, Invocation} from './invocation.ts';
import type {Next, Problem} from './problem.ts';
import {quoted, repeatCommand} from './repeat-command.ts';

/** The command of a next step, ready to paste; undefined where the step is a sentence alone. */
export function commandOf({run, own, again}: Next, invocation: Invocation): string | undefined {
	if (again) return repeatCommand(again, invocation);
	if (own === undefined) return typeof run === 'object' ? formFor(run, invocation) : run;
	return [invocation.program, own, ...carriedBy(own, invocation)].filter(Boolean).join(' ');
}

const formFor = (forms: CommandForms, {shell, isMac}: Invocation): string =>
	(isMac ? forms.macos : undefined) ?? forms[shell];

/** Flags that were typed for this run and belong to the proposed command as well, unless it sets them itself. */
function carriedBy(own: string, {typed, shell}: Invocation): readonly string[] {
	const [first = ''] = own.split(' ');
	const words = typed?.carried[first.startsWith('-') ? '' : first] ?? [];
	return words.map((word) => quoted(word, shell));
}

/** A next step on one line. */
export function stepText(next: Next, invocation: Invocation): string {
	const command = commandOf(next, invocation);
	return command === undefined ? next.say : `${next.say}: ${command}`;
}

/** A next step as `--json` prints it. */
export function nextAsJson(next: Next, invocation: Invocation): {say: string; run?: string} {
	const run = commandOf(next, invocation);
	return {say: next.say, ...(run !== undefined && {run})};
}

/** The form that `--json` prints under `problems`. */
export function problemAsJson({code, title, because, next}: Problem, invocation: Invocation) {
	return {code, title, because, next: next.map((one) => nextAsJson(one, invocation))};
}
