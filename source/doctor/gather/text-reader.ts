// Reads files as text for the doctor. Nothing here fails: a file that is there and cannot be read is noted.
import {breathe} from '../../breathe.ts';
import type {ReadText} from '../../claude-code/settings-here.ts';
import type {Machine} from '../../machine/machine.ts';
import type {UnreadableState} from '../file-states.ts';

/** For files whose readers know UTF-8 alone. A NUL byte stands in UTF-16 and in no text. */
export const onlyUtf8 = (bytes: Buffer): string | undefined => (bytes.includes(0) ? undefined : bytes.toString('utf8'));

/** `unreadable`: the files that were there and could not be read, until now. */
export function openTextReader(machine: Pick<Machine, 'read'>): {
	readonly read: ReadText;
	unreadable(): readonly UnreadableState[];
} {
	const unreadable = new Map<string, UnreadableState>();
	return {
		async read(path, decode = (bytes) => bytes.toString('utf8'), most) {
			const state = await machine.read(path, most);
			// Whoever reads it goes through all of it.
			await breathe();
			if (state.unreadable) unreadable.set(path, {path, ...state.unreadable});
			const text = state.bytes && decode(state.bytes);
			if (state.bytes && text === undefined)
				unreadable.set(path, {path, code: 'UTF16', obstacle: state.realPath, isOwn: true});
			return text;
		},
		unreadable: () => [...unreadable.values()],
	};
}
