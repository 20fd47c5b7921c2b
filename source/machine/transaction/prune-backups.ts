// Our own folders after a write, done or not: no backup that nothing needs, no empty folder.
import {backupsFolder, prune} from './backups.ts';
import {removeEmpty} from './folders.ts';
import {trails} from './history.ts';
import {pending, receipts, receiptsFolder} from './journal.ts';
import type {TransactionContext} from './transaction-context.ts';

/** Never fails: that something old cannot be removed is no reason to call a write failed. */
export function tidy(bench: TransactionContext): void {
	try {
		prune(bench, trails(receipts(bench)).values(), pending(bench));
	} catch {
		// It stays until the next write.
	}
	removeEmpty(bench.disk, [receiptsFolder(bench), backupsFolder(bench)]);
}
