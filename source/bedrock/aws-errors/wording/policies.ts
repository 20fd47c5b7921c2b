// Denials by IAM in words: which kind of policy denies, what it denies, and whom to ask.
import type {Next} from '../../../problem.ts';
import {parseArn} from '../../arn.ts';
import {type PolicyCause, policyCause} from '../rules/iam.ts';
import {callName, type FailedCall, type Wording, whoAmI} from './wording.ts';

const names: Readonly<Record<PolicyCause, string>> = {
	'identity-policy': 'your identity policy',
	'explicit-deny-identity': 'your identity policy',
	'permissions-boundary': 'your permissions boundary',
	'session-policy': 'the session policy of your sign-in',
	'service-control-policy': 'a service control policy of your organisation',
	'resource-control-policy': 'a resource control policy of your organisation',
	'vpc-endpoint': 'the policy of the VPC endpoint',
	'resource-policy': 'the resource policy',
	'access-denied': 'AWS',
};

/** For every denial, whichever call was denied. */
export function denied(call: FailedCall): Wording {
	const {action = '', explicit = false} = call.failure;
	const cause = policyCause({...call.failure, action, explicit});
	const place = placeOf(call);
	const denies = explicit || cause === 'access-denied' ? 'denies' : 'does not allow';
	return {
		title: `${names[cause]} ${denies} ${place.what}`,
		next: [
			...(place.elsewhere ? [] : remedy(call, cause)),
			...place.next,
			...(cause === 'access-denied' ? [identity(call)] : []),
		],
	};
}

const identity = (call: FailedCall) => whoAmI('See which identity AWS sees', call);

/** What the commands `policy` and `policy --missing` print. */
const printedActions =
	/^bedrock:(InvokeModel|InvokeModelWithResponseStream|ListInferenceProfiles|GetInferenceProfile|CallWithBearerToken)$/;

/** What `policy --create-profiles` prints. */
const ownProfileActions =
	/^bedrock:(CreateInferenceProfile|DeleteInferenceProfile|TagResource|UntagResource|ListTagsForResource)$/;

function remedy({pin, failure}: FailedCall, cause: PolicyCause): Next[] {
	const {layer, action = '', resource, explicit, policyArn} = failure;
	const mayAdd = !explicit && (cause === 'identity-policy' || cause === 'access-denied');
	if (mayAdd && printedActions.test(action)) {
		const own = pin === undefined ? 'policy' : 'policy --missing';
		return [{say: 'Ask your administrator to add the missing permission; this prints the policy', own}];
	}
	if (mayAdd && ownProfileActions.test(action))
		return [
			{say: `Ask your administrator to allow ${action}; this prints the policy`, own: 'policy --create-profiles'},
		];
	const policy = cause === 'access-denied' ? 'the policy that denies it' : names[cause];
	const where = policyArn ? `${policy} (${policyArn})` : policy;
	const to = parseArn(resource ?? '');
	// Region denies are written for people's own calls; the key tells a routed one apart (aws-samples, service control policies #26).
	if (layer === 'organisation' && to?.resource.startsWith('foundation-model/')) {
		const place = to.region || 'the region "unspecified"';
		return [
			{
				say: `Ask the administrator of your organisation to exempt Bedrock calls that come through an inference profile (condition key bedrock:InferenceProfileArn) in ${place} from ${where}`,
			},
		];
	}
	const what = resource ? `${action} on ${resource}` : action;
	const administrator = layer === 'organisation' ? 'the administrator of your organisation' : 'your administrator';
	if (explicit) return [{say: `Ask ${administrator} to exempt ${what} from ${where}`}, statementOf(action)];
	return [{say: `Ask ${administrator} to allow ${what}${cause === 'access-denied' ? '' : ` in ${where}`}`}];
}

/** No permission outweighs a Deny, so the statement itself has to change. */
const statementOf = (action: string): Next => ({
	say: `The statement to look for has "Effect": "Deny" and covers ${action}, perhaps as ${action.split(':')[0]}:* or by NotAction; adding an Allow does not help`,
});

/**
 * What was denied: a call, or the part of a cross-region call that a policy does not let through. `elsewhere`: it belongs to another account, for which
 * nobody of this one can allow anything.
 */
function placeOf({failure, accountId, pin, ...call}: FailedCall): {what: string; next: Next[]; elsewhere?: true} {
	const {place, resource = '', action} = failure;
	// A role that may not be taken is what failed, whatever was called after it.
	const takesRole = action?.startsWith('sts:') ?? false;
	const operation = takesRole && resource ? `${action} on ${resource}` : (action ?? callName(call));
	const what = pin === undefined || takesRole ? operation : 'the call';
	const arn = parseArn(resource);
	if (place === 'global') {
		return {
			what: 'calls that may go to any commercial region, as those of a global profile do',
			next: [
				{say: 'A condition on aws:RequestedRegion must allow the value "unspecified" for global profiles'},
				{say: 'Or choose a profile that stays in one geography', own: ''},
			],
		};
	}
	if (place === 'destination') {
		return {
			what: `${what} in ${arn?.region}, where ${!pin || pin.startsWith('arn:') ? 'this profile' : pin} may route requests`,
			next: [{say: 'Or choose a profile that does not route there', own: ''}],
		};
	}
	if (arn?.account && accountId && arn.account !== accountId) {
		return {
			what: `${what}: the profile belongs to account ${arn.account}, but you are signed in to ${accountId}`,
			next: [{say: `Sign in to ${arn.account}, or choose a profile of ${accountId}`, own: ''}],
			elsewhere: true,
		};
	}
	return {what, next: []};
}
