// Line mode over a session of the real ports: a line for every prompt, and all that was printed.
import {PassThrough} from 'node:stream';
import {onTestFinished} from 'vitest';
import {installed} from '../../../source/invocation.ts';
import {runLineMode} from '../../../source/wizard/line-mode/run-line-mode.ts';
import type {WizardOutcome} from '../../../source/wizard/perform-action.ts';
import {startTestWorld} from '../../test-world.ts';

export type LineRun = {
	readonly outcome: WizardOutcome['how'];
	/** What was printed, each answer behind its prompt; without what is said while AWS is asked, which depends on the time. */
	readonly text: string;
};

type Options = {readonly columns?: number; readonly words?: readonly string[]; readonly dryRun?: boolean};

/** Gives the answers one after the other, then ends the input. */
export async function answerByLines(
	world: string,
	answers: readonly string[],
	{columns = 80, words = [], dryRun = true}: Options = {},
): Promise<LineRun> {
	const {openSession, ports, home} = await startTestWorld(world);
	const session = await openSession(...words);
	const stdin = new PassThrough();
	onTestFinished(() => void stdin.destroy());
	const left = [...answers];
	let text = '';
	const out = (more: string) => {
		text += more;
		if (!more.endsWith(': ')) return;
		const answer = left.shift();
		if (answer === undefined) setImmediate(() => stdin.end());
		else {
			// A terminal echoes what is typed.
			text += `${answer}\n`;
			// Nobody types before the prompt is read.
			setImmediate(() => stdin.write(`${answer}\n`));
		}
	};
	const {how} = await runLineMode({
		ports,
		session,
		invocation: installed,
		dryRun,
		created: [],
		badge: 'simulated account',
		columns,
		stdin,
		signal: new AbortController().signal,
		out,
		reload: () => Promise.reject(new Error('nobody signs in')),
	});
	const printed = text
		.replaceAll(home, '/home')
		.replace(/\d+ h( \d+ min)? left/g, '7 h left')
		.split('\n')
		.map((line) => line.trimEnd());
	return {
		outcome: how,
		text: printed.filter((line) => !line.endsWith(' ...')).join('\n'),
	};
}

/** From the question with this title on. */
export const fromQuestion = ({text}: LineRun, title: string): string => text.slice(text.indexOf(title));
