// Puts our block into a file of somebody else and takes it out again. Works on bytes, so that Latin-1, broken UTF-8 and mixed line ends survive.
import {Problem} from '../problem.ts';
import type {BlockFormat} from './block-format.ts';
import {emptyFile, noFile, noLineBreak} from './block-notes.ts';
import {markers} from './markers.ts';

export type Block = {
	/** Offsets in bytes: from the block's first line to behind the line break of its last one. */
	readonly start: number;
	readonly end: number;
	/** Lines as an editor counts them, from 1. */
	readonly line: number;
	readonly lastLine: number;
	/** The text of the block with `\n` line ends, without markers and without the notes on what was there before. */
	readonly body: string;
};

/** Line ends of the block: `lf` for what a POSIX shell reads (`fi\r` is a syntax error there), `file` for the file's majority. */
export type LineEnds = 'lf' | 'file';

const byteOrderMark = '\u00ef\u00bb\u00bf';
const maxBytes = 1024 * 1024;

/** The block in these bytes. Throws a Problem with line numbers for a block that is damaged or there twice. */
export function findBlock(before: Buffer | undefined, format: BlockFormat = markers): Block | undefined {
	const range = before && format.find(editable(before));
	if (!range) return undefined;
	const {start, end, line, lastLine, lines} = range;
	return {start, end, line, lastLine, body: Buffer.from(lines.join('\n'), 'latin1').toString()};
}

/**
 * The bytes with `body` in the block: in its place where there is one, else after everything else.
 * Doing it twice changes nothing. Throws a Problem for bytes that are no text and for a damaged block.
 */
export function putBlock(
	before: Buffer | undefined,
	body: string,
	lineEnds: LineEnds = 'file',
	format: BlockFormat = markers,
): Buffer {
	const text = before ? editable(before) : '';
	const range = format.find(text);
	const ends = lineEnds === 'lf' ? '\n' : (range?.lineEnd ?? majority(text));
	const block = format.write(asBytes(body).replace(/\n$/, '').split('\n'), range?.notes ?? notesOn(before, text), ends);
	const head = range ? text.slice(0, range.start) : text + blankLineBefore(text, ends);
	return Buffer.from(head + block + (range ? text.slice(range.end) : ''), 'latin1');
}

/** The bytes without the block: what `putBlock` was given, byte for byte, and undefined where that was no file. */
export function takeBlock(before: Buffer | undefined, format: BlockFormat = markers): Buffer | undefined {
	if (!before) return undefined;
	const text = editable(before);
	const range = format.find(text);
	if (!range) return before;
	const hasNote = (note: string) => range.notes.includes(note);
	let head = text.slice(0, range.start);
	const rest = text.slice(range.end);
	// The blank line above is ours, unless someone has taken it away since.
	if (!hasNote(noFile) && !hasNote(emptyFile)) head = head.replace(/(?<=\n)\r?\n$/, '');
	if (hasNote(noLineBreak) && rest === '' && head.endsWith(range.lineEnd)) head = head.slice(0, -range.lineEnd.length);
	return hasNote(noFile) && head + rest === '' ? undefined : Buffer.from(head + rest, 'latin1');
}

/** The bytes of `now` with the block as it is in `before`, or without one where `before` has none. A block that somebody has deleted since stays deleted. */
export function restoreBlock(now: Buffer, before: Buffer | undefined, format: BlockFormat): Buffer | undefined {
	const old = findBlock(before, format);
	if (!before || !old) return takeBlock(now, format);
	const range = findBlock(now, format);
	if (!range) return now;
	return Buffer.concat([now.subarray(0, range.start), before.subarray(old.start, old.end), now.subarray(range.end)]);
}

function notesOn(before: Buffer | undefined, text: string): string[] {
	if (!before) return [noFile];
	if (text === '' || text === byteOrderMark) return [emptyFile];
	return text.endsWith('\n') ? [] : [noLineBreak];
}

// A blank line keeps a last line that ends in a backslash from swallowing the marker.
function blankLineBefore(text: string, ends: string): string {
	if (text === '' || text === byteOrderMark) return '';
	return text.endsWith('\n') ? ends : ends + ends;
}

function majority(text: string): string {
	const all = text.split('\n').length - 1;
	const windows = text.split('\r\n').length - 1;
	return windows > all - windows ? '\r\n' : '\n';
}

const asBytes = (text: string) => Buffer.from(text).toString('latin1');

/** One character per byte. */
function editable(before: Buffer): string {
	const text = before.toString('latin1');
	const wide = text.startsWith('\u00ff\u00fe') || text.startsWith('\u00fe\u00ff');
	const because =
		before.length > maxBytes
			? `it has ${before.length} bytes, and no start-up file has more than ${maxBytes}`
			: wide
				? 'it is UTF-16, as Windows PowerShell writes with `>`'
				: text.includes('\0')
					? `it contains a NUL byte at offset ${text.indexOf('\0')}`
					: undefined;
	if (because === undefined) return text;
	throw new Problem({
		code: 'file-not-text',
		title: 'A file cannot be edited as text',
		because,
		next: [
			{
				say:
					before.length > maxBytes
						? 'Leave this file out of --write'
						: 'Save it as UTF-8 and try again, or leave this file out of --write',
			},
		],
	});
}
