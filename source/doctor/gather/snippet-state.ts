// What the shell does with the lines of set-up: whether it comes to them in a new terminal, and whether this terminal may have read them.
import type {Assignment} from '../../claude-code/settings-layers.ts';
import type {Machine} from '../../machine/machine.ts';
import type {DetectedShell} from '../../machine/shell/detect-shell.ts';
import type {ShellAnswer} from '../../machine/shell/shell-environment.ts';
import type {StartUpEnd} from '../../plan/start-up-end.ts';
import type {Lookup} from '../lookup.ts';
import type {SnippetState} from '../snippet-state.ts';
import type {InstalledSnippet} from './snippet-values.ts';

type Asked = {
	readonly machine: Machine;
	readonly shell: DetectedShell;
	readonly snippet: InstalledSnippet;
	/** What a new terminal gives claude. */
	readonly answer: Lookup<ShellAnswer>;
	readonly environment: NodeJS.ProcessEnv;
	readonly signal: AbortSignal;
};

/** The state, and the variables that claude gets from the snippet: in this terminal, or in a new one where this one is older. */
export async function gatherSnippetState(
	asked: Asked,
): Promise<{readonly state: SnippetState; readonly values: readonly Assignment[]}> {
	const {shell, snippet, answer, environment} = asked;
	const {scope, path, line, generated, values, writtenAt} = snippet;
	const said = answer.state === 'known' ? (gives(answer.value, snippet) ? 'yes' : 'no') : 'not known';
	// A shell that leaves its file early may have given no answer at all, such as one that starts another in its place.
	const end = said === 'yes' || answer.state === 'not asked' ? undefined : await endAbove(asked);
	const reaches = end && end.how !== 'waits' ? 'no' : said;
	const opened = shell.startedAt ?? Number.POSITIVE_INFINITY;
	const isHere = scope === 'all' && values.every(({name, value}) => (environment[name] ?? '') === value);
	const olderTerminal = !isHere && (opened < writtenAt || (scope === 'all' && said === 'yes'));
	const counts = reaches !== 'no' && (scope === 'claude' || olderTerminal);
	return {
		state: {
			shell: shell.name,
			path,
			...(line !== undefined && {line}),
			generated,
			reaches,
			...(end && {end}),
			olderTerminal,
		},
		values: counts ? values : [],
	};
}

/** Whether claude gets the values in a new terminal. */
function gives({wrapped, values: exported}: ShellAnswer, {scope, values}: InstalledSnippet): boolean {
	if (scope === 'claude') return wrapped;
	return values.every(({name, value}) => (exported[name] ?? '') === value);
}

/** The line above ours at which the shell leaves the start-up file. */
async function endAbove({machine, shell, snippet, environment, signal}: Asked): Promise<StartUpEnd | undefined> {
	const {path: file, text, line} = snippet;
	if (line === undefined) return undefined;
	const end = await machine.startUpEnd({shell: shell.name, file, text, environment, signal});
	return end && end.line < line ? end : undefined;
}
