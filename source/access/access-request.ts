// What access is asked about: roles and their pins, and who calls.
import type {Identity} from '../account/account.ts';
import {parseArn} from '../bedrock/arn.ts';
import type {CallerSignIn} from '../bedrock/aws-errors/caller-sign-in.ts';
import type {InferenceProfile} from '../bedrock/inference-profile.ts';
import {guardrailNeed, mantleNeed, ownModelNeeds} from '../bedrock/model-needs.ts';
import {type ChosenProfile, type Need, neededPermissions} from '../bedrock/permissions.ts';
import {parsePin} from '../bedrock/pin.ts';
import {anyModelNeeds, hasUnknownModel} from '../bedrock/policy/pattern-needs.ts';
import {partitionOf} from '../bedrock/region.ts';
import {customHeaders} from '../claude-code/custom-headers.ts';
import type {Effective} from '../claude-code/effective.ts';
import {goesToMantle} from '../claude-code/mantle.ts';
import type {PinnableTier} from '../claude-code/variables.ts';
import {Problem} from '../problem.ts';
import type {AccessEvidence} from './evidence.ts';

export type RequestedRole = {
	/** `primary`, `opus`, `sonnet`, `haiku`, `fable`, `subagent`, … */
	readonly role: string;
	/** Id or ARN, without `[1m]`, exactly as Claude Code will call it. */
	readonly pin: string;
	/** Where it is called: AWS_REGION, or the small/fast model's own region. */
	readonly region: string;
	/** The suffix `[1m]` was written. */
	readonly oneM?: boolean;
	/** As the account lists it in that region; absent for a pin that was typed or found: it is then looked up. */
	readonly profile?: InferenceProfile;
	readonly name?: string;
};

export type AccessRequest = {
	readonly roles: readonly RequestedRole[];
	/** The families that /model offers although nobody chose a model of theirs: nothing is called or permitted for them. */
	readonly unchosen?: readonly PinnableTier[];
	/** Absent with a Bedrock API key: AWS does not say whose it is. */
	readonly identity?: Identity;
	readonly apiKey?: boolean;
	/** For the sentences and commands of what is refused. */
	readonly signIn?: CallerSignIn;
	/** The configuration under which Claude Code would call: it shapes every call. Absent: nothing is set. */
	readonly values?: Effective;
};

/** Who calls, from whatever says so: the identity, or the account in a profile's ARN. */
export function callerOf(
	request: AccessRequest,
	evidence: Pick<AccessEvidence, 'identity' | 'profiles'>,
): {accountId?: string; partition: string} {
	const identity = request.identity ?? evidence.identity;
	const [first] = request.roles;
	const arns = [...request.roles, ...evidence.profiles].map(({pin, profile}) => parseArn(profile?.arn ?? pin)?.account);
	const accountId = identity?.accountId ?? arns.find((account) => account);
	return {...(accountId ? {accountId} : {}), partition: identity?.partition ?? partitionOf(first?.region ?? '')};
}

/** The profile of a role, given or looked up since. */
export function profileOf(
	role: RequestedRole,
	evidence: Pick<AccessEvidence, 'profiles'>,
): InferenceProfile | undefined {
	if (role.profile) return role.profile;
	return evidence.profiles.find(({pin, region}) => pin === role.pin && region === role.region)?.profile;
}

/** The roles whose profile is known, as `needed` takes them. */
export function chosenProfiles(request: AccessRequest, evidence: Pick<AccessEvidence, 'profiles'>): ChosenProfile[] {
	return request.roles.flatMap((role) => {
		const profile = profileOf(role, evidence);
		return profile ? [{role: role.role, profile, region: role.region}] : [];
	});
}

/** Everything that must be allowed for the roles whose profile is known; nothing while the account is unknown. */
export function requestedNeeds(
	request: AccessRequest,
	evidence: Pick<AccessEvidence, 'identity' | 'profiles'>,
): Need[] {
	const {accountId, partition} = callerOf(request, evidence);
	if (!accountId) return [];
	return [
		...neededPermissions({
			profiles: chosenProfiles(request, evidence),
			accountId,
			partition,
			apiKey: request.apiKey === true,
		}),
		...ownModels(request).flatMap(({arn, ...called}) => ownModelNeeds(arn, called)),
		...guardrailNeeds(request, accountId, partition),
		...mantleNeeds(request, accountId, partition),
	];
}

type OwnModel = {readonly arn: string; readonly region: string; readonly roles: readonly string[]};

/** The models of the account itself among the pins, each once per region. */
function ownModels({roles}: AccessRequest): OwnModel[] {
	const models = new Map<string, OwnModel>();
	for (const {pin, region, role} of roles) {
		const parsed = parsePin(pin);
		if (parsed instanceof Problem || parsed.kind !== 'own-model-arn') continue;
		const before = models.get(`${pin} ${region}`)?.roles ?? [];
		models.set(`${pin} ${region}`, {arn: pin, region, roles: [...before, role]});
	}
	return [...models.values()];
}

/** Where a header of the configuration puts a guardrail before every call. */
function guardrailNeeds({roles, values}: AccessRequest, accountId: string, partition: string): Need[] {
	const headers = customHeaders(values?.get('ANTHROPIC_CUSTOM_HEADERS')?.value);
	const guardrail = headers['x-amzn-bedrock-guardrailidentifier'];
	if (!guardrail) return [];
	return [...new Set(roles.map(({region}) => region))].map((region) =>
		guardrailNeed(guardrail, accountId, partition, {region, roles: roles.map(({role}) => role)}),
	);
}

function mantleNeeds({roles, values}: AccessRequest, accountId: string, partition: string): Need[] {
	const there = roles.filter(({pin}) => goesToMantle(values, pin));
	return [...new Set(there.map(({region}) => region))].map((region) => {
		const called = there.filter((role) => role.region === region).map(({role}) => role);
		return mantleNeed(accountId, partition, {region, roles: called});
	});
}

/** What a policy has to allow: the same, and where AWS did not say which model is behind a profile, any Claude model through it. */
export function policyNeeds(request: AccessRequest, evidence: Pick<AccessEvidence, 'identity' | 'profiles'>): Need[] {
	return [...requestedNeeds(request, evidence), ...unknownModelNeeds(request, evidence)];
}

/** For the roles whose profile could not be read. */
export function unknownModelNeeds(
	request: AccessRequest,
	evidence: Pick<AccessEvidence, 'identity' | 'profiles'>,
): Need[] {
	const {accountId, partition} = callerOf(request, evidence);
	if (!accountId) return [];
	return chosenProfiles(request, evidence)
		.filter(hasUnknownModel)
		.flatMap((chosen) => anyModelNeeds(chosen, accountId, partition));
}
