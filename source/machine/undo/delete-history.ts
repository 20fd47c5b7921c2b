// After `off`: deletes this program's own receipts and backups too, so that the home is as before the first use.
import path from 'node:path';
import {removeFile} from '../files/bytes.ts';
import {removeEmptyFolders} from '../files/folders.ts';
import {backupsFolder, receiptsFolder, type TransactionContext} from '../transaction/index.ts';

/** Oldest receipt first: should a crash stop this, the receipt of `off` is still there, and no older write counts again. */
export function deleteHistory(context: TransactionContext): void {
	for (const folder of [backupsFolder(context), receiptsFolder(context)]) {
		for (const name of namesIn(context, folder)) removeFile(context.disk, path.join(folder, name));
		removeEmptyFolders(context.disk, [folder]);
	}
}

function namesIn({disk}: TransactionContext, folder: string): string[] {
	try {
		return disk.list(folder).toSorted();
	} catch {
		return [];
	}
}
