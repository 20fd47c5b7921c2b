// After `off`: our own receipts and backups go too, so that the home is as before the first use.
import path from 'node:path';
import {backupsFolder} from '../transaction/backups.ts';
import type {Bench} from '../transaction/bench.ts';
import {removeEmpty} from '../transaction/folders.ts';
import {receiptsFolder} from '../transaction/intent.ts';
import {discard} from '../transaction/replace.ts';

/** Oldest receipt first, so that a crash on the way leaves the one that says "off" and nothing comes back to life. */
export function wipe(bench: Bench): void {
	for (const folder of [backupsFolder(bench), receiptsFolder(bench)]) {
		for (const name of list(bench, folder)) discard(bench.disk, path.join(folder, name));
		removeEmpty(bench.disk, [folder]);
	}
}

function list({disk}: Bench, folder: string): string[] {
	try {
		return disk.list(folder).toSorted();
	} catch {
		return [];
	}
}
