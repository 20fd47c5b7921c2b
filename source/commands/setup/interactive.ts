// Somebody sits at a terminal: the first question stands there before Ink is read, and keys pressed until then answer nothing.

import {viewOf} from '../../conversation/conversation.ts';
import {loadInitialState, suggestionBase} from '../../conversation/load-initial-state.ts';
import type {Ports} from '../../conversation/query.ts';
import {accessReport} from '../../conversation/questions/access.ts';
import {readFlags} from '../../conversation/read-flags.ts';
import {openSession, type Session} from '../../conversation/session.ts';
import {type ConversationState, firstState} from '../../conversation/state.ts';
import {type InputGuard, ignoreKeys, withoutInput} from '../../wizard/discard-typeahead.ts';
import {firstFrame} from '../../wizard/first-frame.ts';
import type {CommandContext} from '../command-context.ts';
import type {CommandLine} from '../command-line.ts';
import {initialInput} from '../initial-input.ts';

/** @returns the exit code: 0, 1 where a model was refused and it was written all the same, 130 cancelled */
export async function setUpAtTerminal(
	line: CommandLine,
	ports: Ports,
	context: CommandContext,
	signal: AbortSignal,
): Promise<number> {
	const {dryRun, screenReader} = line.options;
	const left = new AbortController();
	const leave = () => left.abort();
	const deaf = ignoreKeys(leave);
	let session: Session | undefined;
	try {
		const start = await loadInitialState(ports, initialInput(line));
		const given = [start, readFlags(start), suggestionBase(start)] as const;
		// `switch` without a region begins with that question; where nothing is set up yet there is nothing to move.
		const asksRegion = line.command === 'switch' && !line.flags.region && suggestionBase(start)?.from === 'set now';
		// A screen reader would read it twice.
		const painted = screenReader || asksRegion ? undefined : await paint(firstState(...given), context, deaf);
		const {runWizard} = await import('../../wizard/wizard.tsx');
		deaf.listen();
		// Asking AWS begins here: before, it would have kept the first question and its keys waiting.
		session = openSession(ports, ...given);
		if (asksRegion) session.send({type: 'begin', how: 'switch'});
		const outcome = await runWizard({
			ports,
			session,
			dryRun: Boolean(dryRun),
			invocation: context.invocation,
			screenReader: Boolean(screenReader),
			signal: AbortSignal.any([signal, left.signal]),
			regather: () => withoutInput(leave, loadInitialState(ports, initialInput(line))),
			...(painted && {painted}),
			...(context.badge && {badge: context.badge}),
		});
		// Going on although a call was refused mends nothing: scripts context this are told (contract of the exit codes).
		if (outcome.how !== 'cancelled') return accessReport(session.view.context)?.status === 'fail' ? 1 : 0;
		context.err('Left. Nothing was written.\n');
		return 130;
	} finally {
		deaf.end();
		session?.close();
	}
}

async function paint(
	state: ConversationState,
	{columns = 80, rows = 24, badge, out}: CommandContext,
	deaf: InputGuard,
) {
	const frame = firstFrame({state, view: viewOf(state)}, {columns, rows, ...(badge && {badge})});
	await deaf.caughtUp();
	out(frame.text);
	deaf.listen();
	return {screen: frame.screen, erase: () => out(frame.erase), forget: () => deaf.caughtUp()};
}
