// What people paste, made into the message alone: without colours, frames, quotes and stack traces, and cut where it is long.
import {stripVTControlCharacters} from 'node:util';
import {cutText} from '../bedrock/aws-errors/error-body.ts';

/** Enough for every message with what stands around it; a whole log is longer. Its end is the newest. */
const longestPaste = 262_144;
const longestMessage = 16_384;

/** How the messages of Claude Code and of the AWS CLI begin. The last one of a log is the one that somebody asks about. */
const beginnings = ['AWS authentication failed · ', 'API Error', 'An error occurred ('];

/** What a copy from a terminal or a mail puts before each line. */
const margin = /^\s*(?:[│┃>|]\s{0,8})*/u;

/** The signs that Claude Code puts before a message, and the quotes of whoever handed it on. */
const opening = /^[\s●⎿└✗✘×⚠*_`"'“‘«]+/u;
const closing = /[\s│┃*_`"'”’»]+$/u;

/** A line of a stack trace: of Node, or of Python. */
const stackLine = /^(?:at \S.*|File ".*|Traceback \(most recent call last\):)$/;

/** One line, in which a sentence that a terminal broke over two lines is whole again. */
export function pastedMessage(pasted: string): string {
	const text = stripVTControlCharacters(pasted.slice(-longestPaste));
	const start = beginning(text);
	const lines = text
		.slice(start, start + longestMessage)
		.split(/\r\n?|\n/)
		.map((line) => line.replace(margin, '').trimEnd())
		.filter((line) => line !== '' && !stackLine.test(line));
	return cutText(lines.join(' ').replace(opening, '')).replace(closing, '');
}

function beginning(text: string): number {
	const [wrapped = -1, ...bare] = beginnings.map((words) => text.lastIndexOf(words));
	const last = Math.max(...bare);
	// What Claude Code says first stands close before the error that it wraps.
	return wrapped >= 0 && last - wrapped < 400 ? wrapped : Math.max(last, 0);
}
