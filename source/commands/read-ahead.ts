// What a run without questions needs once AWS has answered: read while the first answer is waited for, when it costs no time.

const later: readonly (() => Promise<unknown>)[] = [
	() => import('../access/prove/index.ts'),
	() => import('../access/evaluate/index.ts'),
	() => import('../access/missing-permissions.ts'),
	() => import('../plan/edits/plan-edits.ts'),
	() => import('../plan/diff.ts'),
	() => import('../machine/shell/check-shell-syntax.ts'),
	() => import('../machine/file-writer.ts'),
];

/** @param waiting resolves when a request is under way */
export async function readAhead(waiting: Promise<void>): Promise<void> {
	await waiting;
	// What cannot be read is met where it is needed.
	await Promise.allSettled(later.map((read) => read()));
}
