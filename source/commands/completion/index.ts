// The command `completion`: a script for one shell, made from the tables of commands, flags, regions and worlds.
import {Problem} from '../../problem.ts';
import {bashScript} from './bash.ts';
import {fishScript} from './fish.ts';
import {type CompletedWords, completedWords} from './words.ts';
import {zshScript} from './zsh.ts';

const scripts: Readonly<Record<string, (words: CompletedWords) => string>> = {
	bash: bashScript,
	zsh: zshScript,
	fish: fishScript,
};

/** @throws Problem `bad-shell` where no shell is named, or one that has no script */
export function completionScript(shell: string, worlds: readonly string[]): string {
	const script = Object.hasOwn(scripts, shell) ? scripts[shell] : undefined;
	if (script) return script(completedWords(worlds));
	throw new Problem({
		code: 'bad-shell',
		usage: true,
		title: shell ? `There is no completion for "${shell}"` : 'completion needs the name of a shell',
		because: `the shells are ${Object.keys(scripts).join(', ')}`,
		next: [{say: 'For bash', own: 'completion bash'}],
	});
}
