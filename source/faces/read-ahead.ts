// What a run without questions needs once AWS has answered: read while the first answer is waited for, when it costs no time.

const later: readonly (() => Promise<unknown>)[] = [
	() => import('../setup/proof.ts'),
	() => import('../checks/access/judge.ts'),
	() => import('../checks/access/missing.ts'),
	() => import('../setup/planning/edits.ts'),
	() => import('../plan/diff.ts'),
	() => import('../machine/syntax.ts'),
	() => import('../machine/writing.ts'),
];

/** @param waiting resolves when a request is under way */
export async function readAhead(waiting: Promise<void>): Promise<void> {
	await waiting;
	// What cannot be read is met where it is needed.
	await Promise.allSettled(later.map((read) => read()));
}
