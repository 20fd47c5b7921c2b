// What would be written: whole files, before and after. The diff, --dry-run, --json, the review, undo and off are renderings of it.

/** `cache`: what Claude Code itself keeps and makes anew; never written, only taken away. */
export type Purpose = 'dotenv' | 'shell' | 'settings' | 'cache';

export type Edit = {
	/** Absolute, as the user knows it; symbolic links are followed when it is applied. */
	readonly path: string;
	readonly purpose: Purpose;
	/** The bytes as they were read; undefined when there is no file. */
	readonly before: Buffer | undefined;
	/** The bytes wanted; undefined to delete the file. */
	readonly after: Buffer | undefined;
	/** Permission bits for a file that this edit creates; an existing file keeps its own. */
	readonly mode: number;
};

export type Plan = readonly Edit[];

/** Edits that change bytes: applying the others would be work for nothing. */
export function changes(plan: Plan): Plan {
	return plan.filter(({before, after}) => (before && after ? !before.equals(after) : before !== after));
}
