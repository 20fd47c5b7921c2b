// The part of the snippet for plug-ins and terminal programs that define a claude of their own only when the prompt comes: it wraps
// that one, too. The lines stand inside single quotes, so there is none in them; nothing is printed, and the status stays.
import {prefix} from './scope.ts';

const hook = `${prefix}_prompt`;

/**
 * Once, after everything else that bash runs before its first prompt; PROMPT_COMMAND is then put back as it was. A subshell is needed to
 * look at a function (see `wrap`), so that is left out where nothing else runs before the prompt. `printf -v` fails without ending the
 * start-up file where PROMPT_COMMAND is read-only. The hook stays in a value that others have made part of theirs, and does nothing.
 */
export const bashPrompt: readonly string[] = [
	`function ${hook} {`,
	`  \\local ${prefix}_status=$? ${prefix}_at`,
	`  if [ -n "\${${prefix}_first-}" ]; then`,
	`    case \${BASH_ALIASES[claude]-},$${prefix}_first,\${PROMPT_COMMAND[*]-} in ,alone,${hook}) ;; *) ${prefix}_wrap ;; esac`,
	`    \\unset ${prefix}_first`,
	'  fi',
	`  if [ "\${PROMPT_COMMAND[*]-}" = ${hook} ]; then \\unset PROMPT_COMMAND; else`,
	`    case \${PROMPT_COMMAND-} in *"`,
	`${hook}") \\printf -v PROMPT_COMMAND %s "\${PROMPT_COMMAND%?${hook}}" ;; esac`,
	`    for ${prefix}_at in "\${!PROMPT_COMMAND[@]}"; do`,
	`      if [ "\${PROMPT_COMMAND[${prefix}_at]}" = ${hook} ]; then \\unset "PROMPT_COMMAND[${prefix}_at]"; fi`,
	'    done',
	'  fi',
	`  \\return $${prefix}_status`,
	'} 2>/dev/null',
	`case $-,\${PROMPT_COMMAND[*]-} in`,
	`  *${hook}*) ${prefix}_first=others ;;`,
	`  *i*,) ${prefix}_first=alone; \\printf -v PROMPT_COMMAND ${hook} ;;`,
	`  *i*,*) ${prefix}_first=others`,
	`    if [ \${#PROMPT_COMMAND[@]} -gt 1 ]; then \\printf -v "PROMPT_COMMAND[\${#PROMPT_COMMAND[@]}]" ${hook}`,
	`    else \\printf -v PROMPT_COMMAND "%s\\n${hook}" "$PROMPT_COMMAND"; fi ;;`,
	'esac',
];

/**
 * Before every prompt and every command, since plug-ins that are loaded in the background come after the first prompt. Before a command
 * only a function is wrapped: its alias is expanded already, and would be a second time.
 */
export const zshPrompt: readonly string[] = [
	`function ${hook} {`,
	`  if [ -n "\${aliases[claude]-}" ]; then \\typeset -g ${prefix}_alias="\${aliases[claude]}"; \\unalias claude; fi`,
	`  ${prefix}_wrap`,
	'}',
	`${hook}`,
	'case $- in *i*)',
	`  case " \${precmd_functions[*]-} " in *" ${hook} "*) ;; *) precmd_functions+=(${hook}) ;; esac`,
	`  case " \${preexec_functions[*]-} " in *" ${prefix}_wrap "*) ;; *) preexec_functions+=(${prefix}_wrap) ;; esac`,
	'esac',
];
