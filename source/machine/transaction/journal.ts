// The journal: an entry says what is about to change, and is on disk before anything changes. One rename makes it the receipt.
import {randomBytes} from 'node:crypto';
import path from 'node:path';
import type {Purpose} from '../../plan/edit.ts';
import {readBytes} from '../files/bytes.ts';
import {isOneOf} from '../files/system-error.ts';
import {ownFile, renameOver, writeTemporary} from './atomic-replace.ts';
import type {ReadContext, TransactionContext} from './transaction-context.ts';

/** A file in the backups folder, and the hash of its bytes. */
export type BackupRecord = {readonly sha256: string; readonly backup: string};

export type JournalEdit = {
	readonly path: string;
	readonly realPath: string;
	readonly purpose: Purpose;
	/** null when there was no file: then this write created it. */
	readonly before: BackupRecord | null;
	/** null when the file is deleted. */
	readonly after: BackupRecord | null;
	/** Permission bits that the file had, or gets when it is created. */
	readonly mode: number;
	/** Owner that the file had; null for a new one. */
	readonly uid: number | null;
	readonly gid: number | null;
	/** The file beside it that holds the new bytes; null when it is overwritten in place or deleted. */
	readonly temporary: string | null;
};

export type JournalKind = 'write' | 'undo' | 'off';

export type JournalEntry = {
	readonly version: 1;
	/** Sorts by time: `20261122T135356123Z-1a2b3c`. */
	readonly id: string;
	readonly kind: JournalKind;
	/** ISO 8601, UTC. */
	readonly time: string;
	/** Receipts that this one takes back. */
	readonly undoes: readonly string[];
	/** `off`: the paths that hold again what they held before this tool was first used. */
	readonly settled: readonly string[];
	/** Folders that this write created, outermost first. */
	readonly folders: readonly string[];
	readonly edits: readonly JournalEdit[];
};

export const receiptsFolder = ({stateDir}: ReadContext) => path.join(stateDir, 'receipts');

const pendingEnding = '.pending.json';

const pendingPath = (context: TransactionContext, id: string) =>
	path.join(receiptsFolder(context), `${id}${pendingEnding}`);

const receiptPath = (context: TransactionContext, id: string) => path.join(receiptsFolder(context), `${id}.json`);

/** `20261122T135356123Z`: sorts by time, and may stand in a file name. */
export const timestamp = (time: Date) => time.toISOString().replace(/[-:.]/g, '');

/** An id that sorts after `last`, also when the clock was set back since. */
export function newId(time: Date, last = ''): string {
	const id = `${timestamp(time)}-${randomBytes(3).toString('hex')}`;
	return id > last ? id : `${last}x`;
}

/** Durable when it returns. Saving again replaces it in one step. */
export function saveEntry(context: TransactionContext, entry: JournalEntry): void {
	const target = pendingPath(context, entry.id);
	const temporary = path.join(receiptsFolder(context), `.${entry.id}.${randomBytes(6).toString('hex')}.tmp`);
	const text = `${JSON.stringify(entry, undefined, '\t')}\n`;
	writeTemporary(context.disk, temporary, Buffer.from(text), ownFile);
	renameOver(context.disk, temporary, target);
}

/** Makes the pending entry a receipt: one rename, which needs no room on the disk. After it the write is done. */
export function commitEntry(context: TransactionContext, entry: JournalEntry): void {
	renameOver(context.disk, pendingPath(context, entry.id), receiptPath(context, entry.id));
}

/** Also where it has become a receipt already, and making that durable failed. */
export function deleteEntry(context: TransactionContext, {id}: JournalEntry): void {
	for (const file of [pendingPath(context, id), receiptPath(context, id)]) {
		try {
			context.disk.unlink(file);
		} catch (error) {
			if (!isOneOf(error, 'ENOENT')) throw error;
		}
	}
}

/** Entries of writes that were neither finished nor taken back, because a crash ended them. Oldest first. */
export const readPendingEntries = (context: ReadContext) =>
	readEntries(context, (name) => name.endsWith(pendingEnding));

/** Entries of finished writes, oldest first. */
export const readReceipts = (context: ReadContext) =>
	readEntries(context, (name) => name.endsWith('.json') && !name.endsWith(pendingEnding));

function readEntries(context: ReadContext, isWanted: (name: string) => boolean): JournalEntry[] {
	return fileNames(context)
		.filter((name) => isWanted(name) && !name.startsWith('.'))
		.toSorted()
		.flatMap((name) => {
			const entry = parse(readBytes(context.disk, path.join(receiptsFolder(context), name)));
			return entry ? [entry] : [];
		});
}

function fileNames(context: ReadContext): string[] {
	try {
		return context.disk.list(receiptsFolder(context));
	} catch (error) {
		if (isOneOf(error, 'ENOENT')) return [];
		throw error;
	}
}

/** A receipt is written whole or not at all, so one that cannot be read was not written by this tool. */
function parse(bytes: Buffer | undefined): JournalEntry | undefined {
	if (!bytes) return undefined;
	try {
		const value = JSON.parse(bytes.toString());
		return value?.version === 1 && Array.isArray(value.edits) ? value : undefined;
	} catch {
		return undefined;
	}
}
