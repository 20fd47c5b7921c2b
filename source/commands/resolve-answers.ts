// A conversation in which every suggestion is accepted, for the commands that only look: nothing is written after it.

import {loadInitialState, previousAnswers} from '../conversation/load-initial-state.ts';
import type {Ports} from '../conversation/query.ts';
import {readFlags} from '../conversation/read-flags.ts';
import {openSession, type Session} from '../conversation/session.ts';
import type {Progress} from '../output/progress.ts';
import {Problem} from '../problem.ts';
import type {CommandLine} from './command-line.ts';
import {initialInput} from './initial-input.ts';
import {waitForSession} from './wait-for-session.ts';

type Resolution = {
	readonly line: CommandLine;
	readonly ports: Ports;
	readonly progress: Progress;
	readonly signal: AbortSignal;
};

/**
 * Settled: everything that follows from flags, files and AWS's answers is known. To be closed by the caller.
 * @throws Problem `cancelled` where `signal` ends it
 */
export async function resolveAnswers({line, ports, progress, signal}: Resolution): Promise<Session> {
	progress.show({key: 'machine', text: 'Reading your AWS configuration'});
	const start = await loadInitialState(ports, initialInput({...line, options: {...line.options, yes: true}}));
	const session = openSession(ports, start, readFlags(start), previousAnswers(start));
	if (await waitForSession(session, progress, signal)) return session;
	session.close();
	throw new Problem({code: 'cancelled', title: 'Cancelled'});
}
