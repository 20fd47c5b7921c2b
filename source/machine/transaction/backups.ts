// Copies of files before and after every write, in a folder of our own: undo and off restore from them.
import path from 'node:path';
import {readBytes, sha256} from '../files/bytes.ts';
import {ownFile, renameOver, writeTemporary} from './atomic-replace.ts';
import {type BackupRecord, timestamp} from './journal.ts';
import type {ReadContext, TransactionContext} from './transaction-context.ts';

export const backupsFolder = ({stateDir}: Pick<ReadContext, 'stateDir'>) => path.join(stateDir, 'backups');

/** Saves the bytes, once per content and file. Durable when it returns. */
export function saveBackup(context: TransactionContext, file: string, bytes: Buffer): BackupRecord {
	const sha = sha256(bytes);
	const ending = `-${sha.slice(0, 8)}-${path.basename(file).slice(-150)}`;
	const existing = context.disk.list(backupsFolder(context)).find((name) => name.endsWith(ending));
	if (existing) {
		const saved = readBytes(context.disk, path.join(backupsFolder(context), existing));
		if (saved?.equals(bytes)) return {sha256: sha, backup: existing};
	}
	const name = `${timestamp(context.now())}${ending}`;
	const target = path.join(backupsFolder(context), name);
	const temporary = path.join(backupsFolder(context), `.${name.slice(0, 200)}.${process.pid}.tmp`);
	writeTemporary(context.disk, temporary, bytes, ownFile);
	renameOver(context.disk, temporary, target);
	return {sha256: sha, backup: name};
}

/** The saved bytes; undefined when they were pruned or are no longer what was saved. */
export function readBackup(context: TransactionContext, {sha256: sha, backup}: BackupRecord): Buffer | undefined {
	const bytes = readBytes(context.disk, path.join(backupsFolder(context), backup));
	return bytes && sha256(bytes) === sha ? bytes : undefined;
}
