// One line of a file as a diff may show it: values only of variables that are known and harmless, nothing that looks like a secret.
import {positionsIn} from '../claude-code/json-node.ts';
import {isHarmless, shownCommand} from '../claude-code/shown-value.ts';
import {hidden} from '../secrets/address.ts';
import {isSwitch, withoutSecrets} from '../secrets/secret-text.ts';

const value = String.raw`("(?:[^"\\]|\\.)*"?|'[^']*'?|[^\s'",;]+)`;

/** As dotenv files, shells, JSON and fish spell them. Names of variables have no small letters. */
const assignments: readonly RegExp[] = [
	new RegExp(`((?<![\\w$-])([A-Z_][A-Z0-9_]{0,100})=)${value}`, 'g'),
	// With spaces only at the start of a line: in the middle of a command, as in `IFS= read`, the value is empty.
	new RegExp(`(^\\s{0,40}(?:export\\s{1,9}|\\$env:)?([A-Z_][A-Z0-9_]{0,100})\\s{0,9}=\\s{0,9})${value}`, 'g'),
	new RegExp(`("([A-Z_][A-Z0-9_]{0,100})"\\s{0,9}:\\s{0,9})${value}`, 'g'),
	new RegExp(`(\\bset\\s{1,3}(?:-\\S{1,20}\\s{1,3}){1,5}([A-Z_][A-Z0-9_]{0,100})\\s{1,3})${value}`, 'g'),
];

/** Keys of settings files whose value is a command line. */
const command = /("(?:awsAuthRefresh|awsCredentialExport|apiKeyHelper|command)"\s{0,9}:\s{0,9})("(?:[^"\\]|\\.)*"?)/g;

/** An assignment whose quoted value does not end on its line. */
const openValue = /(?<![\w$-])([A-Z_][A-Z0-9_]{0,100})=("(?:[^"\\]|\\.)*"|'[^']*')/gs;

/** Counted from 1: the lines of a file that go on with a value which may not be shown, such as a private key in a dotenv file. */
export function hiddenLines(text: string): ReadonlySet<number> {
	const lines = new Set<number>();
	const placeOf = positionsIn(text);
	for (const {0: all, 1: name = '', index} of text.matchAll(openValue)) {
		const count = all.split('\n').length - 1;
		if (count === 0 || isHarmless(name)) continue;
		const first = placeOf(index).line;
		for (let line = first + 1; line <= first + count; line++) lines.add(line);
	}
	return lines;
}

/** Nobody reads more of one line, and finding secrets in a megabyte takes seconds. */
const maxLine = 20_000;

export function shownLine(whole: string): string {
	const line = whole.length > maxLine ? `${whole.slice(0, maxLine)}…` : whole;
	const byName = assignments.reduce(
		(shown, pattern) =>
			shown.replace(pattern, (all: string, before: string, name: string, word: string) =>
				isHarmless(name) || isSwitch(word) ? all : before + withQuotes(word, hidden),
			),
		line,
	);
	const commands = byName.replace(
		command,
		(_, before: string, word: string) => before + withQuotes(word, shownCommand(word.replace(/^"|"$/g, ''))),
	);
	return withoutSecrets(commands);
}

function withQuotes(word: string, shown: string): string {
	const [open = ''] = /^["']/.exec(word) ?? [];
	return open + shown + (open !== '' && word.length > 1 && word.endsWith(open) ? open : '');
}
