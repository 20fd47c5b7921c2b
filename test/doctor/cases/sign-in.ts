// Cases of AWS profiles that are missing, incomplete or not signed in.
import {ssoRole} from '../../../source/simulated-aws/grants.ts';
import {signedIn} from '../../../source/simulated-aws/home-files.ts';
import {ssoToken, ssoTokenFile} from '../../../source/simulated-aws/home-tokens.ts';
import {allow, policy} from '../../../source/simulated-aws/policy/document.ts';
import {renewing} from '../names.ts';
import {changed, profiles, tokenLeft} from '../worlds.ts';
import type {Case} from './case.ts';

const sso = {sso_session: 'corp', sso_account_id: '123456789012', sso_role_name: 'Dev', region: 'us-west-2'};
const session = {'sso-session corp': {sso_start_url: 'https://corp.awsapps.com/start', sso_region: 'us-west-2'}};
const role = {role_arn: 'arn:aws:iam::123456789012:role/Build', source_profile: 'base', region: 'us-west-2'};
const mfa = {mfa_serial: 'arn:aws:iam::123456789012:mfa/jane'};
const keys = {aws_access_key_id: 'AKIAIOSFODNN7EXAMPLE', aws_secret_access_key: 'not-a-secret-EXAMPLE'};
const exported = {
	AWS_ACCESS_KEY_ID: 'ASIAIOSFODNN7EXAMPLE',
	AWS_SECRET_ACCESS_KEY: 'not-a-secret-EXAMPLE',
	AWS_SESSION_TOKEN: 'not-a-token-EXAMPLE',
};
const named = (name: string) => ({AWS_PROFILE: name});
const noToken = {[ssoTokenFile('corp')]: undefined};
const login = 'aws sso login --profile dev';

const consoleConfig = {
	'.aws/config': '[profile console]\nlogin_session = arn:aws:iam::123456789012:user/jane\nregion = us-west-2\n',
};
const {config = {}} = changed('assumed-role', {}).home;
const lost = changed('assumed-role', {home: {config}});
const chained = changed('assumed-role', {
	identity: {principal: ssoRole('Dev'), policies: {identity: [policy('MayAssume', allow('sts:AssumeRole'))]}},
	home: signedIn({
		config: {'profile dev': {...config['profile platform'], source_profile: 'corporate'}, 'profile corporate': sso},
	}),
});

