// Cases of AWS profiles that are missing, incomplete or not signed in.
import {ssoRole} from '../../../source/simulated-aws/grants.ts';
import {signedIn} from '../../../source/simulated-aws/home-files.ts';
import {ssoToken, ssoTokenFile} from '../../../source/simulated-aws/home-tokens.ts';
import {allow, policy} from '../../../source/simulated-aws/policy/document.ts';
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
		broken: {say: '`AWS_PROFILE` names no profile of the AWS files', world: 'healthy', user: named('nosuch')},
		fine: {say: 'it names one'},
		says: /the AWS files have dev, build/,
		mended: {say: 'choose one of those'},
	},
	{
		check: 'profile-missing',
		broken: {
			say: 'the one that the shell exports does not exist',
			world: 'healthy',
			user: {AWS_PROFILE: undefined},
			environment: named('nosuch'),
		},
		fine: {
			say: 'the AWS file cannot be read, which is another matter',
			world: 'healthy',
			files: {'.aws/config': undefined, '.aws/config/folder': ''},
		},
		says: /nosuch does not exist/,
		mended: {say: 'choose one that exists'},
	},
	{
		check: 'source-profile-missing',
		broken: {say: 'a role’s `source_profile` does not exist', world: lost, user: named('platform')},
		fine: {say: 'it does', world: 'assumed-role', user: named('platform')},
		says: /base does not exist/,
		mended: {say: 'add that profile', world: 'assumed-role', user: named('platform')},
	},
	{
		check: 'sign-in-impossible',
		broken: {say: 'the profile holds nothing but a region', world: profiles({'profile dev': {region: 'us-west-2'}})},
		fine: {say: 'it holds keys', world: profiles({'profile dev': {region: 'us-west-2', ...keys}})},
		says: /it holds no credentials/,
		mended: {
			say: 'repair the profile: `aws configure`',
			world: profiles({'profile dev': {region: 'us-west-2', ...keys}}),
		},
	},
	{
		check: 'sign-in-impossible',
		broken: {
			say: 'an SSO profile without its account',
			world: profiles({'profile dev': {...sso, sso_account_id: ''}, ...session}),
		},
		fine: {say: 'with it', world: profiles({'profile dev': sso, ...session})},
		says: /sso_account_id missing/,
		mended: {say: 'repair the profile: `aws configure sso`', world: profiles({'profile dev': sso, ...session})},
	},
	{
		check: 'sso-not-signed-in',
		broken: {say: 'the token of the SSO session has expired', world: tokenLeft('healthy', -30)},
		fine: {say: 'it is good for three minutes more', world: tokenLeft('healthy', 3)},
		says: /The SSO session corp has expired/,
		mended: login,
	},
	{
		check: 'sso-not-signed-in',
		broken: {say: 'nobody has signed in yet', world: 'never-signed-in'},
		fine: {say: 'somebody has', world: 'healthy'},
		says: /not signed in to the SSO session corp/,
		mended: login,
	},
	{
		check: 'sso-not-signed-in',
		broken: {say: 'the profile behind a role is not signed in', world: chained, files: noToken},
		fine: {say: 'it is', world: chained},
		says: /not signed in to the SSO session corp/,
		mended: 'aws sso login --profile corporate',
	},
	{
		check: 'sso-legacy-expired',
		broken: {say: 'a profile of the older form, its token has expired', world: tokenLeft('legacy-sso', -30)},
		fine: {say: 'its token is good', world: 'legacy-sso'},
		says: /sso-session renews itself/,
		mended: login,
	},
	{
		check: 'sso-refused',
		broken: {
			say: 'the token looks good, AWS refuses it',
			world: 'healthy',
			files: {[ssoTokenFile('corp')]: ssoToken('revoked', 300)},
		},
		fine: {say: 'it has expired, as everybody can see', world: tokenLeft('healthy', -30)},
		says: /does not accept the SSO session/,
		mended: login,
	},
	{
		check: 'sso-section-missing',
		broken: {say: 'the profile names an `sso-session` without a section', world: profiles({'profile dev': sso})},
		fine: {say: 'there is one', world: profiles({'profile dev': sso, ...session})},
		says: /\[sso-session corp\]/,
		mended: {say: 'define it: `aws configure sso-session`', world: profiles({'profile dev': sso, ...session})},
	},
	{
		check: 'sso-forbidden',
		broken: {say: 'the permission set was taken away', world: 'sso-forbidden'},
		fine: {say: 'it is there', world: 'healthy'},
		says: /role Dev in account 123456789012/,
		mended: {say: 'an administrator assigns it again', world: 'healthy'},
	},
	{
		check: 'mfa-needed',
		broken: {say: 'the profile takes a role with `mfa_serial`', world: 'mfa-role', user: named('secure')},
		fine: {
			say: 'only the profile behind the role names a device, which nobody asks',
			world: profiles({'profile dev': role, 'profile base': {...keys, ...mfa}}),
		},
		says: /needs a one-time code/,
		mended: {
			say: 'let the AWS CLI ask: `eval "$(aws configure export-credentials --profile secure --format env)"`',
			world: 'mfa-role',
			user: {AWS_PROFILE: undefined},
			environment: exported,
		},
	},
	{
		check: 'login-not-signed-in',
		broken: {say: 'a profile of `aws login`, nobody is signed in', world: 'console-login', user: named('console')},
		fine: {say: 'a profile of another kind', world: 'healthy'},
		says: /aws login --profile console/,
		mended: 'aws login --profile console',
	},
	{
		check: 'login-not-signed-in',
		broken: {say: 'the same, without asking AWS', user: named('console'), files: consoleConfig},
		fine: {say: 'a profile of another kind'},
		says: /there is no token/,
		mended: {say: 'sign in: `aws login --profile console`', world: 'healthy'},
	},
	{
		check: 'version-sso-region',
		broken: {say: 'an SSO profile with Claude Code 2.1.207', claude: '2.1.207'},
		fine: {say: 'with 2.1.208', claude: '2.1.208'},
		also: ['version-compaction'],
		says: /2\.1\.207/,
		mended: 'claude update',
	},
	{
		check: 'role-not-assumable',
		broken: {
			say: 'the identity may not assume the role',
			world: changed('assumed-role', {
				identity: {
					principal: {kind: 'user', name: 'jane', path: '/'},
					policies: {identity: [policy('ReadOnly', allow('bedrock:List*'))]},
				},
			}),
			user: named('platform'),
		},
		fine: {say: 'it may', world: 'assumed-role', user: named('platform')},
		says: /sts:AssumeRole/,
		mended: {say: 'the owner of the role trusts it', world: 'assumed-role', user: named('platform')},
	},
];
