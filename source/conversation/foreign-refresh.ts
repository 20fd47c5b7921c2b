// The awsAuthRefresh that somebody else wrote into the settings, beside the credentials that are set up.
import type {CredentialsChoice} from '../claude-code/decision.ts';
import {type RefreshFault, refreshFault} from '../claude-code/refresh-fault.ts';
import {chosenProfile} from './chosen-profile.ts';
import type {QuestionContext} from './question.ts';

/** Undefined where there is none, set-up wrote it, or it does no harm. */
export function foreignRefreshFault(
	context: QuestionContext,
	credentials: CredentialsChoice | undefined = context.answers.credentials,
): RefreshFault | undefined {
	if (credentials !== 'export' && credentials !== 'profile') return undefined;
	const line = context.initial.settingsKeys?.awsAuthRefresh ?? '';
	return refreshFault(line, {exporting: credentials === 'export', profile: chosenProfile(context)});
}
