// A conversation in which every suggestion is accepted, for the commands that only look: nothing is written after it.

import type {AnswersWithSource} from '../conversation/answers.ts';
import {loadInitialState, previousAnswers} from '../conversation/load-initial-state.ts';
import type {Ports} from '../conversation/query.ts';
import {readFlags} from '../conversation/read-flags.ts';
import {openSession, type Session} from '../conversation/session.ts';
import type {CommandLine} from './command-line.ts';
import {initialInput} from './initial-input.ts';

/** Settled: everything that follows from flags, files and AWS's answers is known. To be closed by the caller. */
export async function resolveAnswers(line: CommandLine, ports: Ports, more: AnswersWithSource = {}): Promise<Session> {
	const start = await loadInitialState(ports, initialInput({...line, options: {...line.options, yes: true}}));
	const session = openSession(ports, start, {...readFlags(start), ...more}, previousAnswers(start));
	await session.settled();
	return session;
}
