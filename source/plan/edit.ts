// What would be written: whole files, before and after. The diff, --dry-run, --json and the review all show it; undo and off make one too.

/** `cache`: a file that Claude Code itself writes and can write anew; it is only ever deleted. */
export type Purpose = 'dotenv' | 'shell' | 'settings' | 'cache';

export type Edit = {
	/** Absolute, as the user knows it; symbolic links are followed when it is applied. */
	readonly path: string;
	readonly purpose: Purpose;
	/** The bytes as they were read; undefined when there is no file. */
	readonly before: Buffer | undefined;
	/** The bytes to write; undefined to delete the file. */
	readonly after: Buffer | undefined;
	/** Permission bits for a file that this edit creates; an existing file keeps its own. */
	readonly mode: number;
};

export type Plan = readonly Edit[];

/** The edits that change bytes. */
export function changes(plan: Plan): Plan {
	return plan.filter(({before, after}) => (before && after ? !before.equals(after) : before !== after));
}
