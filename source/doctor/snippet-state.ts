// The type of what is known about the lines that set-up wrote for the shell.
import type {StartUpEnd} from '../plan/start-up-end.ts';

/** What the shell does with the lines that set-up wrote for it. */
export type SnippetState = {
	/** The name of the shell. */
	readonly shell: string;
	/** The start-up file, or the file of this tool that the shell reads by itself. */
	readonly path: string;
	/** Where our lines begin in a file of the user's. */
	readonly line?: number;
	/** The file of this tool. */
	readonly generated: string;
	/** Whether a new terminal gives claude the values: as the shell itself said, where it could be asked. */
	readonly reaches: 'yes' | 'no' | 'not known';
	/** The line above ours at which the shell leaves the file. */
	readonly end?: StartUpEnd;
	/** This terminal was opened before the lines were written, so it may not have read them. */
	readonly olderTerminal: boolean;
};
