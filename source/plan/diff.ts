// A plan as a unified diff that is safe to show: secrets hidden, control characters visible, missing final line breaks named.
import {structuredPatch} from 'diff';
import {printable} from '../printable.ts';
import {hidden} from '../secrets/address.ts';
import {changes, type Edit, type Plan} from './edit.ts';
import {hiddenLines, shownLine} from './shown-line.ts';

export type DiffLine = {
	/** `header`: file names and the `@@` lines. `context` also holds `\ No newline at end of file`. */
	readonly kind: 'add' | 'remove' | 'context' | 'header';
	/** With its `+`, `-` or space; one line, without line break. */
	readonly text: string;
};

export type FileDiff = {readonly path: string; readonly lines: readonly DiffLine[]; readonly text: string};

/** One diff per file that changes, in the plan's order; files that stay as they are are left out. */
export function diffPlan(plan: Plan): FileDiff[] {
	return changes(plan).map(diffEdit);
}

/** The diff of one edit; empty when nothing changes. `text` has a line break behind every line. */
export function diffEdit({path, before, after}: Edit): FileDiff {
	const old = decode(before);
	const now = decode(after);
	const {hunks} = structuredPatch(path, path, old, now, '', '', {context: 3});
	const lines: DiffLine[] = [
		{kind: 'header', text: `--- ${printable(path)}${before ? '' : ' (new file)'}`},
		{kind: 'header', text: `+++ ${printable(path)}${after ? '' : ' (deleted)'}`},
	];
	const [hiddenBefore, hiddenAfter] = [hiddenLines(old), hiddenLines(now)];
	for (const hunk of hunks) {
		lines.push({
			kind: 'header',
			text: `@@ -${span(hunk.oldStart, hunk.oldLines)} +${span(hunk.newStart, hunk.newLines)} @@`,
		});
		lines.push(...hunkLines(hunk, hiddenBefore, hiddenAfter));
	}
	return {path, lines, text: lines.map(({text}) => `${text}\n`).join('')};
}

type Hunk = {readonly oldStart: number; readonly newStart: number; readonly lines: readonly string[]};

function hunkLines(hunk: Hunk, hiddenBefore: ReadonlySet<number>, hiddenAfter: ReadonlySet<number>): DiffLine[] {
	let before = hunk.oldStart;
	let after = hunk.newStart;
	return hunk.lines.map((line) => {
		const kind = kinds[line[0] ?? ''] ?? 'context';
		if (line.startsWith('\\')) return {kind, text: line};
		const isHidden = kind === 'add' ? hiddenAfter.has(after) : hiddenBefore.has(before);
		if (kind !== 'add') before++;
		if (kind !== 'remove') after++;
		return {kind, text: isHidden ? `${line[0]}${hidden}` : printableLine(line)};
	});
}

// An empty span starts at the line before it (the unified format's rule; jsdiff counts from 1).
const span = (start: number, lines: number) => `${lines === 0 ? start - 1 : start},${lines}`;

const kinds: Readonly<Record<string, DiffLine['kind']>> = {'+': 'add', '-': 'remove'};

// Hidden after comparing: a secret that changes still shows as a change. A tab is harmless and indentation is easier to read with it.
const printableLine = (line: string) =>
	line.slice(0, 1) + shownLine(line.slice(1)).split('\t').map(printable).join('\t');

/** UTF-8 where it is, else one character per byte: shown, never written. */
function decode(bytes: Buffer | undefined): string {
	if (!bytes) return '';
	const text = bytes.toString();
	return Buffer.from(text).equals(bytes) ? text : bytes.toString('latin1');
}
