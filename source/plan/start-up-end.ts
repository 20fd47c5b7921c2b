// Where a shell leaves a start-up file before its end, and how that is said.

export type StartUpEnd = {
	/** The last line of the file that the shell came to. */
	readonly line: number;
	/** `waits`: it was still there when the time was over. */
	readonly how: 'return' | 'exit' | 'exec' | 'waits' | 'other';
	/** The name of the program that takes the shell's place. */
	readonly program?: string;
};

/** A sentence without its full stop. `line`: where the lines of set-up are in the file. */
export function whyNeverRead(end: StartUpEnd, path: string, line: number): string {
	const does = {
		return: 'says return',
		exit: 'ends the shell',
		exec: `starts ${end.program ?? 'another program'} in the place of the shell`,
		waits: 'never ends',
		other: 'is the last that the shell reads',
	}[end.how];
	return `Line ${end.line} of ${path} ${does}, so the shell never comes to line ${line}, which set-up wrote`;
}
