// Copies of files before and after every write, in a folder of our own: what undo and off restore from.
import path from 'node:path';
import type {Bench} from './bench.ts';
import {readBytes, sha256} from './bytes.ts';
import {type Intent, type Kept, stampOf} from './intent.ts';
import {publish, stage} from './replace.ts';
import {isOneOf} from './system-error.ts';

/** As many as Claude Code keeps of its own settings. */
export const keptPerFile = 5;

export const backupsFolder = ({stateDir}: Bench) => path.join(stateDir, 'backups');

/** Keeps the bytes, once per content and file. Durable when it returns. */
export function keep(bench: Bench, realPath: string, bytes: Buffer): Kept {
	const sha = sha256(bytes);
	const ending = `-${sha.slice(0, 8)}-${path.basename(realPath)}`;
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
export function kept(bench: Bench, {sha256: sha, backup}: Kept): Buffer | undefined {
	const bytes = readBytes(bench.disk, path.join(backupsFolder(bench), backup));
	return bytes && sha256(bytes) === sha ? bytes : undefined;
}

/** Removes what no receipt may need any more: per file the newest five old contents stay, the first, and the last written. */
export function prune(bench: Bench, receipts: readonly Intent[]): void {
	const wanted = new Set<string>();
	const all = receipts.flatMap((receipt) => receipt.edits);
	for (const file of new Set(all.map((edit) => edit.path))) {
		const edits = all.filter((edit) => edit.path === file);
		const old = edits.flatMap(({before}) => (before ? [before.backup] : []));
		const newest = [...new Set(old.toReversed())].slice(0, keptPerFile);
		const written = edits.slice(-keptPerFile).flatMap(({after}) => (after ? [after.backup] : []));
		for (const name of [...newest, ...old.slice(0, 1), ...written]) wanted.add(name);
	}
	for (const name of bench.disk.list(backupsFolder(bench))) {
		if (wanted.has(name)) continue;
		try {
			bench.disk.unlink(path.join(backupsFolder(bench), name));
		} catch (error) {
			if (!isOneOf(error, 'ENOENT')) return;
		}
	}
}
