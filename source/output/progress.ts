// Says what is being waited for, on stderr, so that nobody has to wonder: one line that is drawn anew and erased, or a line per step.
//
// ora 9 and yocto-spinner 1 were looked at. Both draw at once and not after a moment; yocto-spinner ends the process on Ctrl+C by
// itself, which would leave a transaction half done, and ora takes stdin, which this program may be reading from.
import wrapAnsi from 'wrap-ansi';
import {printable} from '../printable.ts';
import type {WaitStep} from '../wait-step.ts';
import {spinnerFrames} from './spinner-frames.ts';

export type ProgressOptions = {
	/** `line`: one line of a terminal, drawn anew and erased. `lines`: each step once, on a line of its own. */
	readonly form: 'line' | 'lines' | 'silent';
	/** Of the terminal. */
	readonly columns: number;
	write(text: string): void;
};

export type Progress = {
	/** From now on this is being waited for. */
	show(step: WaitStep): void;
	/** Nothing is being waited for any more: the line is erased. */
	clear(): void;
	/** As `clear`, and nothing is said from now on: the program was interrupted. */
	end(): void;
};

/** Milliseconds that may pass in silence, and between two pictures of the spinner. */
const silence = 300;
const interval = 80;

const eraseLine = '\r\u001B[2K';

/** The cursor is never hidden, so however the program ends there is nothing to restore. */
export function openProgress({form, columns, write}: ProgressOptions): Progress {
	let step: WaitStep | undefined;
	let timer: NodeJS.Timeout | undefined;
	let frame = 0;
	let drawn = false;
	let ended = form === 'silent';
	const printed = new Set<string>();

	const draw = () => {
		if (!step) return;
		if (form === 'line') {
			const picture = spinnerFrames[frame++ % spinnerFrames.length];
			write(`${eraseLine}${firstLine(`${picture} ${printable(step.text)}`, columns - 1)}`);
			drawn = true;
		} else if (!printed.has(step.key)) {
			printed.add(step.key);
			write(`${printable(step.text)} ...\n`);
		}
		timer = setTimeout(draw, form === 'line' ? interval : silence);
	};

	const clear = () => {
		step = undefined;
		clearTimeout(timer);
		timer = undefined;
		if (drawn) write(eraseLine);
		drawn = false;
	};

	return {
		show(next) {
			if (ended) return;
			step = next;
			timer ??= setTimeout(draw, silence);
		},
		clear,
		end() {
			clear();
			ended = true;
		},
	};
}

/** As much of the text as fits: a line that wraps could not be erased as one. */
const firstLine = (text: string, columns: number) =>
	wrapAnsi(text, Math.max(1, columns), {hard: true, wordWrap: false, trim: false}).split('\n')[0] ?? '';
