// The README's tables of commands and flags, made from the very tables that the program reads: a test holds the file to them.
import type {CommandDefinition} from '../source/commands/command-line.ts';
import {accepts, type Flag, flags} from '../source/commands/flags.ts';
import {commands, displayName} from '../source/commands/index.ts';
import {usage} from '../source/conversation/question.ts';

const cell = (text: string) => text.replaceAll('|', '\\|');
const row = (...cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
const table = (head: readonly string[], rows: readonly string[]) =>
	[row(...head), `|${'---|'.repeat(head.length)}`, ...rows].join('\n');

const tables: Readonly<Record<string, string>> = {
	commands: table(
		['command', ''],
		commands.map(({word, takes, summary}) =>
			row(`\`${['claude-bedrock-setup', word, takes].filter(Boolean).join(' ')}\``, summary),
		),
	),
	answers: table(
		['answer', ''],
		flags.filter(({kind}) => kind === 'answer').map((flag) => row(`\`${usage(flag)}\``, flag.help)),
	),
	behaviour: table(
		['behaviour', '', 'belongs to'],
		flags.filter(({kind}) => kind === 'option').map((flag) => row(`\`${usage(flag)}\``, helpOf(flag), namesOf(flag))),
	),
};

function ownersOf(flag: Flag): readonly CommandDefinition[] {
	return commands.filter((command) => accepts(command, flag) && !command.ignores?.includes(flag.id));
}

/** What a flag does, and what it does in commands that have words of their own for it. */
function helpOf(flag: Flag): string {
	const meanings = ownersOf(flag).flatMap(({word, meanings = {}}) => {
		const meaning = flag.kind === 'option' ? meanings[flag.id] : undefined;
		return meaning ? [`${word}: ${meaning}`] : [];
	});
	return [flag.help, ...meanings].join('; ');
}

function namesOf(flag: Flag): string {
	const owners = ownersOf(flag);
	const running = commands.filter(({load}) => load);
	return running.every((command) => owners.includes(command)) ? 'every command' : owners.map(displayName).join(', ');
}

/** The text with every `<!-- table: name -->` … `<!-- end -->` filled anew. */
export function withTables(text: string): string {
	return text.replace(/<!-- table: (\w+) -->\n[\s\S]*?<!-- end -->/g, (_, name: string) => {
		const filled = tables[name];
		if (!filled) throw new Error(`no table ${name}`);
		return `<!-- table: ${name} -->\n\n${filled}\n\n<!-- end -->`;
	});
}
