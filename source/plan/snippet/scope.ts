// What the snippets of all shells share: who gets the variables, and the names under which the shell remembers what was there.
import type {Variable} from '../../claude-code/variables.ts';

/** `claude`: the variables reach that command alone. `all`: they are exported to every program. */
export type ShellScope = 'claude' | 'all';

/** For the shells whose file holds the values. Names in `unset` are taken away from claude, or from the shell with scope `all`. */
export type SnippetParts = {
	readonly scope: ShellScope;
	readonly variables: readonly Variable[];
	readonly unset: readonly string[];
};

/** Begins every name that a snippet defines; a `claude` that mentions it is ours. */
export const prefix = '__claude_bedrock';

/** By this first line a file of our own is known, so that nobody else's is ever overwritten. */
export const ownHeader = '# Written by claude-bedrock-setup';

export const undoHint = 'Take it back: npx claude-bedrock-setup off';

/** The variables that have a value. */
export function withValue(variables: readonly Variable[]): {readonly name: string; readonly value: string}[] {
	return variables.flatMap(({name, value}) => (value === undefined ? [] : [{name, value}]));
}
