// Folders that a run created and could not remove, since another run works in them: a note in the state folder hands them on, so that
// `off` still knows that they were not there before.
import {randomBytes} from 'node:crypto';
import path from 'node:path';
import {readBytes, removeFile} from '../files/bytes.ts';
import {removeEmptyFolders} from '../files/folders.ts';
import {isOneOf} from '../files/system-error.ts';
import {ownFile, writeTemporary} from './atomic-replace.ts';
import {readReceipts} from './journal.ts';
import type {TransactionContext} from './transaction-context.ts';

const notePattern = /^folders-[\da-f]+\.json$/;

/** More than two runs that get in each other's way have ever needed. */
const mostTurns = 5;

/** Removes those that are empty, and leaves a note of the others that no receipt knows. Never fails. */
export function leaveFolders(context: TransactionContext, folders: readonly string[]): void {
	const {disk, stateDir} = context;
	for (let turn = 0; turn < mostTurns; turn++) {
		removeEmptyFolders(disk, folders);
		try {
			const left = folders.filter((folder) => isAround(stateDir, folder) && disk.stat(folder));
			if (left.length === 0 || !disk.stat(stateDir)) return;
			const recorded = new Set(readReceipts(context).flatMap((receipt) => receipt.folders));
			const unknown = left.filter((folder) => !recorded.has(folder));
			if (unknown.length === 0) return;
			const note = path.join(stateDir, `folders-${randomBytes(6).toString('hex')}.json`);
			writeTemporary(disk, note, Buffer.from(JSON.stringify(unknown)), ownFile);
			return;
		} catch (error) {
			// The other run has just removed the state folder: what is left may be empty now.
			if (!isOneOf(error, 'ENOENT')) return;
		}
	}
}

/** To be called under the lock by who then records or removes them. @returns the folders of all notes, which are gone then */
export function takeLeftFolders({disk, stateDir}: TransactionContext): string[] {
	return disk
		.list(stateDir)
		.filter((name) => notePattern.test(name))
		.flatMap((name) => {
			const note = path.join(stateDir, name);
			const folders = foldersIn(readBytes(disk, note)).filter((folder) => isAround(stateDir, folder));
			removeFile(disk, note);
			return folders;
		});
}

function foldersIn(bytes: Buffer | undefined): string[] {
	try {
		const folders: unknown = JSON.parse(bytes?.toString() ?? '');
		return Array.isArray(folders) ? folders.filter((folder) => typeof folder === 'string') : [];
	} catch {
		return [];
	}
}

/** The state folder itself, or one that it is in. */
const isAround = (stateDir: string, folder: string) => stateDir === folder || stateDir.startsWith(folder + path.sep);
