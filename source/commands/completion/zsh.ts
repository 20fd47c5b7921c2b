// The completion script for zsh: read at start-up, or put into a folder of fpath.
import {quote} from '../../quote.ts';
import {printAwsProfiles} from './aws-profiles.ts';
import type {CompletedValues} from './values.ts';
import type {CompletedCommand, CompletedFlag, CompletedWords} from './words.ts';

export function zshScript({commands, valueFlags}: CompletedWords): string {
	const named = commands.filter(({word}) => word);
	return `#compdef claude-bedrock-setup
# Completes claude-bedrock-setup in zsh. Made by: claude-bedrock-setup completion zsh

_claude_bedrock_setup_commands() {
	local -a commands=(
${named.map(({word, summary}) => `		${quote.posix(`${word}:${summary}`)}`).join('\n')}
	)
	_describe command commands
}

_claude_bedrock_setup_aws_profiles() {
	local -a names=("\${(@f)$(${printAwsProfiles})}")
	compadd -a names
}

_claude_bedrock_setup() {
	local command= at
	local -a flags operand
	for ((at = 2; at < CURRENT; at++)); do
		case \${words[at]} in
			--demo) [[ \${words[at + 1]} == -* || ${quote.posix(` ${named.map(({word}) => word).join(' ')} `)} == *" \${words[at + 1]} "* ]] || ((at++)) ;;
			${valueFlags.join('|')}) ((at++)) ;;
			-*) ;;
			*)
				command=\${words[at]}
				break
				;;
		esac
	done
	case $command in
${commands.map(commandCase).join('\n')}
	esac
	_arguments $flags $operand
}

if [[ $funcstack[1] == _claude_bedrock_setup ]]; then
	_claude_bedrock_setup "$@"
else
	compdef _claude_bedrock_setup claude-bedrock-setup
fi
`;
}

function commandCase({word, operand, flags}: CompletedCommand): string {
	const specs = flags.flatMap(flagSpecs).map((spec) => `				${quote.posix(spec)}`);
	const words = word
		? ['1: :()', ...(operand ? [`2: :${action(operand)}`] : [])]
		: ['1: :_claude_bedrock_setup_commands'];
	return [
		`		${word || "''"})`,
		'			flags=(',
		...specs,
		'			)',
		`			operand=(${words.map(quote.posix).join(' ')})`,
		'			;;',
	].join('\n');
}

function flagSpecs({name, short = [], help, values, repeats}: CompletedFlag): readonly string[] {
	const text = help.replace(/[[\]\\:]/g, '\\$&');
	const value = values ? `: :${action(values)}` : '';
	return [...short.map((letter) => `-${letter}`), `--${name}`].map(
		(typed) => `${repeats ? '*' : ''}${typed}${values ? '=' : ''}[${text}]${value}`,
	);
}

function action(values: CompletedValues): string {
	switch (values.kind) {
		case 'words':
			return `(${values.words.join(' ')})`;
		case 'list':
			return `_sequence compadd - ${values.words.join(' ')}`;
		case 'AWS profile':
			return '_claude_bedrock_setup_aws_profiles';
		case 'file':
			return '_files';
		case 'folder':
			return '_files -/';
		case 'text':
			return '( )';
	}
}
