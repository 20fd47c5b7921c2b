// Our part of a file that others changed since: put back to what it was, or taken out, without touching theirs.
import {diffLines} from 'diff';
import {canBeOurs, touched} from '../../claude-code/fixable-variables.ts';
import type {Variable} from '../../claude-code/variables.ts';
import {editDotenv, removeFromDotenv, unsetIn} from '../../plan/dotenv.ts';
import {readDotenv} from '../../plan/dotenv-check.ts';
import type {Purpose} from '../../plan/edit.ts';
import {findBlock, putBlock, takeBlock} from '../../plan/marked-block.ts';
import {editSettings, readSettings, removeFromSettings} from '../../plan/settings-json.ts';
import {ownHeader} from '../../plan/snippet/scope.ts';

export type PartialUndo = {
	readonly path: string;
	readonly now: Buffer;
	/** What was there before our write; undefined when there was no file. */
	readonly before: Buffer | undefined;
	/** What we last wrote; undefined when it is no longer known. */
	readonly written: Buffer | undefined;
};

export type PartialUndoByPurpose = {
	/**
	 * `now` with our part as it is in `before`; undefined when the file was ours alone.
	 * A value that somebody has changed by hand since is theirs and stays.
	 * @throws Problem when our part cannot be told from theirs
	 */
	restore(purpose: Purpose, part: PartialUndo): Buffer | undefined;
};

type Values = Readonly<Record<string, string>>;

/** Names to set back or to remove: those that still are as we wrote them. */
function backTo(before: Values, written: Values | undefined, now: Values): Variable[] {
	return touched
		.filter((name) => now[name] !== before[name] && canBeOurs(name, now[name]))
		.filter((name) => !written || now[name] === written[name])
		.map((name) => ({name, value: before[name]}));
}

const settings: PartialUndoByPurpose['restore'] = (_, {path, now, before, written}) => {
	const env = (bytes: Buffer | undefined) => readSettings(bytes, path).env;
	const back = backTo(env(before), written && env(written), env(now));
	if (back.length === 0) return now;
	const set = back.filter(({value}) => value !== undefined);
	const kept = set.length > 0 ? editSettings(now, set, path) : now;
	const gone = back.filter(({value}) => value === undefined).map(({name}) => name);
	return gone.length > 0 ? removeFromSettings(kept, gone, path, {before}) : kept;
};

const dotenv: PartialUndoByPurpose['restore'] = (_, {now, before, written}) => {
	const env = (bytes: Buffer | undefined) =>
		Object.fromEntries([...readDotenv(bytes)].map(([name, {value}]) => [name, value]));
	const back = backTo(env(before), written && env(written), env(now));
	const block = findBlock(before);
	if (block) return editDotenv(now, [...unchanged(now, env(now), back), ...back], unsetIn(before));
	const set = back.filter(({value}) => value !== undefined);
	const kept = set.length > 0 ? editDotenv(now, set) : now;
	return removeFromDotenv(
		kept,
		back.filter(({value}) => value === undefined).map(({name}) => name),
	);
};

/** Editing writes our block anew, so what stays in it is named too. */
const unchanged = (bytes: Buffer, now: Values, back: readonly Variable[]): Variable[] =>
	touched
		.filter((name) => now[name] !== undefined && new RegExp(`^${name}=`, 'm').test(findBlock(bytes)?.body ?? ''))
		.filter((name) => !back.some((variable) => variable.name === name))
		.map((name) => ({name, value: now[name]}));

const shell: PartialUndoByPurpose['restore'] = (_, part) => {
	const {now, before} = part;
	if (isOwn(now)) return ownFile(part);
	const old = before && findBlock(before);
	if (!old) return takeBlock(now);
	return putBlock(now, old.body, before.subarray(old.start, old.end).includes('\r\n') ? 'file' : 'lf');
};

const isOwn = (bytes: Buffer) => bytes.toString('latin1').startsWith(ownHeader);

/** A file that is ours as a whole (fish, PowerShell): lines that somebody added stay, behind what was there before. */
function ownFile({now, before, written}: PartialUndo): Buffer | undefined {
	const added = written
		? diffLines(written.toString('latin1'), now.toString('latin1')).flatMap((part) => (part.added ? [part.value] : []))
		: [];
	const theirs = Buffer.from(added.join(''), 'latin1');
	if (before) return Buffer.concat([before, theirs]);
	return theirs.length > 0 ? theirs : undefined;
}

/** It was taken away as a whole, so in what stands there now nothing is ours. */
const cache: PartialUndoByPurpose['restore'] = (_, {now}) => now;

const restorers: Readonly<Record<Purpose, PartialUndoByPurpose['restore']>> = {dotenv, shell, settings, cache};

export const parts: PartialUndoByPurpose = {restore: (purpose, part) => restorers[purpose](purpose, part)};

/** Nothing of anybody's is in it: a file of ours that may go. */
export function isBlank(purpose: Purpose, bytes: Buffer | undefined): boolean {
	const text = bytes?.toString('latin1').trim() ?? '';
	return text === '' || (purpose === 'settings' && /^\{\s*\}$/.test(text));
}
