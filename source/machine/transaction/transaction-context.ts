// What the steps of a write need to know: the disk, the folders, the clock, how long to wait.
import type {FileContext} from '../files/file-context.ts';

/** Enough to read the journal and the backups. */
export type ReadContext = FileContext & {
	/** This program's configuration, which its user's tools read too: `bedrock.env`, the stored answers. */
	readonly configDir: string;
	/** This program's own records: receipts, backups, the lock. */
	readonly stateDir: string;
};

/** What a write needs besides. */
export type TransactionContext = ReadContext & {
	/** Those of the files that have an ACL or extended attributes, which a new file in their place would lose. */
	readonly filesWithAttributes: (files: readonly string[]) => Promise<ReadonlySet<string>>;
	readonly now: () => Date;
	/** Milliseconds to wait for another run that holds the lock. */
	readonly lockTimeout: number;
};
