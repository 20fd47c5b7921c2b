// After a crash: takes back a half-done write, finishes a whole one, and tells the user.
import path from 'node:path';
import {Problem} from '../../problem.ts';
import {showFile} from '../../shell-command.ts';
import {removeFile} from '../files/bytes.ts';
import {systemProblem} from '../files/system-error.ts';
import {backupsFolder} from './backups.ts';
import {commitEntry, type JournalEntry, readPendingEntries} from './journal.ts';
import {type RollbackResult, rollBack, stateOf} from './roll-back.ts';
import type {TransactionContext} from './transaction-context.ts';
import {leftoverFiles} from './unfinished-work.ts';

export type Recovery = {
	/** finished: every file already had its new bytes. taken-back: every file has its old bytes again. */
	readonly outcome: 'finished' | 'taken-back';
	/** The files of the write that was interrupted. */
	readonly files: readonly string[];
	/** Sentences for the user. */
	readonly notes: readonly string[];
};

export type RecoveryResult = {
	/** undefined when there was nothing to recover. */
	readonly recovery: Recovery | undefined;
	/** Folders that the interrupted write had created, which the caller has to remove or record. */
	readonly folders: readonly string[];
};

/** To be called under the lock. */
export function recoverUnderLock(context: TransactionContext): RecoveryResult {
	let recovery: Recovery | undefined;
	const folders: string[] = [];
	for (const entry of readPendingEntries(context)) {
		recovery = recoverEntry(context, entry);
		if (recovery.outcome === 'taken-back') folders.push(...entry.folders);
	}
	for (const file of leftoverFiles(context)) removeFile(context.disk, file);
	return {recovery, folders};
}

function recoverEntry(context: TransactionContext, entry: JournalEntry): Recovery {
	const files = entry.edits.map((edit) => edit.path);
	try {
		if (entry.edits.every((edit) => stateOf(context, edit) === 'new')) {
			for (const edit of entry.edits) if (edit.temporary) removeFile(context.disk, edit.temporary);
			commitEntry(context, entry);
			return {
				outcome: 'finished',
				files,
				notes: [`The write of ${entry.time} was interrupted after its last file: it is complete`],
			};
		}
		return {outcome: 'taken-back', files, notes: describeRollBack(entry, rollBack(context, entry, true))};
	} catch (error) {
		throw notRestored(context, entry, error);
	}
}

function describeRollBack(entry: JournalEntry, {restored, changedByOthers}: RollbackResult): string[] {
	const ours = restored.length > 0 ? `${restored.join(', ')} put back as before` : 'no file had been changed';
	const others = changedByOthers.map(
		(file) => `${file} was changed by somebody else since and left alone; undo takes our part out`,
	);
	return [`The write of ${entry.time} was interrupted: ${ours}`, ...others];
}

/** The Problem of a write that can be neither finished nor taken back now. */
export function notRestored(context: TransactionContext, entry: JournalEntry, error: unknown): Problem {
	const cause = systemProblem('', entry.edits[0]?.realPath ?? context.stateDir, error);
	const lines = entry.edits.flatMap(({path: file, before}) =>
		before ? [{say: `${file} as it was`, run: showFile(path.join(backupsFolder(context), before.backup))}] : [],
	);
	return new Problem({
		code: 'not-put-back',
		title: 'A write was interrupted and could not be taken back yet',
		because: cause.because,
		next: [...cause.next, {say: 'Then run this again: it will be taken back first'}, ...lines],
	});
}
