// Splits the text of a POSIX-like shell file into commands of words, with line numbers: enough to find assignments in it.

export type ShellCommand = {
	/** Counted from 1. */
	readonly line: number;
	/** Quotes removed; expansions (`$X`, `$(…)`) stay as written. */
	readonly words: readonly string[];
};

/** Characters of a `$(…)` that goes over several lines. */
const maxCommand = 10_000;

const separators = ';&|(){}\n';

/** Comments and here-documents are skipped. A quote that is never closed ends with its own line. Never throws. */
export function shellCommands(source: string, options: {readonly braces: boolean} = {braces: true}): ShellCommand[] {
	const commands: ShellCommand[] = [];
	const ends = options.braces ? separators : separators.replace(/[{}]/g, '');
	let at = 0;
	let line = 1;
	let words: string[] = [];
	let start = 1;
	let pending: string[] = [];
	let lastLines: ReadonlyMap<string, number> | undefined;
	const finish = () => {
		if (words.length > 0) commands.push({line: start, words});
		words = [];
	};
	while (at < source.length) {
		const char = source[at] ?? '';
		if (char === '\n') {
			finish();
			at++;
			line++;
			if (pending.length > 0) lastLines ??= lastLinesOf(source);
			// One that does not end is no here-document; looking for its end each time would take the square of the file's length.
			for (const mark of pending)
				if ((lastLines?.get(mark) ?? -1) >= at) [at, line] = skipHereDocument(source, at, line, mark);
			pending = [];
		} else if (char === '\\' && source[at + 1] === '\n') {
			at += 2;
			line++;
		} else if (' \t\r'.includes(char)) at++;
		else if (char === '#') at = lineEnd(source, at);
		else if (ends.includes(char)) {
			finish();
			at++;
		} else {
			const hereDocument = /^<<-?\s*(['"]?)([A-Za-z_]\w*)\1/.exec(source.slice(at, at + 80));
			if (hereDocument?.[2]) {
				pending.push(hereDocument[2]);
				at += hereDocument[0].length;
				continue;
			}
			if (words.length === 0) start = line;
			const word = readWord(source, at, ends);
			words.push(word.text);
			line += source.slice(at, word.end).split('\n').length - 1;
			at = Math.max(word.end, at + 1);
		}
	}
	finish();
	return commands;
}

/** Where each line begins that is the last one with its text, white space left out. */
function lastLinesOf(source: string): ReadonlyMap<string, number> {
	const starts = new Map<string, number>();
	let start = 0;
	for (const line of source.split('\n')) {
		starts.set(line.trim(), start);
		start += line.length + 1;
	}
	return starts;
}

const lineEnd = (source: string, at: number) => {
	const end = source.indexOf('\n', at);
	return end < 0 ? source.length : end;
};

function skipHereDocument(source: string, from: number, fromLine: number, mark: string): [number, number] {
	let at = from;
	let line = fromLine;
	while (at < source.length) {
		const end = lineEnd(source, at);
		const content = source.slice(at, end).trim();
		at = Math.min(end + 1, source.length);
		line++;
		if (content === mark) return [at, line];
	}
	return [from, fromLine];
}

/** The end of `$(…)`; of one that does not end, the end of its line. */
function commandEnd(source: string, at: number): number {
	const end = lineEnd(source, at);
	// Those that go over several lines are short.
	const closing = source.slice(at, Math.max(end, at + maxCommand)).indexOf(')');
	return closing < 0 ? end : at + closing + 1;
}

function readWord(source: string, from: number, ends: string): {text: string; end: number} {
	let text = '';
	let at = from;
	while (at < source.length) {
		const char = source[at] ?? '';
		if (' \t\r'.includes(char) || ends.includes(char)) break;
		if (char === "'" || char === '"') {
			const closing = closingQuote(source, at);
			const inner = source.slice(at + 1, closing);
			text += char === '"' ? inner.replace(/\\([\\"$`])/g, '$1') : inner;
			at = source[closing] === char ? closing + 1 : closing;
		} else if (char === '$' && source[at + 1] === '(') {
			const end = commandEnd(source, at);
			text += source.slice(at, end);
			at = end;
		} else if (char === '\\') {
			if (source[at + 1] !== '\n') text += source[at + 1] ?? '';
			at += 2;
		} else {
			text += char;
			at++;
		}
	}
	return {text, end: at};
}

/** The place of the quote that closes the one at `at`, or the end of the line when none does. */
function closingQuote(source: string, at: number): number {
	const quote = source[at];
	for (let next = at + 1; next < source.length; next++) {
		if (source[next] === '\\' && quote === '"') next++;
		else if (source[next] === quote) return next;
	}
	return lineEnd(source, at);
}
