// Proof of access as a fact: evidence and report for exactly these pins, regions and credentials.
import type {Identity, SignIn} from '../../account/account.ts';
import type {Asked, AskedRole} from '../../checks/access/asked.ts';
import type {Evidence} from '../../checks/access/evidence.ts';
import {judge} from '../../checks/access/judge.ts';
import type {AccessReport} from '../../checks/access/report.ts';
import {tiers} from '../../claude-code/variables.ts';
import {type Fact, known} from '../fact.ts';
import {firstRegion} from '../first-region.ts';
import {offerOf, signInOf} from '../offer.ts';
import {prove} from '../proof.ts';
import type {Context} from '../question.ts';
import {profileBehind, profileName, regionFor} from '../questions/pins.ts';
import {identityOf} from './account-facts.ts';

/** What was asked, what came back, and what it means: the policy for the administrator is made from the first two. */
export type Proven = {readonly asked: Asked; readonly evidence: Evidence; readonly report: AccessReport};

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
	const told = (evidence: Evidence): Proven => ({asked, evidence, report: judge(asked, evidence)});
	return {
		key: `proof ${round} ${subscribe} ${signIn.id} ${JSON.stringify(roles.map(({role, pin, region}) => [role, pin, region]))}`,
		doing: 'Making the smallest calls there are',
		load: async ({account}, signal, emit) =>
			told(
				await prove(account, signIn, asked, {probe, subscribe, simulate: true}, signal, (soFar) => emit(told(soFar))),
			),
	};
}
