// Proof of access as a fact: evidence and report for exactly these pins, regions and credentials.
import type {Identity, SignIn} from '../../account/account.ts';
import type {Need} from '../../bedrock/permissions.ts';
import type {Asked, AskedRole} from '../../checks/access/asked.ts';
import type {Evidence} from '../../checks/access/evidence.ts';
import type {AccessReport} from '../../checks/access/report.ts';
import {tiers} from '../../claude-code/variables.ts';
import {type Fact, known} from '../fact.ts';
import {firstRegion} from '../first-region.ts';
import {offerOf, signInOf} from '../offer.ts';
import type {Context} from '../question.ts';
import {profileBehind, profileName, regionFor} from '../questions/pins.ts';
import {identityOf} from './account-facts.ts';

/** What was asked, what came back, what it means, and what an administrator would have to allow. */
export type Proven = {
	readonly asked: Asked;
	readonly evidence: Evidence;
	readonly report: AccessReport;
	readonly missing: readonly Need[];
};

/** The roles that the answers pin; several may share a profile. Undefined while a required one is not answered. */
export function rolesIn(context: Context): AskedRole[] | undefined {
	const {answers} = context;
	const ids = ['model', ...tiers, 'fable', 'subagent'] as const;
	if (!['model' as const, ...tiers].every((id) => answers[id])) return undefined;
	return ids.flatMap((id): AskedRole[] => {
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

export function proofFor(context: Context): Fact<Proven> | undefined {
	const roles = rolesIn(context);
	const signIn = signInOf(context);
	if (!roles || !signIn || context.start.options.offline) return undefined;
	// A list that is still arriving may yet name a profile: asked too early it would be asked twice.
	if ([...new Set(roles.map(({region}) => region))].some((region) => offerOf(context, region).arriving))
		return undefined;
	return proof(signIn, roles, known(context.peek(identityOf(signIn, firstRegion(signIn, context)))), context);
}

function proof(
	signIn: SignIn,
	roles: readonly AskedRole[],
	identity: Identity | undefined,
	{start, round}: Context,
): Fact<Proven> {
	const {probe, subscribe} = start.options;
	const asked: Asked = {
		roles,
		apiKey: signIn.kind === 'api-key',
		...(identity ? {identity} : {}),
		...(signIn.profile ? {awsProfile: signIn.profile} : {}),
	};
	return {
		key: `proof ${round} ${subscribe} ${signIn.id} ${JSON.stringify(roles.map(({role, pin, region}) => [role, pin, region]))}`,
		doing: 'Making the smallest calls there are',
		load: async ({account}, signal, emit) => {
			const [{prove}, {judge}, {missing}] = await Promise.all([
				import('../proof.ts'),
				import('../../checks/access/judge.ts'),
				import('../../checks/access/missing.ts'),
			]);
			const told = (evidence: Evidence): Proven => ({
				asked,
				evidence,
				report: judge(asked, evidence),
				missing: missing(asked, evidence),
			});
			const options = {probe, subscribe, simulate: true};
			return told(await prove(account, signIn, asked, options, signal, (soFar) => emit(() => told(soFar))));
		},
	};
}
