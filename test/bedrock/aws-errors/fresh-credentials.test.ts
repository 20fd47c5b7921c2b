// Tests that whoever has to sign in again is told the step of that kind of sign-in.
import {expect, test} from 'vitest';
import type {CallerSignIn} from '../../../source/bedrock/aws-errors/caller-sign-in.ts';
import {explainRefusal} from '../../../source/bedrock/aws-errors/explain-refusal.ts';
import {installed} from '../../../source/invocation.ts';
import {commandOf} from '../../../source/next-step.ts';

const expired = {
	name: 'ExpiredTokenException',
	status: 403,
	message: 'The security token included in the request is expired',
};
const steps = (signIn: CallerSignIn) =>
	explainRefusal(expired, {region: 'us-west-2', pin: 'us.x', signIn}).next.map(
		(step) => commandOf(step, installed) ?? step.say,
	);

const rows: readonly (readonly [string, CallerSignIn, string])[] = [
	[
		'temporary keys in a file',
		{kind: 'keys', profile: 'dev', temporary: true},
		'Sign in again with the program that wrote these keys, such as saml2aws or gimme-aws-creds',
	],
	['saml2aws', {kind: 'keys', profile: 'dev', temporary: true, tool: 'saml2aws'}, 'saml2aws login --profile dev'],
	['saml2aws with an odd name', {kind: 'keys', profile: 'a b', tool: 'saml2aws'}, "saml2aws login --profile 'a b'"],
	[
		'aws-azure-login',
		{kind: 'keys', profile: 'dev', temporary: true, tool: 'aws-azure-login'},
		'aws-azure-login --profile dev',
	],
	['gimme-aws-creds', {kind: 'process', profile: 'dev', tool: 'gimme-aws-creds'}, 'gimme-aws-creds'],
	['aws-sso-util', {kind: 'process', profile: 'dev', tool: 'aws-sso-util'}, 'aws-sso-util login'],
	['granted', {kind: 'process', profile: 'dev', tool: 'granted'}, 'Sign in again with granted'],
	['okta-aws-cli', {kind: 'process', profile: 'dev', tool: 'okta-aws-cli'}, 'Sign in again with okta-aws-cli'],
	[
		'aws-vault exec',
		{kind: 'environment', temporary: true, tool: 'aws-vault'},
		'Sign in again with aws-vault, which exported these keys, and start Claude Code from there',
	],
	['an unknown process', {kind: 'process', profile: 'dev'}, 'aws configure export-credentials --profile dev'],
	['keys without an end', {kind: 'keys', profile: 'dev'}, 'aws configure --profile dev'],
	['SSO', {kind: 'sso', profile: 'dev'}, 'aws sso login --profile dev'],
	[
		'SSO over SSH',
		{kind: 'sso', profile: 'dev', browserElsewhere: true},
		'aws sso login --use-device-code --no-browser --profile dev',
	],
	[
		'a role behind SSO in a container',
		{
			kind: 'role',
			profile: 'admin',
			loginProfile: 'dev',
			sso: {accountId: '123456789012', roleName: 'Dev'},
			browserElsewhere: true,
		},
		'aws sso login --use-device-code --no-browser --profile dev',
	],
	[
		'the console in Codespaces',
		{kind: 'login', profile: 'dev', browserElsewhere: true},
		'aws login --remote --profile dev',
	],
];

test.each(rows)('Expired credentials of %s', (_, signIn, first) => {
	expect(steps(signIn)[0]).toBe(first);
	if (!signIn.sso && signIn.kind !== 'sso') expect(steps(signIn).join()).not.toContain('sso login --profile');
});

const invalid = {
	name: 'AccessDeniedException',
	status: 403,
	message: 'Authentication failed: Please make sure your API Key is valid.',
};
const ends = new Date('2026-11-22T13:00:00Z');

test('An API key of another region is told by its region', () => {
	const signIn = {kind: 'api-key', apiKey: {region: 'eu-west-1', ends}} as const;
	expect(explainRefusal(invalid, {region: 'us-west-2', pin: 'us.x', signIn})).toMatchObject({
		title: 'The Bedrock API key was made for eu-west-1, and this call went to us-west-2',
		next: [{say: 'Create a key in us-west-2, and export it as AWS_BEARER_TOKEN_BEDROCK'}, {own: 'switch eu-west-1'}],
	});
});

test('An API key of this region is wrong, and its region is not blamed', () => {
	const signIn = {kind: 'api-key', apiKey: {region: 'us-west-2', ends}} as const;
	const {title, next} = explainRefusal(invalid, {region: 'us-west-2', pin: 'us.x', signIn});
	expect(title).toBe('AWS does not accept the Bedrock API key');
	expect(next.map(({say}) => say).join()).not.toContain('region');
});
