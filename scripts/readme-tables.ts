// The README's tables of commands and flags, made from the very tables that the program reads: a test holds the file to them.
import type {CommandDefinition} from '../source/commands/command-line.ts';
import {accepts, type Flag, flags} from '../source/commands/flags.ts';
import {commands, displayName} from '../source/commands/index.ts';
import {usage} from '../source/conversation/question.ts';

/** A text of the tables in another language; English where it has none. */
type Translate = (text: string) => string;

const cell = (text: string) => text.replaceAll('|', '\\|');
const row = (...cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
const table = (head: readonly string[], rows: readonly string[]) =>
	[row(...head), `|${'---|'.repeat(head.length)}`, ...rows].join('\n');

const tables: Readonly<Record<string, (translate: Translate) => string>> = {
	commands: (translate) =>
		table(
			[translate('command'), ''],
			commands.map(({word, takes, summary}) =>
				row(`\`${['claude-bedrock-setup', word, takes].filter(Boolean).join(' ')}\``, translate(summary)),
			),
		),
	answers: (translate) =>
		table(
			[translate('answer'), ''],
			flags.filter(({kind}) => kind === 'answer').map((flag) => row(`\`${usage(flag)}\``, translate(flag.help))),
		),
	behaviour: (translate) =>
		table(
			[translate('behaviour'), '', translate('belongs to')],
			flags
				.filter(({kind}) => kind === 'option')
				.map((flag) => row(`\`${usage(flag)}\``, helpOf(flag, translate), namesOf(flag, translate))),
		),
};

function ownersOf(flag: Flag): readonly CommandDefinition[] {
	return commands.filter((command) => accepts(command, flag) && !command.ignores?.includes(flag.id));
}

/** What a flag does, and what it does in commands that have words of their own for it. */
function helpOf(flag: Flag, translate: Translate): string {
	const meanings = ownersOf(flag).flatMap(({word, meanings = {}}) => {
		const meaning = flag.kind === 'option' ? meanings[flag.id] : undefined;
		return meaning ? [`${word}: ${translate(meaning)}`] : [];
	});
	return [translate(flag.help), ...meanings].join('; ');
}

function namesOf(flag: Flag, translate: Translate): string {
	const owners = ownersOf(flag);
	const running = commands.filter(({load}) => load);
	return running.every((command) => owners.includes(command))
		? translate('every command')
		: owners.map((owner) => translate(displayName(owner))).join(', ');
}

/** The text with every `<!-- table: name -->` … `<!-- end -->` filled anew. */
export function withTables(text: string, translations: Readonly<Record<string, string>> = {}): string {
	const translate: Translate = (english) => translations[english] ?? english;
	return text.replace(/<!-- table: (\w+) -->\n[\s\S]*?<!-- end -->/g, (_, name: string) => {
		const filled = tables[name]?.(translate);
		if (!filled) throw new Error(`no table ${name}`);
		return `<!-- table: ${name} -->\n\n${filled}\n\n<!-- end -->`;
	});
}
