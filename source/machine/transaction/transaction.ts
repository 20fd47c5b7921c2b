// All edits of a plan, or none: journal first, then every new file complete beside the old one, then the swaps.
import path from 'node:path';
import {changes, type Plan} from '../../plan/edit.ts';
import {backupsFolder} from './backups.ts';
import type {Bench} from './bench.ts';
import {makeFolder, makePrivate} from './folders.ts';
import {commit, type Intent, type Kind, newId, receipts, receiptsFolder, saveIntent} from './intent.ts';
import {cancelled} from './lock.ts';
import {examine, prepare, type Seen} from './prepare.ts';
import {putBack} from './put-back.ts';
import {unrecovered} from './recover.ts';
import {systemProblem} from './system-error.ts';
import {tidy} from './tidy.ts';
import {stageEdit, swapEdit} from './write.ts';

export type Order = {
	readonly plan: Plan;
	readonly kind: Kind;
	/** Receipts that this write takes back. */
	readonly undoes?: readonly string[];
	/** Paths that are back to before this tool was first used. */
	readonly settled?: readonly string[];
	/** Folders made for the lock: this write's receipt answers for them too. */
	readonly folders?: readonly string[];
	readonly signal?: AbortSignal | undefined;
};

/**
 * To be called under the lock, after recovery. Resolves when every file has its new bytes and the receipt is on disk.
 * @throws Problem, with every file as it was
 */
export async function transact(bench: Bench, order: Order): Promise<Intent> {
	const seen = examine(bench, changes(order.plan));
	stopIfAborted(order);
	const own = ownFolders(bench);
	return run(bench, begin(bench, order, seen, own), seen, order);
}

function begin(bench: Bench, order: Order, seen: readonly Seen[], own: readonly string[]): Intent {
	const time = bench.now();
	const intent: Intent = {
		version: 1,
		id: newId(time, receipts(bench).at(-1)?.id),
		kind: order.kind,
		time: time.toISOString(),
		undoes: order.undoes ?? [],
		settled: order.settled ?? [],
		folders: [...(order.folders ?? []), ...own, ...new Set(seen.flatMap(({sight}) => sight.missing))],
		edits: prepare(bench, seen),
	};
	try {
		saveIntent(bench, intent);
	} catch (error) {
		throw systemProblem('The journal cannot be written, so nothing was changed', bench.stateDir, error);
	}
	return intent;
}

async function run(bench: Bench, intent: Intent, seen: readonly Seen[], order: Order): Promise<Intent> {
	const after = new Map(seen.map(({edit, sight}) => [sight.realPath, edit.after]));
	let current = intent;
	let file = bench.stateDir;
	try {
		for (const {sight} of seen) {
			file = sight.realPath;
			for (const folder of sight.missing) makeMissing(bench, folder);
		}
		for (const index of intent.edits.keys()) {
			stopIfAborted(order);
			const edit = editAt(current, index);
			file = edit.realPath;
			current = stageEdit(bench, current, edit, after.get(file));
		}
		stopIfAborted(order);
		for (const index of intent.edits.keys()) {
			const edit = editAt(current, index);
			file = edit.realPath;
			current = await swapEdit(bench, current, edit, after.get(file));
		}
		commit(bench, current);
	} catch (error) {
		takeBack(bench, current);
		throw systemProblem(`${file} could not be written; every file is as it was`, file, error);
	}
	tidy(bench);
	return current;
}

const editAt = (intent: Intent, index: number) => {
	const edit = intent.edits[index];
	if (!edit) throw new RangeError(`no edit ${index}`);
	return edit;
};

function stopIfAborted({signal}: Order) {
	if (signal?.aborted) throw cancelled();
}

/** Ours is private; others get what the umask leaves. */
function makeMissing(bench: Bench, folder: string) {
	makeFolder(bench.disk, folder, path.basename(folder) === path.basename(bench.configDir) ? 0o700 : 0o777);
}

function ownFolders(bench: Bench): string[] {
	try {
		return [receiptsFolder(bench), backupsFolder(bench)].flatMap((folder) => makePrivate(bench, folder));
	} catch (error) {
		throw systemProblem('No backup can be kept, so nothing was written', bench.stateDir, error);
	}
}

function takeBack(bench: Bench, intent: Intent): void {
	try {
		putBack(bench, intent, false);
	} catch (error) {
		throw unrecovered(bench, intent, error);
	}
}
