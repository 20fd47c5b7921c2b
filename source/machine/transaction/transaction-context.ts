// What every step of a write needs to know: the disk, the places, and who is asking.
import type {Disk} from './disk.ts';

/** What it takes to look. */
export type ReadContext = {
	readonly disk: Disk;
	readonly home: string;
	/** Ours: configuration that others read. */
	readonly configDir: string;
	/** Ours: receipts, backups, the lock. */
	readonly stateDir: string;
	/** For SUDO_USER. */
	readonly environment: NodeJS.ProcessEnv;
};

/** What it takes to write, as well. */
export type TransactionContext = ReadContext & {
	/** Of these files, those that would lose something to a rename: ACLs, extended attributes. */
	readonly extras: (files: readonly string[]) => ReadonlySet<string>;
	readonly now: () => Date;
	/** How long another run may hold the lock before this one gives up. */
	readonly patience: number;
};
