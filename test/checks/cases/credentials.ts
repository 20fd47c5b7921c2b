// Checks of who signs: profiles, SSO, keys, API keys, the clock.

import {Problem} from '../../../source/problem.ts';
import {before, config, dev, identityRefused, later, probeRefused, refusal} from '../healthy.ts';
import type {Case} from './case.ts';

const keys = {AWS_PROFILE: undefined};
const pair = {AWS_ACCESS_KEY_ID: 'AKIAFAKEFAKEFAKE0000', AWS_SECRET_ACCESS_KEY: 'fake-secret-not-real'};
const environment = {id: 'environment', kind: 'environment' as const};
const platform = {wsl: false, awsCommand: true, claudeVersion: '2.1.330', clockSkew: 0};
const key = {AWS_BEARER_TOKEN_BEDROCK: 'ABSKnotarealkey0000'};
const apiKey = {user: keys, environment: key, signIns: [{id: 'api-key', kind: 'api-key' as const}]};
const globalDenied = probeRefused(
	'User: x is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:::foundation-model/y with an explicit deny in a service control policy',
);
const legacy = config.replace('sso_session = corp\n', 'sso_start_url = https://example.invalid/start\n');
const {expires: _, ...noToken} = dev.sso ?? {session: '', startUrl: '', accountId: '', roleName: ''};

