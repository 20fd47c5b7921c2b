// The completion script for bash; also for the bash 3.2 of macOS.
import {quote} from '../../quote.ts';
import {printAwsProfiles} from './aws-profiles.ts';
import type {CompletedValues} from './values.ts';
import type {CompletedCommand, CompletedWords} from './words.ts';

export function bashScript({commands, valueFlags}: CompletedWords): string {
	const words = commands.flatMap(({word}) => word || []);
	return `# Completes claude-bedrock-setup in bash. Made by: claude-bedrock-setup completion bash

# Reads a candidate a line, and keeps those that begin with the first word given.
_claude_bedrock_setup_offer() {
	local word=$1 before=$2 candidate
	while IFS= read -r candidate; do
		if [[ $candidate == "$word"* ]]; then COMPREPLY+=("$before$(printf %q "$candidate")"); fi
	done
}

_claude_bedrock_setup() {
	local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD - 1]} command= at next
	COMPREPLY=()
	# bash takes \`--flag=value\` apart into three words.
	if [[ $word == = ]]; then word=; elif [[ $before == = ]]; then before=\${COMP_WORDS[COMP_CWORD - 2]}; fi
	for ((at = 1; at < COMP_CWORD; at++)); do
		next=\${COMP_WORDS[at + 1]-}
		case \${COMP_WORDS[at]} in
			--demo) [[ $next == -* || ${quote.posix(` ${words.join(' ')} `)} == *" $next "* ]] || ((at++)) ;;
			${valueFlags.join('|')}) ((at++)) ;;
			-* | =) ;;
			*)
				command=\${COMP_WORDS[at]}
				break
				;;
		esac
		[[ \${COMP_WORDS[at]} != = ]] || ((at++))
	done
	[[ \${COMP_WORDS[COMP_CWORD]} != = ]] || before=\${COMP_WORDS[COMP_CWORD - 1]}
	case $command:$before in
${valueCases(commands).join('\n')}
		*)
			case $command in
${commands.map(wordCase(words)).join('\n')}
			esac
			;;
	esac
}

complete -F _claude_bedrock_setup claude-bedrock-setup
`;
}

/** Flags of several commands that take the same values are one case. */
function valueCases(commands: readonly CompletedCommand[]): readonly string[] {
	const patterns = new Map<string, string[]>();
	for (const {word, flags} of commands)
		for (const {name, values} of flags) {
			if (!values) continue;
			const body = offer(values);
			patterns.set(body, [...(patterns.get(body) ?? []), `${word}:--${name}`]);
		}
	return [...patterns].map(([body, alternatives]) => `		${alternatives.join(' | ')}) ${body} ;;`);
}
const wordCase =
	(commandWords: readonly string[]) =>
	({word, operand, flags}: CompletedCommand): string => {
		const names = flags.map(({name}) => `--${name}`);
		const own = operand?.kind === 'words' ? operand.words : word === '' ? commandWords : [];
		return `				${word || "''"}) ${offer({kind: 'words', words: [...own, ...names]})} ;;`;
	};

function offer(values: CompletedValues): string {
	switch (values.kind) {
		case 'words':
			return `_claude_bedrock_setup_offer "$word" '' < <(${printLines(values.words)})`;
		case 'list':
			return `_claude_bedrock_setup_offer "\${word##*,}" "\${word%"\${word##*,}"}" < <(${printLines(values.words)})`;
		case 'AWS profile':
			return `_claude_bedrock_setup_offer "$word" '' < <(${printAwsProfiles})`;
		case 'file':
			return 'compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$word"))';
		case 'folder':
			return 'compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -d -- "$word"))';
		case 'text':
			return ':';
	}
}

const printLines = (words: readonly string[]) => `printf '%s\\n' ${words.join(' ')}`;
