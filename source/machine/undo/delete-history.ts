// After `off`: our own receipts and backups go too, so that the home is as before the first use.
import path from 'node:path';
import {discard} from '../transaction/atomic-replace.ts';
import {backupsFolder} from '../transaction/backups.ts';
import {removeEmpty} from '../transaction/folders.ts';
import {receiptsFolder} from '../transaction/journal.ts';
import type {TransactionContext} from '../transaction/transaction-context.ts';

/** Oldest receipt first, so that a crash on the way leaves the one that says "off" and nothing comes back to life. */
export function wipe(bench: TransactionContext): void {
	for (const folder of [backupsFolder(bench), receiptsFolder(bench)]) {
		for (const name of list(bench, folder)) discard(bench.disk, path.join(folder, name));
		removeEmpty(bench.disk, [folder]);
	}
}

function list({disk}: TransactionContext, folder: string): string[] {
	try {
		return disk.list(folder).toSorted();
	} catch {
		return [];
	}
}
