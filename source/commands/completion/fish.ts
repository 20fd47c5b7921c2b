// The completion script for fish.
import {quote} from '../../quote.ts';
import {printAwsProfiles} from './aws-profiles.ts';
import type {CompletedValues} from './values.ts';
import type {CompletedCommand, CompletedFlag, CompletedWords} from './words.ts';

/** Stands for the set-up, which has no word. */
const setUp = '(none)';

export function fishScript({commands, valueFlags}: CompletedWords): string {
	const named = commands.filter(({word}) => word);
	const words = named.map(({word}) => word);
	return `# Completes claude-bedrock-setup in fish. Made by: claude-bedrock-setup completion fish

# Prints the command that is on the line before the cursor, or ${setUp}.
function __claude_bedrock_setup_command
	set -l words (commandline -opc)
	set -l at 2
	while test $at -le (count $words)
		set -l next $words[(math $at + 1)]
		switch $words[$at]
			case --demo
				if not string match -q -- '-*' "$next"; and not contains -- "$next" ${words.join(' ')}
					set at (math $at + 1)
				end
			case ${valueFlags.join(' ')}
				set at (math $at + 1)
			case '-*'
			case '*'
				echo $words[$at]
				return
		end
		set at (math $at + 1)
	end
	echo '${setUp}'
end

function __claude_bedrock_setup_is
	contains -- (__claude_bedrock_setup_command) $argv
end

complete -c claude-bedrock-setup -f
${[...named.map(commandLine), ...named.flatMap(operandLine), ...commands.flatMap(flagLines)].join('\n')}
`;
}

const complete = (command: string, ...rest: readonly string[]) =>
	[
		'complete -c claude-bedrock-setup',
		`-n ${quote.fish(`__claude_bedrock_setup_is '${command || setUp}'`)}`,
		...rest,
	].join(' ');

const commandLine = ({word, summary}: CompletedCommand) => complete('', `-a ${word}`, `-d ${quote.fish(summary)}`);

const operandLine = ({word, operand}: CompletedCommand) => (operand ? [complete(word, argument(operand))] : []);

const flagLines = ({word, flags}: CompletedCommand) => flags.map((flag) => complete(word, ...flagWords(flag)));

function flagWords({name, short = [], help, values}: CompletedFlag): readonly string[] {
	return [
		...short.map((letter) => `-s ${letter}`),
		`-l ${name}`,
		...(values ? [values.kind === 'file' ? '-r' : '-x', argument(values)] : []),
		`-d ${quote.fish(help)}`,
	].filter(Boolean);
}

function argument(values: CompletedValues): string {
	switch (values.kind) {
		case 'words':
			return `-a ${quote.fish(values.words.join(' '))}`;
		case 'list':
			return `-a ${quote.fish(`(__fish_append , ${values.words.join(' ')})`)}`;
		case 'AWS profile':
			return `-a ${quote.fish(`(sh -c ${quote.fish(printAwsProfiles)})`)}`;
		case 'file':
			return '-F';
		case 'folder':
			return `-a ${quote.fish('(__fish_complete_directories)')}`;
		case 'text':
			return '';
	}
}
