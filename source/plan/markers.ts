// The block between two marker lines. A file has exactly one pair or none; anything else is a Problem, as in mise's edits of dotfiles.
import {Problem} from '../problem.ts';
import {type BlockFormat, type BlockRange, linesWithOffsets, trimLine} from './block-format.ts';
import {blockNotes} from './block-notes.ts';

const begin = '# >>> claude-bedrock-setup >>>';
const end = '# <<< claude-bedrock-setup <<<';

export const markers: BlockFormat = {find, write};

function write(body: readonly string[], notes: readonly string[], ends: string): string {
	const marker = body.find((line) => kindOf(line));
	if (marker !== undefined) throw damaged('the text to write holds a marker itself');
	return [begin, ...notes, ...body, end, ''].join(ends);
}

function find(text: string): BlockRange | undefined {
	const lines = linesWithOffsets(text);
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
		lines: inside.filter((line) => !blockNotes.includes(line)),
		notes: inside.filter((line) => blockNotes.includes(line)),
		lineEnd: first.text.endsWith('\r') ? '\r\n' : '\n',
	};
}

// An indented marker is one; a longer name or a marker inside other text is not.
function kindOf(line: string): 'begin' | 'end' | undefined {
	const text = trimLine(line);
	return text === begin ? 'begin' : text === end ? 'end' : undefined;
}

function damaged(because: string): Problem {
	return new Problem({
		code: 'markers-damaged',
		title: 'The markers of this tool are damaged, so the file is left alone',
		because: `there must be one line "${begin}" and below it one line "${end}"; found: ${because}`,
		next: [{say: 'Delete the marker lines, and what this tool wrote between them, in an editor; then try again'}],
	});
}
