// Trying the command that could give Claude Code its credentials: where that is worth it, and what is known of it.
import type {Identity, SignIn} from '../account/account.ts';
import type {ExportCommand} from '../claude-code/credential-commands.ts';
import {signInOf} from './available-profiles.ts';
import {exportCommandsOf} from './export-commands.ts';
import {knownIdentity} from './identity.ts';
import {exportedIdentityQuery, exportRefused} from './queries/export-command-query.ts';
import type {QueryState} from './query.ts';
import type {QuestionContext} from './question.ts';

/** `tried`: false with --offline, where the likeliest command is taken unseen. */
export type ChosenCommand = {readonly command: ExportCommand; readonly tried: boolean};

/** Undefined where no AWS profile signs in, where nothing is written, and while AWS has not said whose credentials the sign-in has. */
export function exportTrial(context: QuestionContext): QueryState<ChosenCommand> | undefined {
	const {initial, refreshCount, lookUp} = context;
	const signIn = profileSignIn(context);
	if (!signIn) return undefined;
	const [first] = exportCommandsOf(signIn, initial.platform ?? '');
	const {offline} = initial.options;
	const identity = offline ? undefined : knownIdentity(context);
	if (!identity && !offline) return undefined;
	if (!first) {
		const problem = exportRefused(signIn, 'The name of this AWS profile cannot be given to a shell.');
		return {state: 'failed', problem};
	}
	if (!identity) return {state: 'ready', value: {command: first, tried: false}};
	const exported = lookUp(exportedIdentityQuery(signIn, refreshCount));
	if (exported.state === 'loading') return {state: 'loading'};
	if (exported.state === 'failed') return exported;
	const {command, identity: given} = exported.value;
	if (isSame(given, identity)) return {state: 'ready', value: {command, tried: true}};
	const problem = exportRefused(signIn, `${command.reads} gives the credentials of ${given.arn}`);
	return {state: 'failed', problem};
}

/**
 * Begun when the sign-in is chosen, so that nobody waits for it later. On the first day that is before AWS has said who signs in;
 * afterwards the stored answers, which belong to the identity, say whether it is wanted.
 */
export function tryExportAhead(context: QuestionContext): void {
	const {initial, previous, refreshCount, lookUp} = context;
	const {credentials} = initial.flags;
	const before = previous?.answers.credentials;
	const signIn = profileSignIn(context);
	if (!signIn || initial.options.offline) return;
	// With the browser elsewhere the AWS profile is suggested, whatever the trial says.
	const isSuggestible = !signIn.browserElsewhere && before !== 'profile' && before !== 'keep';
	const isKnown = knownIdentity(context) !== undefined || !initial.storedAnswers.last;
	if (!isKnown || !(credentials ? credentials === 'export' : isSuggestible)) return;
	if (exportCommandsOf(signIn, initial.platform ?? '').length > 0) lookUp(exportedIdentityQuery(signIn, refreshCount));
}

/** The sign-in, where a command could give its credentials and something is written. */
function profileSignIn(context: QuestionContext): SignIn | undefined {
	const signIn = signInOf(context);
	return signIn?.profile !== undefined && context.initial.options.writes ? signIn : undefined;
}

/** The sessions of one role differ in their names. */
const isSame = (one: Identity, other: Identity) => one.accountId === other.accountId && who(one) === who(other);
const who = ({arn}: Identity) => (arn.includes(':assumed-role/') ? arn.split('/').slice(0, -1).join('/') : arn);
