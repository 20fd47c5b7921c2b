// Finds and writes the two marker lines around our block. A file has exactly one pair or none; anything else is a Problem, as in mise's edits of dotfiles.
import {Problem} from '../problem.ts';

const begin = '# >>> claude-bedrock-setup >>>';
const end = '# <<< claude-bedrock-setup <<<';

export type MarkedRange = {
	readonly start: number;
	readonly end: number;
	readonly line: number;
	readonly lastLine: number;
	/** The lines between the markers, without line ends. */
	readonly lines: readonly string[];
	/** How the begin marker's line ends. */
	readonly lineEnd: '\n' | '\r\n';
};

export const blocks = {find, write};

/** The lines between markers, each with `ends`. Throws a Problem when one of them is a marker itself. */
function write(lines: readonly string[], ends: string): string {
	const marker = lines.find((line) => kindOf(line));
	if (marker !== undefined) throw damaged('the text to write holds a marker itself');
	return [begin, ...lines, end, ''].join(ends);
}

function find(text: string): MarkedRange | undefined {
	const lines = linesOf(text);
	const marks = lines.flatMap((line) => {
		const kind = kindOf(line.text);
		return kind ? [{...line, kind}] : [];
	});
	const [first, second] = marks;
	if (!first) return undefined;
	if (marks.length !== 2 || !second || first.kind !== 'begin' || second.kind !== 'end')
		throw damaged(marks.map(({kind, number}) => `${kind} marker in line ${number}`).join(', '));
	const inside = lines.slice(first.number, second.number - 1).map((line) => line.text.replace(/\r$/, ''));
	return {
		start: first.start,
		end: second.end,
		line: first.number,
		lastLine: second.number,
		lines: inside,
		lineEnd: first.text.endsWith('\r') ? '\r\n' : '\n',
	};
}

// An indented marker is one; a longer name or a marker inside other text is not.
function kindOf(line: string): 'begin' | 'end' | undefined {
	const text = line.replace(/^\u00ef\u00bb\u00bf/, '').replace(/^[ \t]+|[ \t\r]+$/g, '');
	return text === begin ? 'begin' : text === end ? 'end' : undefined;
}

function linesOf(text: string): {text: string; number: number; start: number; end: number}[] {
	let at = 0;
	return text.split('\n').map((line, index) => {
		// A byte order mark stays in front of whatever is put in the first line.
		const start = at + (index === 0 && line.startsWith('\u00ef\u00bb\u00bf') ? 3 : 0);
		at = Math.min(at + line.length + 1, text.length);
		return {text: line, number: index + 1, start, end: at};
	});
}

function damaged(because: string): Problem {
	return new Problem({
		code: 'markers-damaged',
		title: 'The markers of this tool are damaged, so the file is left alone',
		because: `there must be one line "${begin}" and below it one line "${end}"; found: ${because}`,
		next: [{say: 'Delete the marker lines, and what this tool wrote between them, in an editor; then try again'}],
	});
}
