// A problem as text for a terminal or a log, readable without colour.
import type {Invocation} from '../invocation.ts';
import {commandOf} from '../next-step.ts';
import {printable} from '../printable.ts';
import type {Problem} from '../problem.ts';

/** `error:` and the title, the cause below it, then `hint:` for every next step, its command on a line of its own. */
export function problemText(problem: Problem, invocation: Invocation): string {
	return [
		`error: ${problem.title}`,
		...(problem.because ? problem.because.split('\n').map((line) => `  ${line}`) : []),
		// A text of several lines starts at the margin: copied, it is what belongs into the file.
		...problem.next.map((next) => {
			const command = commandOf(next, invocation);
			return command ? `hint: ${next.say}\n${command.includes('\n') ? '' : '  '}${command}` : `hint: ${next.say}`;
		}),
	]
		.map((line) => line.split('\n').map(printable).join('\n'))
		.join('\n');
}
