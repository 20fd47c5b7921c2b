// Finds assignments of relevant variables in shell start-up files by reading them; nothing is run.
import {relevantVariables} from './relevant-variables.ts';
import {type ShellCommand, shellCommands} from './shell-words.ts';
import {tellingAssignments} from './telling-assignments.ts';
import {meantBy} from './unread-names.ts';

/** `sh`: bash, zsh, ksh, profile. `plain`: KEY=value files (environment.d, /etc/environment). */
export type Dialect = 'sh' | 'fish' | 'pwsh' | 'nu' | 'plain';

export type ShellAssignment = {
	readonly name: string;
	/** Quotes removed. */
	readonly value: string;
	/** Counted from 1. */
	readonly line: number;
	readonly exported: boolean;
};

/** The dialect of a file, by its name. */
export function dialectOf(path: string): Dialect {
	if (path.endsWith('.fish')) return 'fish';
	if (path.endsWith('.ps1')) return 'pwsh';
	if (path.endsWith('.nu')) return 'nu';
	return /(^|[\\/])environment$|[\\/]environment\.d[\\/]|\.env$/.test(path) ? 'plain' : 'sh';
}

/** Assignments of relevant variables, and of names that were meant for one, outside of comments and in the order of the file. */
export function shellExports(text: string, dialect: Dialect): ShellAssignment[] {
	const all = readers[dialect](text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n'));
	return tellingAssignments(all).filter(({name}) => relevantVariables.has(name) || meantBy(name) !== undefined);
}

const readers: Readonly<Record<Dialect, (text: string) => ShellAssignment[]>> = {
	sh: posix,
	fish: (text) => shellCommands(text, {braces: false}).flatMap(fishCommand),
	pwsh: (text) => lines(text, pwshPatterns),
	nu: (text) => lines(text, [/^\s*\$env\.(\w+)\s*=\s*(.*)$/]),
	plain: (text) => lines(text, [/^\s*(?:export\s+)?([A-Za-z_]\w*)=(.*)$/]),
};

const keywords = new Set(['then', 'do', 'else', 'if', 'elif', 'while', 'until', '!', 'command', 'builtin']);
const declarers = new Set(['export', 'typeset', 'declare', 'local', 'readonly']);

function posix(text: string): ShellAssignment[] {
	const assignments: ShellAssignment[] = [];
	const exported = new Set<string>();
	let exportsAll = false;
	for (const {line, words: allWords} of shellCommands(text)) {
		const words = dropKeywords(allWords);
		const first = words[0] ?? '';
		if (first === 'set') exportsAll = allexportAfter(words, exportsAll);
		else if (first === 'setenv' && words[1]) {
			assignments.push({
				name: words[1],
				line,
				exported: true,
				value: words[2] ?? '',
			});
		} else if (declarers.has(first)) {
			const flags = words.filter((word) => word.startsWith('-'));
			const exports = first === 'export' ? !flags.includes('-n') : flags.some((flag) => flag.includes('x'));
			for (const word of words.slice(1)) {
				const pair = assignment(word);
				if (pair) assignments.push({...pair, line, exported: exports || exportsAll});
				else if (exports) exported.add(word);
			}
		} else if (words.length > 0 && words.every((word) => assignment(word))) {
			for (const word of words) {
				const pair = assignment(word);
				if (pair) assignments.push({...pair, line, exported: exportsAll});
			}
		}
	}
	return assignments.map((each) => (exported.has(each.name) ? {...each, exported: true} : each));
}

function dropKeywords(words: readonly string[]): readonly string[] {
	const from = words.findIndex((word) => !keywords.has(word));
	return from < 0 ? [] : words.slice(from);
}

function allexportAfter(words: readonly string[], before: boolean): boolean {
	const flags = words.slice(1);
	if (flags.some((flag) => /^-\w*a/.test(flag)) || flags.join(' ').includes('-o allexport')) return true;
	if (flags.some((flag) => /^\+\w*a/.test(flag)) || flags.join(' ').includes('+o allexport')) return false;
	return before;
}

function assignment(word: string): Pick<ShellAssignment, 'name' | 'value'> | undefined {
	const match = /^([A-Za-z_]\w*)=([\s\S]*)$/.exec(word);
	return match?.[1] === undefined ? undefined : {name: match[1], value: match[2] ?? ''};
}

function fishCommand({line, words: allWords}: ShellCommand): ShellAssignment[] {
	const words = dropKeywords(allWords);
	const [first, ...rest] = words;
	if (first === 'export') {
		return rest.flatMap((word) => {
			const pair = assignment(word);
			return pair ? [{...pair, line, exported: true}] : [];
		});
	}
	if (first !== 'set') return [];
	const flags = rest.filter((word) => word.startsWith('-'));
	const erases = flags.some((flag) => flag === '--erase' || flag === '--query' || /^-[a-zA-Z]*[eq]/.test(flag));
	const [name, ...values] = rest.filter((word) => !word.startsWith('-'));
	if (!name || erases || values.length === 0) return [];
	const exported = flags.some((flag) => flag === '--export' || /^-[a-zA-Z]*x/.test(flag));
	return [{name, value: values.join(' '), line, exported}];
}

const pwshPatterns = [
	/^\s*\$\{?env:(\w+)\}?\s*=\s*(.*)$/i,
	/^\s*Set-Item\s+(?:-Path\s+)?Env:\\?(\w+)\s+(?:-Value\s+)?(.*)$/i,
	/^\s*\[(?:System\.)?Environment\]::SetEnvironmentVariable\(\s*['"](\w+)['"]\s*,\s*(['"].*?['"])/i,
];

function lines(text: string, patterns: readonly RegExp[]): ShellAssignment[] {
	return text.split('\n').flatMap((content, index) => {
		const match = patterns.map((pattern) => pattern.exec(content)).find((each) => each);
		if (!match?.[1]) return [];
		const raw = (match[2] ?? '').trim();
		const quoted = /^'((?:[^']|'')*)'|^"((?:[^"\\]|\\.)*)"/.exec(raw);
		const value = quoted ? (quoted[1] ?? quoted[2] ?? '') : raw.replace(/(?<!\s)\s+#.*$/, '').replace(/;$/, '');
		return [
			{
				name: match[1],
				value,
				line: index + 1,
				exported: true,
			},
		];
	});
}
