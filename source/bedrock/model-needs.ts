// What calls need beside an inference profile: a model that belongs to the account itself, and a guardrail that goes with every call.
import {callActions, type Need} from './permissions.ts';

type Called = {readonly region: string; readonly roles: readonly string[]};

/** A provisioned, imported or deployed custom model is called by its ARN, which is the one resource of the call. */
export const ownModelNeeds = (arn: string, {region, roles}: Called): Need[] =>
	callActions.map((action) => ({action, resource: arn, requestedRegion: region, region, purpose: 'call', roles}));

/** @param guardrail its id or ARN */
export function guardrailNeed(guardrail: string, accountId: string, partition: string, {region, roles}: Called): Need {
	const resource = guardrail.startsWith('arn:')
		? guardrail
		: `arn:${partition}:bedrock:${region}:${accountId}:guardrail/${guardrail}`;
	return {action: 'bedrock:ApplyGuardrail', resource, requestedRegion: region, region, purpose: 'guardrail', roles};
}

/** For models that are called at bedrock-mantle, whatever project they are called for (Service Authorization Reference, bedrock-mantle). */
export const mantleNeed = (accountId: string, partition: string, {region, roles}: Called): Need => ({
	action: 'bedrock-mantle:CreateInference',
	resource: `arn:${partition}:bedrock-mantle:${region}:${accountId}:project/*`,
	requestedRegion: region,
	region,
	purpose: 'mantle',
	roles,
});
