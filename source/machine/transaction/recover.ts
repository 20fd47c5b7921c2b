// What a crash left: half a write is taken back, a whole one is finished, and the user is told.
import path from 'node:path';
import {Problem} from '../../problem.ts';
import {quote} from '../../quote.ts';
import {discard} from './atomic-replace.ts';
import {backupsFolder} from './backups.ts';
import {commit, type JournalEntry, pending} from './journal.ts';
import {strays} from './pending.ts';
import {type RollbackResult, rollBack, stateOf} from './put-back.ts';
import {systemProblem} from './system-error.ts';
import type {TransactionContext} from './transaction-context.ts';

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
	/** Folders that the interrupted write had made: somebody has to answer for them. */
	readonly folders: readonly string[];
};

/** To be called under the lock. */
export function recoverUnderLock(bench: TransactionContext): RecoveryResult {
	let recovery: Recovery | undefined;
	const folders: string[] = [];
	for (const intent of pending(bench)) {
		recovery = recoverOne(bench, intent);
		if (recovery.outcome === 'taken-back') folders.push(...intent.folders);
	}
	for (const file of strays(bench)) discard(bench.disk, file);
	return {recovery, folders};
}

function recoverOne(bench: TransactionContext, intent: JournalEntry): Recovery {
	const files = intent.edits.map((edit) => edit.path);
	try {
		if (intent.edits.every((edit) => stateOf(bench, edit) === 'new')) {
			for (const edit of intent.edits) if (edit.temporary) discard(bench.disk, edit.temporary);
			commit(bench, intent);
			return {
				outcome: 'finished',
				files,
				notes: [`The write of ${intent.time} was interrupted after its last file: it is complete`],
			};
		}
		return {outcome: 'taken-back', files, notes: notesOf(intent, rollBack(bench, intent, true))};
	} catch (error) {
		throw unrecovered(bench, intent, error);
	}
}

function notesOf(intent: JournalEntry, {restored, foreign}: RollbackResult): string[] {
	const what = restored.length > 0 ? `${restored.join(', ')} put back as before` : 'no file had been changed';
	const others = foreign.map(
		(file) => `${file} was changed by somebody else since and left alone; undo takes our part out`,
	);
	return [`The write of ${intent.time} was interrupted: ${what}`, ...others];
}

export function unrecovered(bench: TransactionContext, intent: JournalEntry, error: unknown): Problem {
	const cause = systemProblem('', intent.edits[0]?.realPath ?? bench.stateDir, error);
	const lines = intent.edits.flatMap(({path: file, before}) =>
		before
			? [{say: `${file} as it was`, run: `cat ${quote.posix(path.join(backupsFolder(bench), before.backup))}`}]
			: [],
	);
	return new Problem({
		code: 'not-put-back',
		title: 'A write was interrupted and could not be taken back yet',
		because: cause.because,
		next: [...cause.next, {say: 'Then run this again: it will be taken back first'}, ...lines],
	});
}
