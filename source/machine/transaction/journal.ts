// The journal: what is about to change is on disk before anything changes, and the same file becomes the receipt by one rename.
import {randomBytes} from 'node:crypto';
import path from 'node:path';
import type {Purpose} from '../../plan/edit.ts';
import {publish, stage} from './atomic-replace.ts';
import {readBytes} from './bytes.ts';
import {isOneOf} from './system-error.ts';
import type {ReadContext, TransactionContext} from './transaction-context.ts';

/** Bytes kept in the backups folder. */
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
	/** Where the new bytes wait beside the file; null when it is rewritten in place or deleted. */
	readonly temporary: string | null;
};

export type EditMethod = 'write' | 'undo' | 'off';

export type JournalEntry = {
	readonly version: 1;
	/** Sorts by time: `20261122T135356123Z-1a2b3c`. */
	readonly id: string;
	readonly kind: EditMethod;
	/** ISO 8601, UTC. */
	readonly time: string;
	/** Receipts that this one takes back. */
	readonly undoes: readonly string[];
	/** `off`: the paths that are back to before this tool was first used. */
	readonly settled: readonly string[];
	/** Folders that this write created, outermost first. */
	readonly folders: readonly string[];
	readonly edits: readonly JournalEdit[];
};

export const receiptsFolder = ({stateDir}: ReadContext) => path.join(stateDir, 'receipts');

const pendingEnd = '.pending.json';

const pendingPath = (bench: TransactionContext, id: string) => path.join(receiptsFolder(bench), `${id}${pendingEnd}`);

export const stampOf = (time: Date) => time.toISOString().replace(/[-:.]/g, '');

/** Sorts behind `last` also when the clock was set back since. */
export function newId(time: Date, last = ''): string {
	const id = `${stampOf(time)}-${randomBytes(3).toString('hex')}`;
	return id > last ? id : `${last}x`;
}

/** Durable when it returns. Saving again replaces it in one step. */
export function saveEntry(bench: TransactionContext, intent: JournalEntry): void {
	const target = pendingPath(bench, intent.id);
	const temporary = path.join(receiptsFolder(bench), `.${intent.id}.${randomBytes(6).toString('hex')}.tmp`);
	const text = `${JSON.stringify(intent, undefined, '\t')}\n`;
	stage(bench.disk, temporary, Buffer.from(text), {mode: 0o600, uid: undefined, gid: undefined});
	publish(bench.disk, temporary, target);
}

/** The point of no return: one rename, which needs no room on the disk. */
export function commit(bench: TransactionContext, intent: JournalEntry): void {
	publish(bench.disk, pendingPath(bench, intent.id), path.join(receiptsFolder(bench), `${intent.id}.json`));
}

export const forget = (bench: TransactionContext, intent: JournalEntry) =>
	bench.disk.unlink(pendingPath(bench, intent.id));

/** Writes that were begun and neither finished nor taken back: a crash left them. */
export const pending = (bench: ReadContext) => load(bench, (name) => name.endsWith(pendingEnd));

/** Finished writes, oldest first. */
export const receipts = (bench: ReadContext) =>
	load(bench, (name) => name.endsWith('.json') && !name.endsWith(pendingEnd));

function load(bench: ReadContext, wanted: (name: string) => boolean): JournalEntry[] {
	return names(bench)
		.filter((name) => wanted(name) && !name.startsWith('.'))
		.toSorted()
		.flatMap((name) => {
			const intent = parse(readBytes(bench.disk, path.join(receiptsFolder(bench), name)));
			return intent ? [intent] : [];
		});
}

function names(bench: ReadContext): string[] {
	try {
		return bench.disk.list(receiptsFolder(bench));
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
