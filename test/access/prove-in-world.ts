// Proof of access in a simulated account: the real adapter over loopback, the roles pinned as they would be.

import type {AccessRequest, RequestedRole} from '../../source/access/access-request.ts';
import {evaluateAccess} from '../../source/access/evaluate/index.ts';
import type {AccessEvidence} from '../../source/access/evidence.ts';
import {proveAccess} from '../../source/access/prove/index.ts';
import type {ProofOptions} from '../../source/access/prove/proof-options.ts';
import type {AccessReport} from '../../source/access/report.ts';
import type {Account, CallTarget} from '../../source/account/account.ts';
import type {InferenceProfile} from '../../source/bedrock/inference-profile.ts';
import {pinOf} from '../../source/bedrock/inference-profile.ts';
import {suggestFor} from '../../source/bedrock/suggest.ts';
import {Problem} from '../../source/problem.ts';
import type {World} from '../../source/simulated-aws/world.ts';
import {enter, forever, type InWorld, world} from '../account/in-world.ts';

export type Proof = InWorld & {
	readonly asked: AccessRequest;
	readonly evidence: AccessEvidence;
	readonly report: AccessReport;
	readonly progress: readonly AccessEvidence[];
	/** What the proof alone sent, by operation. */
	readonly sent: Readonly<Record<string, number>>;
};

export const everything: ProofOptions = {probe: true, subscribe: false, simulate: true};

/** `pins`: role to id or ARN; without them the suggestions of the account's lists. */
export async function proofIn(
	where: string | World,
	pins?: Readonly<Record<string, string>>,
	options: Partial<ProofOptions> = {},
	{list = true}: {readonly list?: boolean} = {},
): Promise<Proof> {
	const entered = await enter(typeof where === 'string' ? world(where) : where);
	const {account, target} = entered;
	const listed = list ? await listedIn(account, target) : [];
	const roles = pins ? pinned(pins, listed, target.region) : suggested(listed, target.region);
	const asked: AccessRequest = {roles, signIn: target.signIn, apiKey: target.signIn.kind === 'api-key'};
	const before = {...account.requests()};
	const progress: AccessEvidence[] = [];
	const evidence = await proveAccess(account, target.signIn, asked, {...everything, ...options}, forever, (soFar) =>
		progress.push(soFar),
	);
	const sent = Object.fromEntries(
		Object.entries(account.requests()).flatMap(([name, count]) => {
			const more = count - (before[name] ?? 0);
			return more > 0 ? [[name, more]] : [];
		}),
	);
	return {...entered, asked, evidence, report: evaluateAccess(asked, evidence), progress, sent};
}

async function listedIn(account: Account, target: CallTarget): Promise<InferenceProfile[]> {
	const lists = await Promise.all(
		(['application', 'system'] as const).map((kind) =>
			account.inferenceProfiles(target, kind, forever).catch((error: unknown) => {
				if (error instanceof Problem) return [];
				throw error;
			}),
		),
	);
	return lists.flat();
}

function suggested(listed: readonly InferenceProfile[], region: string): RequestedRole[] {
	return ['primary', 'opus', 'sonnet', 'haiku'].map((role) => {
		const profile = suggestFor(role, listed, {region})?.profile;
		if (!profile) throw new Error(`nothing to suggest for ${role}`);
		return {role, pin: pinOf(profile), region, profile};
	});
}

function pinned(
	pins: Readonly<Record<string, string>>,
	listed: readonly InferenceProfile[],
	region: string,
): RequestedRole[] {
	return Object.entries(pins).map(([role, pin]) => {
		const profile = listed.find((each) => pinOf(each) === pin);
		return {role, pin, region, ...(profile ? {profile} : {})};
	});
}
