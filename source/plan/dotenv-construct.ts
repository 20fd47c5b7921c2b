// Says which line of a file keeps it from being read as a dotenv file, such as a command in an .envrc. The text of the line is not
// shown, since it may be part of a secret.
import {type DotenvLine, linesOf} from './dotenv-lines.ts';

/** `line 3: the command use`; undefined where every line is an assignment. `name`: the variable that readers disagree about. */
export function unreadableLine(bytes: Buffer | undefined, name: string): string | undefined {
	const lines = linesOf(bytes?.toString('latin1') ?? '');
	// Where no assignment ends a command line, Node takes it and all that follows up to the next `=` for one name.
	const [firstLine = ''] = name.split('\n');
	const found =
		lines.find((line) => line.name === name && line.kind !== 'assignment') ??
		lines.findLast(({kind, text}) => kind === 'unclear' && text.includes(firstLine)) ??
		lines.find(({kind}) => kind === 'unclear') ??
		lines.findLast((line) => line.name === name);
	const first = found && beginningOf(found, lines);
	return first && `line ${first.number}: ${constructOf(first)}`;
}

const hereDocument = /<<-?\s*['"\\]?(\w+)/;

/** The line in which a shell begins to read what it reads as one: a quote, a backslash at the end, a here-document. */
function beginningOf(line: DotenvLine, lines: readonly DotenvLine[]): DotenvLine {
	if (line.openSince !== undefined) return lines[line.openSince - 1] ?? line;
	// Each here-document ends at the next line with its word: looking back from the line, by what follows up to it.
	const between = new Set<string>();
	let document: DotenvLine | undefined;
	for (let at = line.number - 2; at >= 0; at--) {
		const before = lines[at];
		const end = before && hereDocument.exec(before.text)?.[1];
		if (end !== undefined && !between.has(end)) document = before;
		if (before) between.add(before.text.trim());
	}
	return document ?? line;
}

/** Commands of direnv and of shells. Any other first word may be part of a value, so it is not shown. */
const commands =
	'use\\w*|layout\\w*|PATH_\\w+|path_\\w+|MANPATH_add|source\\w*|\\.|dotenv\\w*|watch_\\w+|env_vars_required|strict_env|unstrict_env|direnv_\\w+|log_\\w+|has|eval|set|unset|alias|nvm|pyenv|rbenv|asdf|mise|echo|printf|cd';

/** The first that fits. */
const constructs: readonly (readonly [pattern: RegExp, words: (word: string) => string])[] = [
	[hereDocument, () => 'a here-document'],
	[/\$\(|`/, () => 'a command substitution'],
	[/^\s*(if|for|while|until|case|select|then|else|elif|fi|do|done|esac)\b/, (word) => `the shell word ${word}`],
	[/^\s*(?:function\s+[\w-]+|[\w-]+\s*\(\))/, () => 'a shell function'],
	[/^\s*(?:\[\[?|test)\s/, () => 'a test with a command behind it'],
	[/\\\s*$/, () => 'a backslash that joins it to the next line'],
	[/^\s*export(?![^=]*=)/, () => 'export without a value'],
	[new RegExp(`^\\s*(${commands})(?=[\\s;&|]|$)`), (word) => `the command ${word}`],
	[/['"]/, () => 'a quote that does not enclose the whole value'],
];

function constructOf({text, kind}: DotenvLine): string {
	for (const [pattern, words] of constructs) {
		const match = pattern.exec(text);
		if (match) return words(match[1] ?? '');
	}
	return kind === 'assignment' ? 'a value that readers end in different places' : 'not an assignment NAME=value';
}
