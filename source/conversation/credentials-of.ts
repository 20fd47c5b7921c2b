// What the answer about credentials puts beside `env` in the settings file.
import type {SignIn} from '../account/account.ts';
import {isOwnRefreshCommand, ownExportCommand, refreshCommand} from '../claude-code/credential-commands.ts';
import type {Decision} from '../claude-code/decision.ts';
import type {Variable} from '../claude-code/variables.ts';
import {signInOf} from './available-profiles.ts';
import {commandSourceOf} from './export-commands.ts';
import {exportTrial} from './export-trial.ts';
import {foreignRefreshFault} from './foreign-refresh.ts';
import type {InitialState} from './initial-state.ts';
import type {QuestionContext} from './question.ts';

/** The answer, and the keys that follow from it. Keys of somebody else stay, unless the person chose another way than theirs. */
export function credentialsOf(context: QuestionContext): Pick<Decision, 'credentials' | 'settingsKeys'> {
	const {answers, initial} = context;
	const {credentials} = answers;
	const signIn = signInOf(context);
	if (!credentials || !signIn) return {};
	// Nothing about a person's sign-in goes into the file that colleagues share, or is looked for in one that is not written.
	if (!isWrittenFor(context)) return {credentials};
	const trial = credentials === 'export' ? exportTrial(context) : undefined;
	const command = trial?.state === 'ready' ? trial.value.command : undefined;
	const refresh = credentials === 'profile' ? refreshFor(signIn, initial) : undefined;
	const exporting = credentials === 'keep' ? [] : exportChange(command?.line, initial, credentials);
	return {credentials, settingsKeys: [...exporting, ...refreshChange(refresh, context)]};
}

/** The settings file is written, and it is nobody else's. */
export const isWrittenFor = ({answers: {write, settings}}: QuestionContext): boolean =>
	(write?.includes('settings') ?? true) && settings !== 'project';

/** A command of somebody else would give other credentials than the ones that were chosen. */
function exportChange(
	value: string | undefined,
	{settingsKeys}: InitialState,
	credentials: Decision['credentials'],
): Variable[] {
	const now = settingsKeys?.awsCredentialExport;
	const gives = now !== undefined && (ownExportCommand(now) !== undefined || credentials === 'profile');
	return value || gives ? [{name: 'awsCredentialExport', value}] : [];
}

/** One of somebody else stays where it does no harm, and until the person replaces it. */
function refreshChange(value: string | undefined, context: QuestionContext): Variable[] {
	const {answers, initial} = context;
	const now = initial.settingsKeys?.awsAuthRefresh;
	const replaced = answers.authRefresh === 'replace' && foreignRefreshFault(context) !== undefined;
	if (now && !isOwnRefreshCommand(now) && !replaced) return [];
	return value || now ? [{name: 'awsAuthRefresh', value}] : [];
}

const refreshFor = (signIn: SignIn, {platform = ''}: InitialState): string | undefined =>
	signIn.profile && signIn.kind !== 'api-key'
		? refreshCommand({...commandSourceOf(signIn, signIn.profile), browserElsewhere: signIn.browserElsewhere}, platform)
		: undefined;
