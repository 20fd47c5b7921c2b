// What is wrong with an awsAuthRefresh that somebody else wrote, beside the way in which Claude Code gets its credentials.
import {isGuardedRefresh, isOwnRefreshCommand} from './credential-commands.ts';
import {profilesInCommand} from './profiles-in-command.ts';

/** `at every start`: it does not look first whether the credentials work. `other profile`: it renews a session that is not used. */
export type RefreshFault =
	| {readonly kind: 'at every start'}
	| {readonly kind: 'other profile'; readonly profiles: readonly string[]; readonly used: string};

export type RefreshPlace = {
	/** A command of ours gives the credentials, and renews the session by itself. */
	readonly exporting: boolean;
	/** AWS_PROFILE. */
	readonly profile?: string | undefined;
};

/** Undefined for one that does no harm, and for one of ours. */
export function refreshFault(line: string, {exporting, profile}: RefreshPlace): RefreshFault | undefined {
	if (line === '' || isOwnRefreshCommand(line)) return undefined;
	if (exporting) return isGuardedRefresh(line) ? undefined : {kind: 'at every start'};
	const profiles = profilesInCommand(line).filter((name) => name !== profile);
	return profile && profiles.length > 0 ? {kind: 'other profile', profiles, used: profile} : undefined;
}
