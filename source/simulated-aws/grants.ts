// The statements and callers that many worlds are put together from.

import type {Caller, Principal} from './caller.ts';
import {allow, type Policies, type PolicyStatement, policy} from './policy/document.ts';

export const invokeActions = ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'];

export const anyProfile = [
	'arn:aws:bedrock:*:*:inference-profile/*',
	'arn:aws:bedrock:*:*:application-inference-profile/*',
];

export const anyModel = 'arn:aws:bedrock:*::foundation-model/*';

export const readBedrock = allow(['bedrock:List*', 'bedrock:Get*']);

/** Asking IAM about oneself. */
export const askIam = allow([
	'iam:SimulatePrincipalPolicy',
	'iam:GetContextKeysForPrincipalPolicy',
	'iam:GetRole',
	'iam:GetUser',
]);

/** Reading the quotas of the account. */
export const readQuotas = allow('servicequotas:ListServiceQuotas');

/** The right that the first call of a model needs; Bedrock uses it on the caller's behalf. */
const subscribe = allow(['aws-marketplace:ViewSubscriptions', 'aws-marketplace:Subscribe'], '*', {
	StringEquals: {'aws:CalledViaLast': 'bedrock.amazonaws.com'},
});

/** What most people's policy comes to: all of Bedrock, asking IAM about oneself, and reading quotas. */
export const ordinaryAccess = policy('BedrockDeveloper', allow('bedrock:*'), askIam, readQuotas, subscribe);

export const fullAccess = policy('FullAWSAccess', allow('*'));

/** The role behind an IAM Identity Center permission set; its ARN carries a path that session ARNs do not show. */
export const ssoRole = (permissionSet: string): Principal => ({
	kind: 'assumed-role',
	role: `AWSReservedSSO_${permissionSet}_0123456789abcdef`,
	path: '/aws-reserved/sso.amazonaws.com/us-west-2/',
	session: 'jane@example.com',
});

/** The SSO role with exactly these statements. */
export const developer = (...statements: readonly PolicyStatement[]): Caller => ({
	principal: ssoRole('Dev'),
	policies: {identity: [policy('Developer', ...statements)]},
});

/** The SSO role with ordinary access and further layers. */
export const ordinary = (layers: Omit<Policies, 'identity'>): Caller => ({
	principal: ssoRole('Dev'),
	policies: {identity: [ordinaryAccess], ...layers},
});

/** A service or resource control policy with the ARN that denials name. */
export const organizationPolicy = (kind: 'service' | 'resource', name: string, ...statements: PolicyStatement[]) => ({
	...policy(name, ...statements),
	arn: `arn:aws:organizations::444455556666:policy/o-exampleorgid/${kind}_control_policy/p-${name.toLowerCase()}`,
});
