// What happens to each file of a plan, a line per file.
import type {WritePlan} from '../conversation/queries/plan-query.ts';
import type {Edit} from '../plan/edit.ts';

/** The path as the user knows it, with where a symbolic link leads, and how much changes. */
export function fileLines({plan, links, shorten}: WritePlan): (readonly [path: string, change: string])[] {
	return plan.map((edit) => {
		const link = links[edit.path];
		const target = link ? `${shorten(edit.path)} → ${shorten(link)}` : shorten(edit.path);
		return [target, changeOfFile(edit)];
	});
}

/** A line each for a log: the paths in one column. */
export function fileTexts(planned: WritePlan): string[] {
	const rows = fileLines(planned);
	const width = Math.max(0, ...rows.map(([path]) => path.length));
	return rows.map(([path, change]) => `${path.padEnd(width)}   ${change}`);
}

/** What happens to one file: `3 lines changed`. */
export function changeOfFile({before, after, mode}: Edit): string {
	if (!before && after) return mode === 0o600 ? 'new, readable by you only' : 'new';
	if (before && after && before.equals(after)) return 'unchanged';
	if (!after) return 'deleted';
	const {added, removed} = countLines(before?.toString('latin1') ?? '', after.toString('latin1'));
	const changed = Math.min(added, removed);
	const parts = [inLines(changed, 'changed'), inLines(added - changed, 'added'), inLines(removed - changed, 'removed')];
	return parts.filter(Boolean).join(', ') || 'lines reordered';
}

const inLines = (count: number, which: 'changed' | 'added' | 'removed') =>
	count > 0 ? `${count} ${count === 1 ? 'line' : 'lines'} ${which}` : '';

/** Lines that only one of the two texts has; a line that only moved counts on neither side. */
function countLines(before: string, after: string): {added: number; removed: number} {
	const unmatched = new Map<string, number>();
	for (const line of before.split('\n')) unmatched.set(line, (unmatched.get(line) ?? 0) + 1);
	let added = 0;
	for (const line of after.split('\n')) {
		const count = unmatched.get(line) ?? 0;
		if (count > 0) unmatched.set(line, count - 1);
		else added++;
	}
	return {added, removed: [...unmatched.values()].reduce((sum, count) => sum + count, 0)};
}
