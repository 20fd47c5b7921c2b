// The policy to ask an administrator for before anything can be chosen: to list profiles, and to call AWS's own of a region.
import {requestedNeeds} from '../access/access-request.ts';
import {pinOf} from '../bedrock/inference-profile.ts';
import {policyDocument} from '../bedrock/policy/document.ts';
import {renderPolicy} from '../bedrock/policy/render.ts';
import {suggestFor} from '../bedrock/suggest.ts';
import {tiers} from '../claude-code/variables.ts';
import {assumedProfiles} from '../conversation/assumed-profiles.ts';
import {knownIdentity} from '../conversation/identity.ts';
import type {QuestionContext} from '../conversation/question.ts';

/** JSON; empty where AWS has not said whose account this is. */
export function policyToAskFor(context: QuestionContext): string {
	const {region = ''} = context.answers;
	const identity = knownIdentity(context);
	if (!identity) return '';
	const profiles = assumedProfiles(context, region);
	const roles = tiers.flatMap((role) => {
		const profile = suggestFor(role, profiles, {region})?.profile;
		return profile ? [{role, pin: pinOf(profile), region, profile}] : [];
	});
	const needs = requestedNeeds({roles, identity}, {profiles: []});
	return needs.length > 0 ? renderPolicy.json([policyDocument(needs)]) : '';
}
