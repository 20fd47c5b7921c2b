// The README's tables of commands and flags, made from the very tables that the program reads: a test holds the file to them.
import {answerFlags, behaviourFlags} from '../source/commands/help.ts';
import {commands} from '../source/commands/index.ts';
import type {FlagDefinition} from '../source/conversation/question.ts';
import {usage} from '../source/conversation/question.ts';

const cell = (text: string) => text.replaceAll('|', '\\|');
const row = (left: string, right: string) => `| \`${cell(left)}\` | ${cell(right)} |`;
const table = (head: string, rows: readonly string[]) => [`| ${head} | |`, '|---|---|', ...rows].join('\n');

const tables: Readonly<Record<string, string>> = {
	commands: table(
		'command',
		commands.map(({word, takes, help}) => row(['claude-bedrock-setup', word, takes].filter(Boolean).join(' '), help)),
	),
	answers: flags('answer', answerFlags),
	behaviour: flags('behaviour', behaviourFlags),
};

function flags(head: string, list: readonly FlagDefinition[]): string {
	return table(
		head,
		list.map((flag) => row(usage(flag), flag.help)),
	);
}

/** The text with every `<!-- table: name -->` … `<!-- end -->` filled anew. */
export function withTables(text: string): string {
	return text.replace(/<!-- table: (\w+) -->\n[\s\S]*?<!-- end -->/g, (_, name: string) => {
		const filled = tables[name];
		if (!filled) throw new Error(`no table ${name}`);
		return `<!-- table: ${name} -->\n\n${filled}\n\n<!-- end -->`;
	});
}
