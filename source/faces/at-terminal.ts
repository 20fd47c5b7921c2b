// Somebody sits at a terminal: the first question stands there before Ink is read, and keys pressed until then answer nothing.
import type {CommandLine} from '../setup/command-line.ts';
import {view} from '../setup/conversation.ts';
import type {Ports} from '../setup/fact.ts';
import {baseOf, gather} from '../setup/gather.ts';
import {accessReport} from '../setup/questions/access.ts';
import {readFlags} from '../setup/read-flags.ts';
import {openSession, type Session} from '../setup/session.ts';
import {firstState, type State} from '../setup/state.ts';
import type {Surroundings} from './surroundings.ts';
import {type Deaf, ignoreKeys, unheard} from './type-ahead.ts';
import {firstFrame} from './wizard/first-frame.ts';

/** @returns the exit code of the contract */
export async function atTerminal(
	line: CommandLine,
	ports: Ports,
	around: Surroundings,
	signal: AbortSignal,
): Promise<number> {
	const {dryRun, screenReader} = line.behave;
	const left = new AbortController();
	const leave = () => left.abort();
	const deaf = ignoreKeys(leave);
	let session: Session | undefined;
	try {
		const start = await gather(ports, line);
		const given = [start, readFlags(start), baseOf(start)] as const;
		// A screen reader would read it twice.
		const painted = screenReader ? undefined : await paint(firstState(...given), around, deaf);
		const {runWizard} = await import('./wizard/wizard.tsx');
		deaf.listen();
		// Asking AWS begins here: before, it would have kept the first question and its keys waiting.
		session = openSession(ports, ...given);
		const outcome = await runWizard({
			ports,
			session,
			dryRun: Boolean(dryRun),
			screenReader: Boolean(screenReader),
			signal: AbortSignal.any([signal, left.signal]),
			regather: () => unheard(leave, gather(ports, line)),
			...(painted && {painted}),
			...(around.badge && {badge: around.badge}),
		});
		// Going on although a call was refused mends nothing: scripts around this are told (contract of the exit codes).
		if (outcome.how !== 'cancelled') return accessReport(session.view.context)?.status === 'fail' ? 1 : 0;
		around.err('Left. Nothing was written.\n');
		return 130;
	} finally {
		deaf.end();
		session?.close();
	}
}

async function paint(state: State, {columns = 80, rows = 24, badge, out}: Surroundings, deaf: Deaf) {
	const frame = firstFrame({state, view: view(state)}, {columns, rows, ...(badge && {badge})});
	await deaf.caughtUp();
	out(frame.text);
	deaf.listen();
	return {screen: frame.screen, erase: () => out(frame.erase), forget: () => deaf.caughtUp()};
}