export const signIn: readonly Case[] = [
	{
		check: 'profile-missing',
		faultyHome: {
			description: '`AWS_PROFILE` names no profile of the AWS files',
			world: 'healthy',
			user: named('nosuch'),
		},
		healthyHome: {description: 'it names one'},
		findingText: /These exist: dev and build/,
		repair: {description: 'choose one of those'},
	},
	{
		check: 'profile-missing',
		faultyHome: {
			description: 'the one that the shell exports does not exist',
			world: 'healthy',
			user: {AWS_PROFILE: undefined},
			environment: named('nosuch'),
		},
		healthyHome: {
			description: 'the AWS file cannot be read, which is another matter',
			world: 'healthy',
			files: {'.aws/config': undefined, '.aws/config/folder': ''},
		},
		findingText: /nosuch does not exist/,
		repair: {description: 'choose one that exists'},
	},
	{
		check: 'source-profile-missing',
		faultyHome: {description: "a role's `source_profile` does not exist", world: lost, user: named('platform')},
		healthyHome: {description: 'it does', world: 'assumed-role', user: named('platform')},
		findingText: /base does not exist/,
		repair: {description: 'add that profile', world: 'assumed-role', user: named('platform')},
	},
	{
		check: 'sign-in-impossible',
		faultyHome: {
			description: 'the profile holds nothing but a region',
			world: profiles({'profile dev': {region: 'us-west-2'}}),
		},
		healthyHome: {description: 'it holds keys', world: profiles({'profile dev': {region: 'us-west-2', ...keys}})},
		findingText: /It holds no credentials/,
		repair: {
			description: 'repair the profile: `aws configure`',
			world: profiles({'profile dev': {region: 'us-west-2', ...keys}}),
		},
	},
	{
		check: 'sign-in-impossible',
		faultyHome: {
			description: 'an SSO profile without its account',
			world: profiles({'profile dev': {...sso, sso_account_id: ''}, ...session}),
		},
		healthyHome: {description: 'with it', world: profiles({'profile dev': sso, ...session})},
		findingText: /sso_account_id/,
		repair: {description: 'repair the profile: `aws configure sso`', world: profiles({'profile dev': sso, ...session})},
	},
	{
		check: 'sso-not-signed-in',
		faultyHome: {description: 'the token of the SSO session has expired', world: tokenLeft('healthy', -30)},
		healthyHome: {description: 'it is good for three minutes more', world: tokenLeft('healthy', 3)},
		findingText: /The SSO session corp has expired/,
		repair: login,
	},
	{
		check: 'sso-not-signed-in',
		faultyHome: {
			description: 'it has expired, and `awsCredentialExport` signs in again by itself',
			world: tokenLeft('healthy', -30),
			shell: true,
			keys: {awsCredentialExport: renewing},
		},
		healthyHome: {
			description: 'it is good, and the command has nothing to renew',
			world: 'healthy',
			shell: true,
			keys: {awsCredentialExport: renewing},
		},
		status: 'warn',
		findingText: /opens your browser once/,
		repair: login,
	},
	{
		check: 'sso-not-signed-in',
		faultyHome: {description: 'nobody has signed in yet', world: 'never-signed-in'},
		healthyHome: {description: 'somebody has', world: 'healthy'},
		findingText: /not signed in to the SSO session corp/,
		repair: login,
	},
	{
		check: 'sso-not-signed-in',
		faultyHome: {description: 'the profile behind a role is not signed in', world: chained, files: noToken},
		healthyHome: {description: 'it is', world: chained},
		findingText: /not signed in to the SSO session corp/,
		repair: 'aws sso login --profile corporate',
	},
	{
		check: 'sso-legacy-expired',
		faultyHome: {
			description: 'a profile of the older form, its token has expired',
			world: tokenLeft('legacy-sso', -30),
		},
		healthyHome: {description: 'its token is good', world: 'legacy-sso'},
		findingText: /sso-session, which renews itself/,
		repair: login,
	},
	{
		check: 'sso-refused',
		faultyHome: {
			description: 'the token looks good, AWS refuses it',
			world: 'healthy',
			files: {[ssoTokenFile('corp')]: ssoToken('revoked', 300)},
		},
		healthyHome: {description: 'it has expired, as everybody can see', world: tokenLeft('healthy', -30)},
		findingText: /no longer accepts the SSO session/,
		repair: login,
	},
	{
		check: 'sso-section-missing',
		faultyHome: {
			description: 'the profile names an `sso-session` without a section',
			world: profiles({'profile dev': sso}),
		},
		healthyHome: {description: 'there is one', world: profiles({'profile dev': sso, ...session})},
		findingText: /\[sso-session corp\]/,
		repair: {description: 'define it: `aws configure sso-session`', world: profiles({'profile dev': sso, ...session})},
	},
	{
		check: 'sso-forbidden',
		faultyHome: {description: 'the permission set was taken away', world: 'sso-forbidden'},
		healthyHome: {description: 'it is there', world: 'healthy'},
		findingText: /role Dev in account 123456789012/,
		repair: {description: 'an administrator assigns it again', world: 'healthy'},
	},
	{
		check: 'mfa-needed',
		faultyHome: {description: 'the profile takes a role with `mfa_serial`', world: 'mfa-role', user: named('secure')},
		healthyHome: {
			description: 'only the profile behind the role names a device, which nobody asks',
			world: profiles({'profile dev': role, 'profile base': {...keys, ...mfa}}),
		},
		findingText: /needs an MFA code/,
		repair: {
			description: 'let the AWS CLI ask: `eval "$(aws configure export-credentials --profile secure --format env)"`',
			world: 'mfa-role',
			user: {AWS_PROFILE: undefined},
			environment: exported,
		},
	},
	{
		check: 'login-not-signed-in',
		faultyHome: {
			description: 'a profile of `aws login`, nobody is signed in',
			world: 'console-login',
			user: named('console'),
		},
		healthyHome: {description: 'a profile of another kind', world: 'healthy'},
		findingText: /aws login --profile console/,
		repair: 'aws login --profile console',
	},
	{
		check: 'login-not-signed-in',
		faultyHome: {description: 'the same, without asking AWS', user: named('console'), files: consoleConfig},
		healthyHome: {description: 'a profile of another kind'},
		findingText: /There is no token/,
		repair: {description: 'sign in: `aws login --profile console`', world: 'healthy'},
	},
	{
		check: 'version-sso-region',
		faultyHome: {description: 'an SSO profile with Claude Code 2.1.207', claude: '2.1.207'},
		healthyHome: {description: 'with 2.1.208', claude: '2.1.208'},
		otherChecks: ['version-compaction'],
		findingText: /2\.1\.207/,
		repair: 'claude update',
	},
	{
		check: 'role-not-assumable',
		faultyHome: {
			description: 'the identity may not assume the role',
			world: changed('assumed-role', {
				identity: {
					principal: {kind: 'user', name: 'jane', path: '/'},
					policies: {identity: [policy('ReadOnly', allow('bedrock:List*'))]},
				},
			}),
			user: named('platform'),
		},
		healthyHome: {description: 'it may', world: 'assumed-role', user: named('platform')},
		findingText: /sts:AssumeRole/,
		repair: {description: 'the owner of the role trusts it', world: 'assumed-role', user: named('platform')},
	},
];
