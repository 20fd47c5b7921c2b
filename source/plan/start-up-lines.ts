// The two lines in a start-up file: a comment by which they are recognised, and the line that reads our generated file.
import {Problem} from '../problem.ts';
import {type BlockFormat, type BlockRange, linesWithOffsets, trimLine} from './block-format.ts';
import {blockNotes} from './block-notes.ts';
import {markers} from './markers.ts';
import {undoHint} from './snippet/scope.ts';

/**
 * A block of a comment and one line. Earlier versions put the whole snippet between two marker lines: such a block is found as
 * well, so that the two lines take its place and it can be taken back.
 */
export const startUpLines: BlockFormat = {find, write};

// The comment may get other words, so it is recognised by how it begins.
const commentStart = '# Added by claude-bedrock-setup';
const commentText = `${commentStart}, for Claude Code on Amazon Bedrock`;

/** What the second line names: the file in our folder, or the one beside the PowerShell profile. */
const generatedFile = /claude-bedrock-setup(?:\/shell\.(?:bash|zsh)|\.ps1)/;

function write([line = '']: readonly string[], notes: readonly string[], ends: string): string {
	const comment = `${[commentText, ...notes.map(inComment)].join(' ')}. ${undoHint}`;
	return [comment, line, ''].join(ends);
}

function find(text: string): BlockRange | undefined {
	const between = markers.find(text);
	const lines = linesWithOffsets(text);
	const [first, ...others] = lines.filter((line) => trimLine(line.text).startsWith(commentStart));
	const another = others[0]?.number ?? between?.line;
	if (first && another !== undefined) throw twice(first.number, another);
	if (!first) return between;
	const next = lines[first.number];
	const second = next && generatedFile.test(next.text) ? next : undefined;
	return {
		start: first.start,
		end: (second ?? first).end,
		line: first.number,
		lastLine: (second ?? first).number,
		lines: second ? [second.text.replace(/\r$/, '')] : [],
		notes: blockNotes.filter((note) => first.text.includes(inComment(note))),
		lineEnd: first.text.endsWith('\r') ? '\r\n' : '\n',
	};
}

/** A note as it stands in the comment. */
const inComment = (note: string) => note.replace(/^# /, '');

const twice = (line: number, other: number) =>
	new Problem({
		code: 'markers-damaged',
		title: 'The lines of this tool are in the file twice, so the file is left alone',
		because: `they begin in line ${Math.min(line, other)} and in line ${Math.max(line, other)}`,
		next: [{say: 'Delete one of the two in an editor; then try again'}],
	});
