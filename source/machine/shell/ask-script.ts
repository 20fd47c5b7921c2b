// What a shell is told to do when it is asked: run what runs before its first prompt, then start Node as `claude` would be started.
import {prefix} from '../../plan/snippet/scope.ts';
import {quote} from '../../quote.ts';

export const mark = `${prefix}_answer`;

/** Printed where `claude` is this tool's own function. */
export const wrappedMark = `${mark}_wrapped`;

type Script = (node: string, code: string) => string;

/** By shell; the ones that can be asked. `code`: what Node runs. */
export const askScripts = {
	bash: (node, code) => `${bashPrompt}; ${askClaude(node, code, `hash -p ${quote.posix(node)} claude`)}`,
	zsh: (node, code) => `${zshPrompt}; ${askClaude(node, code, `hash claude=${quote.posix(node)}`)}`,
	// Its file holds the values itself, so they need not be asked for.
	fish: (node, code) =>
		[
			'emit fish_prompt >/dev/null 2>&1',
			`functions claude 2>/dev/null | string match -q '*${prefix}*'; and echo ${wrappedMark}`,
			`${quote.fish(node)} -e ${quote.fish(code)}`,
		].join('; '),
} as const satisfies Record<string, Script>;

// Plug-ins may define a claude before the prompt. A hook that writes the history would write the empty one of this shell.
const bashPrompt = [
	'function history { :; }',
	'unset HISTFILE',
	`{ for ${mark} in \${PROMPT_COMMAND[@]+"\${PROMPT_COMMAND[@]}"}; do eval "$${mark}"; done; } >/dev/null 2>&1 </dev/null`,
].join('; ');

const isFunction = `typeset -f $${mark} >/dev/null`;
const zshPrompt = [
	'function fc { :; }',
	'unset HISTFILE',
	`{ for ${mark} in precmd \${precmd_functions[@]}; do ${isFunction} && $${mark}; done`,
	`for ${mark} in preexec \${preexec_functions[@]}; do ${isFunction} && $${mark} claude claude claude; done; } >/dev/null 2>&1 </dev/null`,
].join('; ');

// Our own function is called with Node in the place of Claude Code. A `claude` of the user's own inside it is not run, and an alias
// that leads to another program is not ours.
function askClaude(node: string, code: string, hash: string): string {
	const ask = `-e ${quote.posix(code)}`;
	const isOurs = `case "$(alias claude 2>/dev/null)" in */*) false;; *) case "$(typeset -f claude 2>/dev/null)" in *${prefix}*) ;; *) false;; esac;; esac`;
	return `if ${isOurs}; then unset ${prefix}_alias ${prefix}_function; ${hash}; echo ${wrappedMark}; \\claude ${ask}; else ${quote.posix(node)} ${ask}; fi`;
}
