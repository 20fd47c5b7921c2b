// Two edits of one plan that lead to one file: fine where they agree, else one would undo the other.
import {Problem} from '../problem.ts';
import type {Edit} from './edit.ts';

/** `realPath` says where an edit's path leads. Throws a Problem for the first two that disagree. */
export function checkSameFile(plan: readonly Edit[], realPath: (edit: Edit) => string): void {
	const seen = new Map<string, Edit>();
	for (const edit of plan) {
		const real = realPath(edit);
		const twin = seen.get(real);
		if (twin && !agree(twin.after, edit.after)) throw twice(twin, edit, real);
		seen.set(real, twin ?? edit);
	}
}

const agree = (left: Buffer | undefined, right: Buffer | undefined) =>
	left && right ? left.equals(right) : left === right;

const words = {
	dotenv: 'the variables',
	shell: 'the shell snippet',
	settings: "Claude Code's settings",
	cache: 'what Claude Code remembers',
} as const;

const twice = (first: Edit, second: Edit, realPath: string) =>
	new Problem({
		code: 'same-file-twice',
		title:
			first.path === second.path
				? `${words[first.purpose]} and ${words[second.purpose]} cannot both go into ${realPath}`
				: `${first.path} and ${second.path} are the same file`,
		because: first.path === second.path ? undefined : `both lead to ${realPath}`,
		next: [{say: 'Choose one of them'}],
	});
