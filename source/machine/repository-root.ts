// Finds the git repository around a folder as Claude Code finds it (measured with 2.1.332): by what `.git` is, without running git.
import {existsSync, readFileSync, statSync} from 'node:fs';
import path from 'node:path';

/**
 * The folder that holds `.git`; for a linked worktree the root of the main tree, and undefined where that is a bare repository.
 * @param within no folder outside of this one is looked at
 */
export function repositoryRoot(folder: string, within?: string): string | undefined {
	if (within !== undefined && path.relative(within, folder).startsWith('..')) return undefined;
	const git = path.join(folder, '.git');
	if (existsSync(git)) return mainTree(folder, git);
	const above = path.dirname(folder);
	return above === folder ? undefined : repositoryRoot(above, within);
}

/** In a linked worktree `.git` is a file that names a folder, in which `commondir` names the repository's own. */
function mainTree(folder: string, git: string): string | undefined {
	const named = /^gitdir: (.+)/.exec(smallText(git))?.[1];
	if (!named) return folder;
	const gitFolder = path.resolve(folder, named.trim());
	const common = smallText(path.join(gitFolder, 'commondir')).trim();
	// A submodule has none, and nor has a repository whose git folder is elsewhere.
	if (common === '') return folder;
	const repository = path.resolve(gitFolder, common);
	return path.basename(repository) === '.git' ? path.dirname(repository) : undefined;
}

/** Empty for what is no regular file, cannot be read, or is larger than a path. */
function smallText(file: string): string {
	try {
		const stats = statSync(file);
		return stats.isFile() && stats.size < 10_000 ? readFileSync(file, 'utf8') : '';
	} catch {
		return '';
	}
}
