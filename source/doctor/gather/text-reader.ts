// Reads files as text for the doctor. A file that is missing or cannot be read counts as not there: nothing here fails.
import type {Machine} from '../../machine/machine.ts';

/** @param path absolute */
export type TextReader = (path: string) => Promise<string | undefined>;

/** Undefined for a file that is missing or cannot be read. */
export const textReader =
	(machine: Pick<Machine, 'read'>): TextReader =>
	async (path) =>
		(await machine.read(path)).bytes?.toString('utf8');
