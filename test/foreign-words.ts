// What a shell does not understand of a proposed command.
import {installed, type QuotingShell} from '../source/invocation.ts';
import {commandOf} from '../source/next-step.ts';
import type {Next} from '../source/problem.ts';

/** Programs and spellings that a plain Windows does not have. */
const posixAlone =
	/^(export|unset|source|eval|env|sudo|ls|cat|rm|mv|cd|cp|mkdir|chmod|chown|df|printf|curl|\.)\s|\|\s*(grep|bash|sh|source)\b|\/dev\/null|\$\((?!\$env:)|\$(?!PROFILE)[A-Z_]+\b|&&|>>|'\\\\''|~\//;
/** fish has no `unset`, and keeps `export` for people who come from bash. */
const unknownToFish = /^(export|unset|eval)\s|;\s*unset\b/;

const foreign: Readonly<Record<QuotingShell, RegExp | undefined>> = {
	posix: /^(set -gx|set -e|Remove-Item|Get-|\$env:)/,
	fish: unknownToFish,
	pwsh: posixAlone,
};

/** @returns the command, where it is not one of this shell */
export function foreignWords(step: Next, shell: QuotingShell): string[] {
	const command = commandOf(step, {...installed, shell}) ?? '';
	// What stands between single quotes is a text.
	const bare = command.replace(/'[^']*'/g, "''");
	return foreign[shell]?.test(bare) ? [command] : [];
}
