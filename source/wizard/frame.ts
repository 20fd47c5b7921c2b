// A frame as data: what stands on every line of the terminal. Pure, so that it can be read without Ink, by tests and by the first frame.
import stringWidth from 'string-width';
import {printable} from '../printable.ts';
import {foot} from './foot.ts';
import {cut, setLines, wrap} from './layout.ts';
import {menuLines} from './menu-lines.ts';
import type {AnswerReceipt} from './receipts.ts';
import type {ScreenLine} from './screen.ts';
import type {FrameLine, Span} from './theme.ts';
import type {Snapshot} from './wizard-store.ts';

export type Frame = {
	readonly lines: readonly FrameLine[];
	/** How many rows a page key moves by. */
	readonly page: number;
};

export type FrameContext = {
	readonly receipts: readonly AnswerReceipt[];
	readonly badge?: string;
	/** Of the terminal. */
	readonly columns: number;
	readonly rows: number;
	/** What is said while something is looked up, once that has taken a moment. */
	readonly waiting?: string;
};

const blank: FrameLine = [];

export function frameOf({screen, menu}: Snapshot, {receipts, badge = '', columns, rows, waiting}: FrameContext): Frame {
	const width = Math.max(20, Math.min(columns, 102) - 2);
	const title = wrap(printable(screen.title), screen.step ? width - 8 : width);
	// What is always there: header 2, title, air around the menu 2, foot 1, the line that Ink ends with.
	const airy = rows >= 24;
	const room = rows - (airy ? 6 : 5) - title.length - (menu.problem ? 2 : 0) - (screen.waits ? 1 : 0);
	const least = Math.min(screen.rows.length + 1, airy ? 5 : 4);
	const text = clip(menu.view ? [] : setLines(screen.lines, width), Math.max(2, room - least));
	const left = room - text.length;
	const shown = screen.alone ? [] : fold(receipts, left - Math.min(Math.max(least, 8), screen.rows.length + 1) - 1);
	const height = Math.max(3, left - shown.length - (shown.length > 0 ? 1 : 0));
	const [first = '', ...more] = title;
	return {
		page: height - 2,
		lines: [
			beside({text: 'claude-bedrock-setup', tone: 'strong'}, badge, width),
			...(airy ? [blank] : []),
			...shown.map(({name, value}) => [{text: cut(`✔ ${name.padEnd(8)}  ${printable(value)}`, width)}]),
			...(shown.length > 0 ? [blank] : []),
			beside({text: first, tone: 'strong'}, screen.step ?? '', width),
			...more.map((line): FrameLine => [{text: line, tone: 'strong'}]),
			...text.map((line): FrameLine => [line]),
			blank,
			...menuLines(screen, menu, width, height),
			...(screen.waits ? [[{text: waiting ?? '', tone: 'dim' as const}]] : []),
			...(menu.problem ? [[{text: cut(`✘ ${printable(menu.problem.title)}`, width), tone: 'bad' as const}]] : []),
			...(menu.problem?.because ? [[{text: cut(`  ${printable(menu.problem.because)}`, width)}]] : []),
			...(screen.final ? [] : [blank, [{text: foot(screen, menu.view !== undefined, width), tone: 'dim' as const}]]),
		],
	};
}

/** Something at the right edge, where there is room for it. */
function beside(left: Span, right: string, width: number): FrameLine {
	const gap = width - stringWidth(left.text) - stringWidth(right);
	return right === '' || gap < 1 ? [left] : [left, {text: ' '.repeat(gap)}, {text: right, tone: 'dim'}];
}

/** The first lines when there is no room for all, and that there are more. */
function clip(lines: readonly ScreenLine[], room: number): readonly ScreenLine[] {
	if (lines.length <= room) return lines;
	const kept = lines.slice(0, Math.max(1, room - 1));
	const last = lines[kept.length];
	return last ? [...kept, {...last, text: `… ${lines.length - kept.length} more lines`, tone: 'dim'}] : kept;
}

/** The newest receipts when there is no room for all. */
function fold(done: readonly AnswerReceipt[], room: number): readonly AnswerReceipt[] {
	if (done.length <= room) return done;
	if (room < 1) return [];
	const hidden = done.length - room + 1;
	return [{name: `${hidden} more`, value: 'answered above'}, ...done.slice(hidden)];
}
