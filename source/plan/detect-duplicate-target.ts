// Finds two edits of one plan that lead to one file: they must agree, or one would overwrite the other.
import {Problem} from '../problem.ts';
import type {Edit} from './edit.ts';

/** `realPath`: where an edit's path leads. @throws Problem `same-file-twice` for the first two edits that disagree */
export function checkSameFile(plan: readonly Edit[], realPath: (edit: Edit) => string): void {
	const firstByPath = new Map<string, Edit>();
	for (const edit of plan) {
		const real = realPath(edit);
		const other = firstByPath.get(real);
		if (other && !agree(other.after, edit.after)) throw sameFileTwice(other, edit, real);
		firstByPath.set(real, other ?? edit);
	}
}

const agree = (left: Buffer | undefined, right: Buffer | undefined) =>
	left && right ? left.equals(right) : left === right;

const contents = {
	dotenv: 'the variables',
	shell: 'the shell snippet',
	settings: "Claude Code's settings",
	cache: 'what Claude Code remembers',
} as const;

const twoContents = ({purpose}: Edit, second: Edit, realPath: string) =>
	purpose === second.purpose
		? `Two different texts would go into ${realPath}`
		: `${realPath} cannot hold both ${contents[purpose]} and ${contents[second.purpose]}`;

const sameFileTwice = (first: Edit, second: Edit, realPath: string) =>
	new Problem({
		code: 'same-file-twice',
		title:
			first.path === second.path
				? twoContents(first, second, realPath)
				: `${first.path} and ${second.path} are the same file`,
		because: first.path === second.path ? undefined : `both lead to ${realPath}`,
		next: [{say: 'Choose one of them'}],
	});
