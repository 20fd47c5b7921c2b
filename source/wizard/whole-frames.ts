// A frame reaches the terminal in one piece: Ink writes its start, its text and its end one by one, and each costs a call of the system.

/** Between them a terminal that knows them shows nothing (mode 2026). */
const start = '\u001B[?2026h';
const end = '\u001B[?2026l';

type Write = (text: string, ...more: never[]) => boolean;

/** Holds back what is written of a frame until its end comes, or somebody waits for it. Everything else is written at once. */
export function wholeFrames(write: Write): Write {
	let held = '';
	return (text, ...more) => {
		const frame = held + text;
		held = frame.startsWith(start) && !frame.endsWith(end) && more.length === 0 ? frame : '';
		return held ? true : write(frame, ...more);
	};
}
