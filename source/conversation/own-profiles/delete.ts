// Deletes application profiles that this tool made, and tells of each what became of it.
import type {InferenceProfile} from '../../bedrock/inference-profile.ts';
import {isOwn} from '../../bedrock/own-profiles/design.ts';
import {Problem} from '../../problem.ts';
import type {OwnProfilesPlace} from './make.ts';
import {mayBeDone} from './may-be-done.ts';
import {type Report, withTags} from './read-own.ts';

export type Narrowing = {
	/** By ARN; absent: all. */
	readonly arns?: readonly string[];
	/** How their names begin. */
	readonly prefix?: string;
};

export type Deletable = {
	/** With the tag of this tool. Those that Claude Code is set up with come first. */
	readonly profiles: readonly InferenceProfile[];
	/** ARNs that were given and are not among them. */
	readonly others: readonly string[];
};

/** @throws Problem where the profiles or their tags cannot be read: what carries the tag is then not known */
export async function findDeletable(
	place: OwnProfilesPlace,
	{arns, prefix}: Narrowing,
	inUse: readonly string[],
	signal: AbortSignal,
	report?: Report,
): Promise<Deletable> {
	const all = await place.account.inferenceProfiles(place.target, 'application', signal);
	const meant = all.filter(({arn, name}) => (!arns || arns.includes(arn)) && (!prefix || name.startsWith(prefix)));
	const {profiles, refused} = await withTags(place, meant, signal, report);
	if (refused) throw refused;
	const own = profiles.filter(isOwn);
	const rank = ({arn}: InferenceProfile) => (inUse.includes(arn) ? 0 : 1);
	return {
		profiles: own.toSorted((left, right) => rank(left) - rank(right)),
		others: (arns ?? []).filter((arn) => !own.some((profile) => profile.arn === arn)),
	};
}

export type DeletedProfile = {
	readonly profile: InferenceProfile;
	/** `unknown`: AWS did not answer, or with a fault of its own, so it may be gone all the same. */
	readonly state: 'deleted' | 'not deleted' | 'unknown';
};

export type DeletionResult = {
	readonly profiles: readonly DeletedProfile[];
	readonly failures: readonly Problem[];
	readonly interrupted: boolean;
};

/** Goes on after a failure: what can be deleted is. Does not reject for what AWS answers. */
export async function deleteProfiles(
	{account, target}: OwnProfilesPlace,
	profiles: readonly InferenceProfile[],
	signal: AbortSignal,
	report: Report = () => undefined,
): Promise<DeletionResult> {
	const results: DeletedProfile[] = [];
	const failures: Problem[] = [];
	for (const profile of profiles) {
		if (signal.aborted) {
			results.push({profile, state: 'not deleted'});
			continue;
		}
		report(`Deleting ${profile.name}`);
		try {
			await account.deleteProfile(target, profile.arn, signal);
			results.push({profile, state: 'deleted'});
		} catch (error) {
			results.push({profile, state: mayBeDone(error) ? 'unknown' : 'not deleted'});
			if (error instanceof Problem) failures.push(error);
			else if (!signal.aborted) throw error;
		}
	}
	return {profiles: results, failures, interrupted: signal.aborted};
}
