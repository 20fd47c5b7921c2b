// Denials by IAM in words: which kind of policy said no, to what, and whom to ask.
import type {Next} from '../../../problem.ts';
import {parseArn} from '../../arn.ts';
import type {ErrorCause} from '../cause.ts';
import type {ClassifiedError} from '../classify-error.ts';
import type {RefusalContext} from '../refusal.ts';
import {policyCause} from '../rules/iam.ts';
import type {Explain} from './explanation.ts';

const unnamed = 'a policy that AWS does not name';

const names = {
	'assume-role-denied': unnamed,
	'identity-policy': 'your identity policy',
	'explicit-deny-identity': 'your identity policy',
	'permissions-boundary': 'the permissions boundary of your identity',
	'session-policy': 'the session policy of your sign-in',
	'service-control-policy': 'a service control policy of your organisation',
	'resource-control-policy': 'a resource control policy of your organisation',
	'vpc-endpoint': 'the policy of the VPC endpoint that the call went through',
	'resource-policy': 'the resource policy of what was called',
	'access-denied': unnamed,
} as const satisfies Partial<Record<ErrorCause, string>>;

type DenialCause = keyof typeof names;

const denied: Explain = (context, failure) => {
	const {action = '', explicit = false} = failure;
	const cause = policyCause({...failure, action, explicit});
	const policy = names[cause];
	const place = wordsOfPlace(failure, context);
	return {
		title: `${explicit ? 'forbidden' : 'refused'} by ${policy}${place.words}`,
		next: [...remedy({...failure, cause}, policy), ...place.next],
	};
};

export const policies = Object.fromEntries(Object.keys(names).map((cause) => [cause, denied])) as Readonly<
	Record<DenialCause, Explain>
>;

function remedy({cause, layer, action, resource, explicit, policyArn}: ClassifiedError, policy: string): Next[] {
	const what = resource ? `${action} on ${resource}` : action;
	if (cause === 'identity-policy' || cause === 'explicit-deny-identity') {
		return [{say: 'give your administrator the permission that is missing', own: 'policy --missing'}];
	}
	const where = policyArn ? `${policy} (${policyArn})` : policy;
	const to = parseArn(resource ?? '');
	// Region denies are written for people's own calls; the key tells a routed one apart (aws-samples, service control policies #26).
	if (layer === 'organisation' && to?.resource.startsWith('foundation-model/')) {
		const place = to.region || 'the region "unspecified"';
		return [
			{
				say: `ask to have Bedrock calls that come through an inference profile (bedrock:InferenceProfileArn) exempted for ${place} from ${where}`,
			},
		];
	}
	return [{say: explicit ? `ask to have ${what} exempted from ${where}` : `ask to have ${what} allowed in ${where}`}];
}

/** Which part of a cross-region call was refused, when it was not the profile itself. */
function wordsOfPlace(
	{place, resource = ''}: ClassifiedError,
	{accountId, pin}: RefusalContext,
): {words: string; next: Next[]} {
	const arn = parseArn(resource);
	if (place === 'global') {
		return {
			words: ', which does not let requests go to any commercial region',
			next: [
				{say: 'a condition on aws:RequestedRegion must allow the value "unspecified" for global profiles'},
				{say: 'or choose a profile that stays in one geography', own: ''},
			],
		};
	}
	if (place === 'destination') {
		return {
			words: ` in ${arn?.region}, where ${pin.startsWith('arn:') ? 'this profile' : pin} may send requests`,
			next: [{say: 'or choose a profile that does not go there', own: ''}],
		};
	}
	if (arn?.account && accountId && arn.account !== accountId) {
		return {
			words: `: the profile belongs to account ${arn.account}, you are in ${accountId}`,
			next: [{say: `sign in to ${arn.account}, or choose a profile of ${accountId}`, own: ''}],
		};
	}
	return {words: '', next: []};
}
