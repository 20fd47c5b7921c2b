// Proof of access as a fact: evidence and report for exactly these pins, regions and credentials.

import type {AccessRequest, RequestedRole} from '../../access/access-request.ts';
import type {AccessEvidence} from '../../access/evidence.ts';
import type {AccessReport} from '../../access/report.ts';
import type {Identity, SignIn} from '../../account/account.ts';
import type {Need} from '../../bedrock/permissions.ts';
import {tiers} from '../../claude-code/variables.ts';
import {availableProfiles, signInOf} from '../available-profiles.ts';
import {identityRegion} from '../identity-region.ts';
import {known, type Query} from '../query.ts';
import type {QuestionContext} from '../question.ts';
import {profileBehind, profileName, regionFor} from '../questions/pins.ts';
import {identityOf} from './account-queries.ts';

/** What was asked, what came back, what it means, and what an administrator would have to allow. */
export type AccessResult = {
	readonly asked: AccessRequest;
	readonly evidence: AccessEvidence;
	readonly report: AccessReport;
	readonly missing: readonly Need[];
};

/** The roles that the answers pin; several may share a profile. Undefined while a required one is not answered. */
export function rolesIn(context: QuestionContext): RequestedRole[] | undefined {
	const {answers} = context;
	const ids = ['model', ...tiers, 'fable', 'subagent'] as const;
	if (!['model' as const, ...tiers].every((id) => answers[id])) return undefined;
	return ids.flatMap((id): RequestedRole[] => {
		const value = answers[id];
		const alias = tiers.find((tier) => tier === value);
		const pin = id === 'model' && alias ? answers[alias] : value;
		const region = regionFor(id, context);
		if (!pin || !region) return [];
		const profile = profileBehind(id === 'model' && alias ? alias : id, pin, context);
		return [
			{role: id === 'model' ? 'primary' : id, pin, region, ...(profile ? {profile, name: profileName(profile)} : {})},
		];
	});
}

export function proofFor(context: QuestionContext): Query<AccessResult> | undefined {
	const roles = rolesIn(context);
	const signIn = signInOf(context);
	if (!roles || !signIn || context.start.options.offline) return undefined;
	// A list that is still arriving may yet name a profile: asked too early it would be asked twice.
	if ([...new Set(roles.map(({region}) => region))].some((region) => availableProfiles(context, region).arriving))
		return undefined;
	return proof(signIn, roles, known(context.peek(identityOf(signIn, identityRegion(signIn, context)))), context);
}

function proof(
	signIn: SignIn,
	roles: readonly RequestedRole[],
	identity: Identity | undefined,
	{start, round}: QuestionContext,
): Query<AccessResult> {
	const {probe, subscribe} = start.options;
	const asked: AccessRequest = {
		roles,
		apiKey: signIn.kind === 'api-key',
		...(identity ? {identity} : {}),
		...(signIn.profile ? {awsProfile: signIn.profile} : {}),
	};
	return {
		key: `proof ${round} ${subscribe} ${signIn.id} ${JSON.stringify(roles.map(({role, pin, region}) => [role, pin, region]))}`,
		doing: 'Making the smallest calls there are',
		load: async ({account}, signal, emit) => {
			const [{proveAccess}, {evaluateAccess}, {missingPermissions}] = await Promise.all([
				import('../../access/prove/index.ts'),
				import('../../access/evaluate/index.ts'),
				import('../../access/missing-permissions.ts'),
			]);
			const told = (evidence: AccessEvidence): AccessResult => ({
				asked,
				evidence,
				report: evaluateAccess(asked, evidence),
				missing: missingPermissions(asked, evidence),
			});
			const options = {probe, subscribe, simulate: true};
			return told(await proveAccess(account, signIn, asked, options, signal, (soFar) => emit(() => told(soFar))));
		},
	};
}
