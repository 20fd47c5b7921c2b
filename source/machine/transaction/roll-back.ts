// Takes back a write that did not finish, whether it failed a moment ago or a crash ended it in an earlier run.
import path from 'node:path';
import {discard, publish, stage} from './atomic-replace.ts';
import {kept} from './backups.ts';
import {readBytes, sha256, syncFolder, temporaryBeside} from './bytes.ts';
import {removeEmpty} from './folders.ts';
import {commit, forget, type JournalEdit, type JournalEntry, saveEntry} from './journal.ts';
import {isTorn, rewrite} from './overwrite.ts';
import type {TransactionContext} from './transaction-context.ts';

export type RollbackResult = {
	/** Files that had the new bytes, or half of them, and have the old ones again. */
	readonly restored: readonly string[];
	/** Files that somebody else changed meanwhile: left as they are. */
	readonly foreign: readonly string[];
};

/** Which state a file of an unfinished write is in. */
export type RollbackState = 'old' | 'new' | 'torn' | 'foreign';

export function stateOf(bench: TransactionContext, edit: JournalEdit): RollbackState {
	const now = readBytes(bench.disk, edit.realPath);
	const sha = now && sha256(now);
	if (sha === edit.after?.sha256) return 'new';
	if (sha === edit.before?.sha256) return 'old';
	const before = edit.before && kept(bench, edit.before);
	const after = edit.after && kept(bench, edit.after);
	return now && before && after && isTorn(now, before, after) ? 'torn' : 'foreign';
}

/**
 * Every file old again, last written first; the intent is forgotten only when all of them are. `crashed`: in an earlier run.
 * Then a file that somebody has changed since may hold our part, so that much of the write is kept as a receipt: undo and
 * off find it.
 * @throws the system's error when a file cannot be put back; the intent then stays for the next run
 */
export function rollBack(bench: TransactionContext, intent: JournalEntry, crashed: boolean): RollbackResult {
	const restored: string[] = [];
	const foreign: JournalEdit[] = [];
	let failure: {readonly error: unknown} | undefined;
	for (const edit of intent.edits.toReversed()) {
		if (edit.temporary) discard(bench.disk, edit.temporary);
		try {
			const state = stateOf(bench, edit);
			if (state === 'foreign') foreign.push(edit);
			if (state !== 'new' && state !== 'torn') continue;
			restore(bench, edit);
			restored.push(edit.path);
		} catch (error) {
			failure ??= {error};
		}
	}
	if (failure) throw failure.error;
	removeEmpty(bench.disk, intent.folders);
	if (crashed && foreign.length > 0 && intent.kind === 'write') {
		const rest = {...intent, edits: foreign.toReversed()};
		saveEntry(bench, rest);
		commit(bench, rest);
	} else forget(bench, intent);
	return {restored, foreign: foreign.map((edit) => edit.path)};
}

function restore(bench: TransactionContext, edit: JournalEdit): void {
	const {disk} = bench;
	if (!edit.before) {
		disk.unlink(edit.realPath);
		syncFolder(disk, path.dirname(edit.realPath));
		return;
	}
	const old = kept(bench, edit.before);
	if (!old) throw backupGone(edit, edit.before.backup);
	const stat = disk.stat(edit.realPath);
	const temporary = edit.temporary ?? (stat ? undefined : temporaryBeside(edit.realPath));
	if (temporary) {
		try {
			stage(disk, temporary, old, {mode: edit.mode, uid: edit.uid ?? undefined, gid: edit.gid ?? undefined});
			publish(disk, temporary, edit.realPath);
			return;
		} catch (error) {
			discard(disk, temporary);
			if (!stat) throw error;
		}
	}
	rewrite(disk, edit.realPath, readBytes(disk, edit.realPath) ?? Buffer.alloc(0), old);
}

const backupGone = ({path: file}: JournalEdit, backup: string) =>
	Object.assign(new Error(`ENOENT: the backup ${backup} of ${file} is gone`), {code: 'ENOENT'});
