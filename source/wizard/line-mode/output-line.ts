// One line of the output of line mode.
import wrapAnsi from 'wrap-ansi';

export type OutputLine = {
	readonly text: string;
	/** Never broken, so that it can be copied: a command, a path, a line of a diff. */
	readonly exact?: boolean;
};

export const exact = (text: string): OutputLine => ({text, exact: true});

/** @param columns of the terminal; sentences are broken at spaces, longer words stay whole */
export const formatLines = (lines: readonly OutputLine[], columns: number): string =>
	lines.map((line) => `${line.exact ? line.text : wrapAnsi(line.text, columns, {hard: false})}\n`).join('');

/** The line that is answered on: the cursor stays behind it. */
export const formatPrompt = (text: string, columns: number): string =>
	`${formatLines([{text: text.trimEnd()}], columns).trimEnd()} `;
