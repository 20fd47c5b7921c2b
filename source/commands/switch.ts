// The command `switch`: the set-up with the region given and everything else suggested.
import {Problem} from '../problem.ts';
import type {Command} from './command-line.ts';
import {asksQuestions} from './setup/asks-questions.ts';

/** Without a region it is asked for at a terminal. Rejects with `bad-region` where nobody can be asked. */
export const switchRegion: Command = async (line, ports, context, signal) => {
	if (!line.flags.region && !asksQuestions(line, context)) throw noRegion(context.invocation.words);
	const {setUp} = await import('./setup/index.ts');
	return setUp(line, ports, context, signal);
};

function noRegion(words: readonly string[]): Problem {
	// Right behind the command's name, since a flag such as `--demo` would take it for its value.
	const at = words.indexOf('switch') + 1;
	return new Problem({
		code: 'bad-region',
		usage: true,
		title: 'switch needs a region',
		next: [{say: 'A region reads like us-west-2', again: {words: words.toSpliced(at, 0, 'us-west-2')}}],
	});
}
