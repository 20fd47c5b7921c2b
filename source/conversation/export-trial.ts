// Trying the command that could give Claude Code its credentials: where that is worth it, and what is known of it.
import {signInOf} from './available-profiles.ts';
import {knownIdentity} from './identity.ts';
import {type ChosenCommand, exportCommandQuery} from './queries/export-command-query.ts';
import type {QueryState} from './query.ts';
import type {QuestionContext} from './question.ts';

/** Undefined where no AWS profile signs in, where nothing is written, and while AWS has not said whose credentials the sign-in has. */
export function exportTrial(context: QuestionContext): QueryState<ChosenCommand> | undefined {
	const {initial, refreshCount} = context;
	const signIn = signInOf(context);
	if (signIn?.profile === undefined || !initial.options.writes) return undefined;
	const identity = knownIdentity(context);
	if (!identity && !initial.options.offline) return undefined;
	return context.lookUp(exportCommandQuery(signIn, {...(identity && {identity}), refreshCount}));
}

/** Begun when the sign-in is chosen, so that nobody waits for it later. */
export function tryExportAhead(context: QuestionContext): void {
	const {credentials} = context.initial.flags;
	const before = context.previous?.answers.credentials;
	if (credentials === undefined || credentials === 'export' ? before !== 'profile' && before !== 'keep' : false)
		exportTrial(context);
}