export const credentials: readonly Case[] = [
	{
		check: 'no-credentials',
		broken: {user: keys, signIns: []},
		fine: {user: keys, signIns: [{id: 'container', kind: 'container'}]},
		says: /No AWS credentials/,
	},
	{
		check: 'no-credentials',
		broken: identityRefused('Could not load credentials from any providers', undefined, 'CredentialsProviderError'),
		fine: {},
		says: /any providers/,
	},
	{
		check: 'profile-missing',
		broken: {user: {AWS_PROFILE: 'nosuch'}},
		fine: {user: {AWS_PROFILE: 'dev'}},
		says: /there are dev/,
	},
	{
		check: 'source-profile-missing',
		broken: {awsConfig: '[profile dev]\nrole_arn = arn:aws:iam::123456789012:role/R\nsource_profile = base\n'},
		fine: {
			awsConfig:
				'[profile dev]\nrole_arn = arn:aws:iam::123456789012:role/R\nsource_profile = base\n[profile base]\nregion = us-west-2\n',
		},
		says: /base does not exist/,
	},
	{
		check: 'half-a-key-pair',
		broken: {user: keys, environment: {AWS_ACCESS_KEY_ID: 'AKIAFAKEFAKEFAKE0000'}},
		fine: {user: keys, environment: pair},
		says: /AWS_SECRET_ACCESS_KEY is missing/,
	},
	{
		check: 'sso-not-signed-in',
		broken: {signIns: [{...dev, sso: {...noToken, expires: before}}]},
		fine: {signIns: [{...dev, sso: {...noToken, expires: later}}]},
		says: /aws sso login --profile dev/,
	},
	{
		check: 'sso-not-signed-in',
		broken: {signIns: [{...dev, sso: noToken}]},
		fine: {awsConfig: legacy, signIns: [{...dev, sso: noToken}]},
		says: /not signed in to the SSO session corp/,
	},
	{
		check: 'sso-legacy-expired',
		broken: {awsConfig: legacy, signIns: [{...dev, sso: {...noToken, expires: before}}]},
		fine: {awsConfig: legacy},
		says: /sso-session renews itself/,
	},
	{
		check: 'sso-refused',
		broken: identityRefused('The SSO session associated with this profile is invalid.'),
		fine: {
			...identityRefused('The SSO session associated with this profile is invalid.'),
			signIns: [{...dev, sso: {...noToken, expires: before}}],
		},
		says: /aws sso login/,
	},
	{
		check: 'sso-section-missing',
		broken: {awsConfig: config.replace('[sso-session corp]', '[sso-session other]')},
		fine: {awsConfig: config},
		says: /\[sso-session corp\]/,
	},
	{
		check: 'expired-token',
		broken: identityRefused('The security token included in the request is expired', 403, 'ExpiredTokenException'),
		fine: identityRefused('The security token included in the request is invalid.', 403, 'UnrecognizedClientException'),
		says: /is expired/,
	},
	{
		check: 'session-token-missing',
		broken: {user: keys, environment: {...pair, AWS_ACCESS_KEY_ID: 'ASIAFAKEFAKEFAKE0000'}},
		fine: {
			user: keys,
			environment: {...pair, AWS_ACCESS_KEY_ID: 'ASIAFAKEFAKEFAKE0000', AWS_SESSION_TOKEN: 'fake-session-token'},
		},
		says: /ASIA/,
	},
	{
		check: 'stray-session-token',
		broken: {
			...identityRefused('The security token included in the request is invalid.', 403, 'UnrecognizedClientException'),
			user: keys,
			environment: {...pair, AWS_SESSION_TOKEN: 'fake-session-token'},
		},
		fine: {user: keys, environment: pair},
		says: /unset AWS_SESSION_TOKEN/,
	},
	{
		check: 'invalid-token',
		broken: identityRefused(
			'The security token included in the request is invalid.',
			403,
			'UnrecognizedClientException',
		),
		fine: identityRefused('The security token included in the request is expired', 403, 'ExpiredTokenException'),
		says: /does not know the access key/,
	},
	{
		check: 'signature-mismatch',
		broken: identityRefused(
			'The request signature we calculated does not match the signature you provided.',
			403,
			'InvalidSignatureException',
		),
		fine: identityRefused(
			'Signature expired: 20261122T1Z is now earlier than 20261122T2Z',
			403,
			'InvalidSignatureException',
		),
		says: /secret access key is wrong/,
	},
	{
		check: 'signature-mismatch',
		broken: probeRefused(
			'The request signature we calculated does not match the signature you provided.',
			403,
			'InvalidSignatureException',
		),
		fine: {},
		says: /bypass the proxy/,
	},
	{
		check: 'clock-skew',
		broken: {platform: {...platform, clockSkew: -400_000}},
		fine: {platform: {...platform, clockSkew: 20_000}},
		says: /400 s slow/,
	},
	{
		check: 'clock-skew',
		broken: {platform: {...platform, wsl: true, clockSkew: 90_000}},
		fine: {platform: {...platform, clockSkew: -59_000}},
		status: 'warn',
		says: /hwclock/,
	},
	{
		check: 'api-key-refused',
		broken: probeRefused('Authentication failed: Please make sure your API Key is valid.'),
		fine: probeRefused('Bearer Token has expired'),
		says: /API key/,
	},
	{
		check: 'api-key-expired',
		broken: probeRefused('Bearer Token has expired'),
		fine: probeRefused('Authentication failed: Please make sure your API Key is valid.'),
		says: /has expired/,
	},
	{
		check: 'api-key-not-allowed',
		broken: probeRefused('User: x is not authorized to perform: bedrock:CallWithBearerToken on resource: *'),
		fine: probeRefused('User: x is not authorized to perform: bedrock:InvokeModel on resource: y'),
		says: /CallWithBearerToken/,
	},
	{check: 'stale-api-key', broken: {...apiKey, user: {}}, fine: apiKey, status: 'warn', says: /instead of AWS_PROFILE/},
	{
		check: 'credentials-hang',
		broken: {
			...identityRefused('The request timed out after 10 s', undefined, 'TimeoutError'),
			awsConfig: '[profile dev]\ncredential_process = /opt/ask\n',
			signIns: [{id: 'profile:dev', kind: 'process', profile: 'dev'}],
		},
		fine: {
			awsConfig: '[profile dev]\ncredential_process = /opt/ask\n',
			signIns: [{id: 'profile:dev', kind: 'process', profile: 'dev'}],
		},
		says: /credential_process/,
	},
	{
		check: 'refresh-loop',
		broken: {
			...probeRefused('with an explicit deny in a service control policy'),
			user: {awsAuthRefresh: 'aws sso login'},
		},
		fine: {
			...identityRefused('The security token included in the request is expired', 403, 'ExpiredTokenException'),
			user: {awsAuthRefresh: 'aws sso login'},
		},
		says: /no sign-in can cure/,
	},
	{
		check: 'refresh-loop-global',
		broken: {...globalDenied, user: {awsAuthRefresh: 'aws sso login'}},
		fine: globalDenied,
		says: /VS Code starts over without end/,
	},
	{
		check: 'mfa-needed',
		broken: {
			awsConfig:
				'[profile dev]\nrole_arn = arn:aws:iam::123456789012:role/R\nsource_profile = base\n[profile base]\nmfa_serial = arn:aws:iam::123456789012:mfa/u\n',
		},
		fine: {
			awsConfig:
				'[profile dev]\nrole_arn = arn:aws:iam::123456789012:role/R\nsource_profile = base\n[profile base]\nregion = us-west-2\n',
		},
		says: /mfa_serial is set on base/,
	},
	{
		check: 'login-not-signed-in',
		broken: {signIns: [{id: 'profile:dev', kind: 'login', profile: 'dev', off: 'not signed in'}]},
		fine: {signIns: [{id: 'profile:dev', kind: 'login', profile: 'dev'}]},
		says: /aws login --profile dev/,
	},
	{
		check: 'sign-in-impossible',
		broken: {
			awsConfig: '[profile dev]\nregion = us-west-2\n',
			signIns: [{id: 'profile:dev', kind: 'keys', profile: 'dev', off: 'the profile has no credentials'}],
		},
		fine: {
			awsConfig: '[profile dev]\nregion = us-west-2\n',
			signIns: [{id: 'profile:dev', kind: 'keys', profile: 'dev'}],
		},
		says: /has no credentials/,
	},
	{
		check: 'credential-export-untested',
		broken: {user: {...keys, awsCredentialExport: '/opt/export'}},
		fine: {},
		status: 'unknown',
		says: /default chain/,
	},
	{
		check: 'credential-export-failed',
		broken: {
			user: {awsCredentialExport: '/opt/export'},
			exported: {
				state: 'refused',
				problem: new Problem({
					code: 'credential-export-failed',
					title: 'x',
					because: 'awsCredentialExport printed no JSON',
				}),
			},
		},
		fine: {
			user: {awsCredentialExport: '/opt/export'},
			exported: {state: 'known', value: {id: 'export', kind: 'export'}},
		},
		says: /without a word as Dev\/user in account 123456789012/,
	},
	{
		check: 'aws-command-missing',
		broken: {user: {awsAuthRefresh: 'aws sso login --profile dev'}, platform: {...platform, awsCommand: false}},
		fine: {user: {awsAuthRefresh: '/opt/refresh'}, platform: {...platform, awsCommand: false}},
		says: /not on the path/,
	},
	{
		check: 'version-sso-region',
		broken: {platform: {...platform, claudeVersion: '2.1.207'}},
		fine: {platform: {...platform, claudeVersion: '2.1.208'}},
		says: /2\.1\.207/,
	},
	{
		check: 'sso-forbidden',
		broken: identityRefused('No access', 403, 'ForbiddenException'),
		fine: identityRefused('No access', 403, 'OtherException'),
		says: /role Dev in account 123456789012/,
	},
	{
		check: 'profile-beats-keys',
		broken: {environment: pair},
		fine: {user: keys, environment: pair, signIns: [environment]},
		status: 'warn',
		says: /uses the exported keys/,
	},
	{
		check: 'identity-unknown',
		broken: {identity: {state: 'not asked', why: '--offline was given'}},
		fine: {},
		status: 'unknown',
		says: /--offline/,
	},
	{
		check: 'identity-unknown',
		broken: identityRefused('Something new happened', 400, 'OddException'),
		status: 'unknown',
		fine: identityRefused('The security token included in the request is expired', 403, 'ExpiredTokenException'),
		says: /Something new/,
	},
	{
		check: 'no-connection',
		broken: identityRefused('connect ECONNREFUSED 127.0.0.1:9'),
		fine: {refusals: [refusal({name: 'Error', message: 'connect ECONNREFUSED 127.0.0.1:9'}, {call: 'availability'})]},
		says: /cannot be reached/,
	},
];
