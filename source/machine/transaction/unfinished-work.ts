// Whether an earlier run left anything to put right: the one thing of a write that every command has to know first.
import path from 'node:path';
import {backupsFolder} from './backups.ts';
import {pending, receiptsFolder} from './journal.ts';
import type {ReadContext} from './transaction-context.ts';

/** Also true while another run is writing. Throws the system's error where our own folders cannot be read. */
export const unfinished = (bench: ReadContext) => pending(bench).length > 0 || strays(bench).length > 0;

/** Half-written copies of our own, from a run that was killed. Under the lock they are nobody's. */
export function strays(bench: ReadContext): string[] {
	const {disk} = bench;
	const folders = [receiptsFolder(bench), backupsFolder(bench)];
	return folders.flatMap((folder) =>
		disk.stat(folder)
			? disk.list(folder).flatMap((name) => (name.endsWith('.tmp') ? [path.join(folder, name)] : []))
			: [],
	);
}
