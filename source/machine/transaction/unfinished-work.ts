// Finds what a crashed run left behind. Every command asks first, so this loads little.
import path from 'node:path';
import {backupsFolder} from './backups.ts';
import {readPendingEntries, receiptsFolder} from './journal.ts';
import type {ReadContext} from './transaction-context.ts';

/** Also true while another run is writing. @throws the system's error where our own folders cannot be read */
export const hasUnfinishedWork = (context: ReadContext) =>
	readPendingEntries(context).length > 0 || leftoverFiles(context).length > 0;

/** Half-written files in our own folders, from a run that was killed. Under the lock no other run can be writing them. */
export function leftoverFiles(context: ReadContext): string[] {
	const {disk} = context;
	const folders = [receiptsFolder(context), backupsFolder(context)];
	return folders.flatMap((folder) =>
		disk.stat(folder)
			? disk.list(folder).flatMap((name) => (name.endsWith('.tmp') ? [path.join(folder, name)] : []))
			: [],
	);
}
