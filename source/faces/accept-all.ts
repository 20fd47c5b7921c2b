// A conversation in which every suggestion is accepted, for the commands that only look: nothing is written after it.
import type {GivenAnswers} from '../setup/answers.ts';
import type {CommandLine} from '../setup/command-line.ts';
import type {Ports} from '../setup/fact.ts';
import {baseOf, gather} from '../setup/gather.ts';
import {readFlags} from '../setup/read-flags.ts';
import {openSession, type Session} from '../setup/session.ts';

/** Settled: everything that follows from flags, files and AWS's answers is known. To be closed by the caller. */
export async function acceptAll(line: CommandLine, ports: Ports, more: GivenAnswers = {}): Promise<Session> {
	const start = await gather(ports, {...line, behave: {...line.behave, yes: true}});
	const session = openSession(ports, start, {...readFlags(start), ...more}, baseOf(start));
	await session.settled();
	return session;
}
