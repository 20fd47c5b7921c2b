// Our part of a file that others changed since: taken out, or put back to what it was, without touching theirs.
import type {Purpose} from '../../plan/edit.ts';
import {findBlock, putBlock, takeBlock} from '../../plan/marked-block.ts';

export type Parts = {
	/**
	 * `now` with our part as it is in `before` (none: taken out). `written` is what we last wrote, where it is still known.
	 * @throws Problem when our part cannot be told from theirs
	 */
	restore(purpose: Purpose, now: Buffer, before: Buffer | undefined, written: Buffer | undefined): Buffer | undefined;
};

type Restore = (now: Buffer, before: Buffer | undefined) => Buffer | undefined;

const block: Restore = (now, before) => {
	const old = findBlock(before);
	return old ? putBlock(now, old.body) : takeBlock(now);
};

const restorers: Readonly<Record<Purpose, Restore>> = {dotenv: block, shell: block, settings: block};

export const parts: Parts = {restore: (purpose, now, before) => restorers[purpose](now, before)};

/** Nothing of anybody's is in it: a file of ours that may go. */
export function isBlank(purpose: Purpose, bytes: Buffer | undefined): boolean {
	const text = bytes?.toString('latin1').trim() ?? '';
	return text === '' || (purpose === 'settings' && /^\{\s*\}$/.test(text));
}
