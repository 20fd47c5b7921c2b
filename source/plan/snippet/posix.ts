// The generated file that .bashrc, .zshrc and the like read: it reads the dotenv file each time, so that a change of region touches neither.
// Silent, no process at start-up, status 0, no trace under `set -eu`, harmless when the dotenv file is gone.

import {quote} from '../../quote.ts';
import {unsetMark} from '../dotenv.ts';
import {checkName} from '../validate-value.ts';
import {bashPrompt, zshPrompt} from './posix-prompt.ts';
import {ownHeader, prefix, type ShellScope, undoHint} from './scope.ts';

export type PosixParts = {readonly shell: 'bash' | 'zsh'; readonly scope: ShellScope; readonly dotenvPath: string};

/** The whole file; its first line is `ownHeader`. Other shells that read it do nothing with scope `claude`. */
export function posixSnippet({shell, scope, dotenvPath}: PosixParts): string {
	const file = `${checkName(prefix)}_file=${quote.posix(dotenvPath)}`;
	const head = [ownHeader, about[scope]];
	if (scope === 'all') return [...head, file, ...load, `unset ${prefix}_file`, ''].join('\n');
	const {version, wrap} = shells[shell];
	const guard = `if [ -n "\${${version}-}" ]; then`;
	// In single quotes, because other shells parse the whole `if` before they skip it; and in a list, because `set -e` ends there.
	return [...head, guard, file, `eval '`, ...wrap, `' 2>/dev/null || :`, 'fi', ''].join('\n');
}

/**
 * The line in the start-up file. Any POSIX shell may read it, also under `set -eu`: status 0 where the file is gone. A backslash keeps
 * aliases from being expanded, and `builtin` passes by a function named `.`; dash and busybox have no `builtin`.
 */
export function posixStartUpLine(generatedPath: string): string {
	const path = quote.posix(generatedPath);
	return `[ ! -r ${path} ] || \\builtin . ${path} 2>/dev/null || \\. ${path}`;
}

const about = {
	claude: `# Gives claude, and no other program, the variables in the dotenv file below. ${undoHint}`,
	all: `# Exports the variables in the dotenv file below. ${undoHint}`,
};

const readDotenv = `\\builtin . "$${prefix}_file" >/dev/null 2>&1 || \\. "$${prefix}_file" >/dev/null 2>&1 || :`;

// No single quotes in here. The file may name variables to unset, which the dotenv format itself cannot say.
const load = [
	`if [ -r "$${prefix}_file" ]; then`,
	`  while IFS= \\read -r ${prefix}_line || [ -n "$${prefix}_line" ]; do`,
	`    case "$${prefix}_line" in "${unsetMark}"*) \\unset "\${${prefix}_line#"${unsetMark}"}" || : ;; esac`,
	`  done < "$${prefix}_file"`,
	`  \\unset ${prefix}_line`,
	`  case $- in`,
	`    *a*) ${readDotenv} ;;`,
	`    *) \\set -a; ${readDotenv}; \\set +a ;;`,
	`  esac`,
	'fi',
];

// A claude of the user's own, alias or function, is remembered as text and put back inside the subshell that runs it. It is forgotten
// there before it runs, since it may call the claude that it found, which was this one.
const run = (restore: readonly string[]) => [
	`function ${prefix} {`,
	...[
		// zsh's option WARN_CREATE_GLOBAL speaks of every other variable that a function sets.
		`\\local ${prefix}_line`,
		...load,
		...restore,
		`\\eval "\\\\unset ${prefix}_alias ${prefix}_function; \${${prefix}_alias:-\\\\claude} \\"\\$@\\""`,
	].map((line) => `  ${line}`),
	'}',
];

// `claude() {` would be expanded when claude is an alias, and end the start-up file; `function claude {` is not.
// A subshell with one short command, because that is what Ctrl-Z, jobs and fg show.
const replaceClaude = `function claude { ( ${prefix} "$@" ); }`;

const shells = {
	bash: {
		version: 'BASH_VERSION',
		wrap: [
			...run([
				// An alias that came later than the one below is expanded already.
				`[ -z "\${BASH_ALIASES[claude]-}" ] || \\unset ${prefix}_alias`,
				'\\unset -f claude',
				// A function's text has its aliases expanded already.
				'\\shopt -u expand_aliases',
				`\\eval "\${${prefix}_function-}"`,
				`[ -z "\${${prefix}_alias-}" ] || \\shopt -s expand_aliases`,
			]),
			`function ${prefix}_wrap {`,
			`  if [ -n "\${BASH_ALIASES[claude]-}" ]; then ${prefix}_alias=\${BASH_ALIASES[claude]}; \\unalias claude; fi`,
			// Bash has no other way to copy a function than this subshell, which runs nothing; without such a function there is none.
			`  if \\declare -F claude >/dev/null; then`,
			`    ${prefix}_line=$(\\declare -f claude)`,
			`    case $${prefix}_line in *${prefix}*) ;; *) ${prefix}_function=$${prefix}_line ;; esac`,
			`    \\unset ${prefix}_line`,
			`  fi`,
			`  ${replaceClaude}`,
			'}',
			`${prefix}_wrap`,
			...bashPrompt,
		],
	},
	zsh: {
		version: 'ZSH_VERSION',
		wrap: [
			...run([
				`[ -z "\${aliases[claude]-}" ] || \\unset ${prefix}_alias`,
				'\\unfunction claude',
				'\\unsetopt aliases',
				`[ -z "\${${prefix}_function-}" ] || functions[claude]=$${prefix}_function`,
				`[ -z "\${${prefix}_alias-}" ] || \\setopt aliases`,
			]),
			`function ${prefix}_wrap {`,
			`  case \${functions[claude]-} in ""|*${prefix}*) ;; *) \\typeset -g ${prefix}_function="\${functions[claude]}" ;; esac`,
			`  ${replaceClaude}`,
			'}',
			...zshPrompt,
		],
	},
} as const;
