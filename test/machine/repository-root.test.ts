// Tests which folder counts as the repository's, in the layouts in which Claude Code 2.1.332 was asked.
import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect, it} from 'vitest';
import {repositoryRoot} from '../../source/machine/repository-root.ts';
import {newHome} from './home.ts';

/** By path below the home: a text, or undefined for a folder. */
type Tree = Readonly<Record<string, string | undefined>>;

function build(tree: Tree): string {
	const home = newHome();
	for (const [name, text] of Object.entries(tree)) {
		const file = path.join(home, name);
		mkdirSync(text === undefined ? file : path.dirname(file), {recursive: true});
		if (text !== undefined) writeFileSync(file, text.replaceAll('{home}', home));
	}
	return home;
}

const repository = {'r/.git/HEAD': 'ref: refs/heads/main\n', 'r/a/b/c': undefined};
const linked = {
	...repository,
	'tree/.git': 'gitdir: {home}/r/.git/worktrees/tree\n',
	'tree/a/b': undefined,
	'r/.git/worktrees/tree/commondir': '../..\n',
};

it.each<[string, Tree, string, string | undefined]>([
	['no repository', {'w/a': undefined}, 'w/a', undefined],
	['the root itself', repository, 'r', 'r'],
	['three folders below', repository, 'r/a/b/c', 'r'],
	['an empty .git folder', {'r/.git': undefined, 'r/a': undefined}, 'r/a', 'r'],
	['a .git file with nonsense', {'r/.git': 'x', 'r/a': undefined}, 'r/a', 'r'],
	['a repository in a repository', {...repository, 'r/a/.git/HEAD': ''}, 'r/a/b', 'r/a'],
	['a linked worktree', linked, 'tree', 'r'],
	['a folder of a linked worktree', linked, 'tree/a/b', 'r'],
	['a worktree whose repository is gone', {...linked, 'r/.git/worktrees/tree/commondir': ''}, 'tree/a/b', 'tree'],
	[
		'a worktree of a bare repository',
		{
			'tree/.git': 'gitdir: {home}/bare.git/worktrees/tree\n',
			'tree/a': undefined,
			'bare.git/worktrees/tree/commondir': '../..\n',
		},
		'tree/a',
		undefined,
	],
	[
		'a submodule',
		{...repository, 'r/m/.git': 'gitdir: ../.git/modules/m\n', 'r/.git/modules/m/HEAD': '', 'r/m/x': undefined},
		'r/m/x',
		'r/m',
	],
	[
		'a git folder elsewhere',
		{'r/.git': 'gitdir: {home}/elsewhere\n', 'r/a': undefined, 'elsewhere/HEAD': ''},
		'r/a',
		'r',
	],
])('The repository is found from %s', (_, tree, folder, root) => {
	const home = build(tree);
	expect(repositoryRoot(path.join(home, folder), home)).toBe(root && path.join(home, root));
});

it('No folder outside of the limit is looked at', () => {
	const home = build({'.git/HEAD': '', 'inside/a': undefined});
	expect(repositoryRoot(path.join(home, 'inside', 'a'), path.join(home, 'inside'))).toBeUndefined();
	expect(repositoryRoot(path.join(home, 'inside', 'a'))).toBe(home);
});
