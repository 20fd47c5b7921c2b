// One file taken back: its old bytes when nobody changed it since, otherwise only our part of it.
import type {Edit} from '../../plan/edit.ts';
import {Problem} from '../../problem.ts';
import {kept} from '../transaction/backups.ts';
import type {Bench} from '../transaction/bench.ts';
import {sha256} from '../transaction/bytes.ts';
import type {IntentEdit, Kept} from '../transaction/intent.ts';
import {look} from '../transaction/look.ts';
import {isBlank, type Parts} from './parts.ts';

export type Taken = {readonly edit: Edit | undefined; readonly note?: string};

export type Span = {
	/** The oldest and the newest of the writes to take back. */
	readonly first: IntentEdit;
	readonly last: IntentEdit;
	/** Whether nobody else wrote in between: then the first one's old bytes are what was there. */
	readonly whole: boolean;
};

/** @throws Problem why the file cannot be edited, or that the old bytes are gone */
export function takeBack(bench: Bench, parts: Parts, {first, last, whole}: Span): Taken {
	const {path, purpose, mode} = first;
	const {bytes: now, problem} = look(bench, path);
	if (problem) throw problem;
	const edit = (after: Buffer | undefined) => ({edit: {path, purpose, before: now, after, mode}});
	if (!now) {
		if (!first.before) return {edit: undefined};
		if (last.after) return {edit: undefined, note: `${path} was deleted since and is left so`};
		return edit(need(bench, path, first.before));
	}
	const sha = sha256(now);
	if (sha === first.before?.sha256) return {edit: undefined};
	if (whole && sha === last.after?.sha256) return edit(first.before ? need(bench, path, first.before) : undefined);
	if (!last.after) return {edit: undefined, note: `${path} was made anew since and is left so`};
	const before = first.before ? need(bench, path, first.before) : undefined;
	const after = parts.restore(purpose, {path, now, before, written: kept(bench, last.after)});
	const note = `${path} was changed since: only what this program wrote was taken back`;
	return {...edit(!before && isBlank(purpose, after) ? undefined : after), note};
}

function need(bench: Bench, path: string, before: Kept): Buffer {
	const bytes = kept(bench, before);
	if (bytes) return bytes;
	throw new Problem({
		code: 'backup-gone',
		title: `What ${path} held before that write is no longer kept`,
		because: `the newest backups and the first are kept; ${before.backup} is gone`,
		next: [{say: 'Take back everything at once instead', run: 'claude-bedrock-setup off'}],
	});
}
