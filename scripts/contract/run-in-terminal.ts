// Claude Code as a person sees it: in a pseudo-terminal, with a prompt typed into it.
import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import * as pty from '@lydell/node-pty';
import {modelCalls} from './calls.ts';
import type {Journey} from './journey.ts';

/** Types the prompt, and ends when a turn was answered or after a minute. */
export async function runInTerminal(journey: Journey, prompt: string): Promise<void> {
	await skipFirstRun(journey);
	const child = pty.spawn('claude', [], {
		...{cols: 100, rows: 40, cwd: journey.project, env: {...journey.environment}},
	});
	let output = '';
	child.onData((piece) => {
		output += piece;
	});
	const ended = new Promise<void>((resolve) => child.onExit(() => resolve()));
	const isAnswered = () =>
		modelCalls(journey.aws.requests).some(({isTurn, isStream, status}) => isTurn && isStream && status > 0);
	try {
		for (let waited = 0; waited < 60_000 && !isAnswered(); waited += 500) {
			// The program drops what comes before it reads: typed again until a turn was made.
			if (waited % 3000 === 1500) child.write(prompt);
			if (waited % 3000 === 2000) child.write('\r');
			await sleep(500);
		}
		await sleep(1000);
	} finally {
		child.kill('SIGKILL');
		await ended;
	}
	if (process.env.SHOW_TERMINAL) process.stderr.write(output);
}

/** The answers that a person gives once, before the first prompt: colours, and trust in the folder. */
const skipFirstRun = ({home, project}: Journey) =>
	writeFile(
		path.join(home, '.claude.json'),
		JSON.stringify({
			hasCompletedOnboarding: true,
			// Versions before 2 read lists here without asking whether they are there.
			projects: {
				[project]: {hasTrustDialogAccepted: true, hasCompletedProjectOnboarding: true, allowedTools: [], history: []},
			},
		}),
	);
