// The models that were chosen, as they are called: what is proven, permitted and held against the quotas.
import type {RequestedRole} from '../access/access-request.ts';
import {profileName} from '../bedrock/profile-name.ts';
import {tiers} from '../claude-code/variables.ts';
import {hasRequiredPins, pinsIn, profileBehind, regionFor} from './pin-profile.ts';
import type {QuestionContext} from './question.ts';

/** A role for each; several may share a profile. Undefined until all required ones are chosen. */
export function chosenRoles(context: QuestionContext): RequestedRole[] | undefined {
	const {answers} = context;
	if (!hasRequiredPins(answers)) return undefined;
	return pinsIn(answers).flatMap(({id, role, pin, of}): RequestedRole[] => {
		const region = regionFor(id, context);
		if (!region) return [];
		const oneM = tiers.some((tier) => (answers.oneM ?? []).includes(tier) && answers[tier] === pin);
		const profile = profileBehind(of, pin, context);
		return [{role, pin, region, ...(oneM && {oneM}), ...(profile && {profile, name: profileName(profile)})}];
	});
}
