// Copies of files before and after every write, in a folder of our own: what undo and off restore from.
import path from 'node:path';
import {publish, stage} from './atomic-replace.ts';
import {readBytes, sha256} from './bytes.ts';
import {type BackupRecord, type JournalEdit, type JournalEntry, stampOf} from './journal.ts';
import {isOneOf} from './system-error.ts';
import type {ReadContext, TransactionContext} from './transaction-context.ts';

/** As many as Claude Code keeps of its own settings. */
export const keptPerFile = 5;

export const backupsFolder = ({stateDir}: ReadContext) => path.join(stateDir, 'backups');

/** Keeps the bytes, once per content and file. Durable when it returns. */
export function keep(bench: TransactionContext, file: string, bytes: Buffer): BackupRecord {
	const sha = sha256(bytes);
	const ending = `-${sha.slice(0, 8)}-${path.basename(file).slice(-150)}`;
	const existing = bench.disk.list(backupsFolder(bench)).find((name) => name.endsWith(ending));
	if (existing) {
		const held = readBytes(bench.disk, path.join(backupsFolder(bench), existing));
		if (held?.equals(bytes)) return {sha256: sha, backup: existing};
	}
	const name = `${stampOf(bench.now())}${ending}`;
	const target = path.join(backupsFolder(bench), name);
	const temporary = path.join(backupsFolder(bench), `.${name.slice(0, 200)}.${process.pid}.tmp`);
	stage(bench.disk, temporary, bytes, {mode: 0o600, uid: undefined, gid: undefined});
	publish(bench.disk, temporary, target);
	return {sha256: sha, backup: name};
}

/** The bytes kept; undefined when they were pruned or are no longer what was kept. */
export function kept(bench: TransactionContext, {sha256: sha, backup}: BackupRecord): Buffer | undefined {
	const bytes = readBytes(bench.disk, path.join(backupsFolder(bench), backup));
	return bytes && sha256(bytes) === sha ? bytes : undefined;
}

/**
 * Removes what can no longer be asked for. `trails`: the writes that stand in each file, oldest first. Per file the newest
 * five old contents stay, and the first; and what those writes left, since that tells our part from others'. `begun`: an
 * unfinished write may need all of its own.
 */
export function prune(
	bench: TransactionContext,
	trails: Iterable<readonly JournalEdit[]>,
	begun: readonly JournalEntry[],
): void {
	const wanted = new Set<string>();
	const want = (kept: BackupRecord | null | undefined) => kept && wanted.add(kept.backup);
	for (const trail of trails) {
		want(trail[0]?.before);
		for (const edit of trail.slice(-keptPerFile)) for (const one of [edit.before, edit.after]) want(one);
	}
	for (const {edits} of begun) for (const edit of edits) for (const one of [edit.before, edit.after]) want(one);
	for (const name of bench.disk.list(backupsFolder(bench))) {
		if (wanted.has(name)) continue;
		try {
			bench.disk.unlink(path.join(backupsFolder(bench), name));
		} catch (error) {
			if (!isOneOf(error, 'ENOENT')) return;
		}
	}
}
