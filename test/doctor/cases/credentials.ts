// Cases of keys, Bedrock API keys, credential programs and the clock.
import {pinned, renewing, to} from '../names.ts';
import {answering, changed} from '../worlds.ts';
import type {Case} from './case.ts';

const noProfile = {AWS_PROFILE: undefined};
const pair = {AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE', AWS_SECRET_ACCESS_KEY: 'not-a-secret-EXAMPLE'};
const temporary = {...pair, AWS_ACCESS_KEY_ID: 'ASIAIOSFODNN7EXAMPLE'};
const token = {AWS_SESSION_TOKEN: 'not-a-token-EXAMPLE'};
const unset = 'unset AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN';
const key = {AWS_BEARER_TOKEN_BEDROCK: 'ABSKnotarealkey0000'};
/** Exported keys in a world whose home has none of its own. */
const withKeys = {world: 'iam-user', user: noProfile};
const nothing = changed('healthy', {home: {}});
const waits = {
	'.aws/config': '[profile dev]\nregion = us-west-2\ncredential_process = "{home}/bin/credentials"\n',
	'bin/credentials': '#!/bin/sh\nexec /bin/sleep 60\n',
};
const exports = `#!/bin/sh
echo '{"Version": 1, "AccessKeyId": "ASIAIOSFODNN7EXAMPLE", "SecretAccessKey": "not-a-secret", "SessionToken": "not-a-token"}'
`;
const answers = `echo '{"Version": 1, "AccessKeyId": "AKIAIOSFODNN7EXAMPLE", "SecretAccessKey": "not-a-secret"}'`;

/** Keys of another account's user beside those of the profile in use. */
const otherDefault =
	'[default]\naws_access_key_id = AKIAI44QH8DHBEXAMPLE\naws_secret_access_key = je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY\n';

const stsDenied = answering(
	403,
	'AccessDenied',
	'User: x is not authorized to perform: sts:GetCallerIdentity with an explicit deny in a VPC endpoint policy',
	['GetCallerIdentity'],
);

export const credentials: readonly Case[] = [
	{
		check: 'no-credentials',
		faultyHome: {description: 'no profile, no keys, no API key, no role', world: nothing, user: noProfile},
		healthyHome: {description: 'keys are exported', world: nothing, user: noProfile, environment: pair},
		findingText: /No AWS credentials/,
		repair: {description: 'sign in: `aws configure sso`', world: 'healthy'},
	},
	{
		check: 'no-credentials',
		faultyHome: {description: 'there are profiles, and none is chosen', world: 'healthy', user: noProfile},
		healthyHome: {
			description: 'the shell chooses one',
			world: 'healthy',
			user: noProfile,
			environment: {AWS_PROFILE: 'dev'},
		},
		findingText: /None of the AWS profiles is chosen \(dev, build\)/,
		repair: 'export AWS_PROFILE=dev',
	},
	{
		check: 'no-credentials',
		faultyHome: {
			description: "the container's agent does not answer",
			world: nothing,
			user: noProfile,
			environment: {AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://127.0.0.1:2/role'},
		},
		healthyHome: {
			description: 'it need not, keys are exported',
			world: nothing,
			user: noProfile,
			environment: {...pair, AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://127.0.0.1:2/role'},
		},
		findingText: /gave no keys: connect ECONNREFUSED 127\.0\.0\.1:2/i,
		repair: {description: 'sign in: `aws configure sso`', world: 'healthy'},
	},
	{
		check: 'no-credentials',
		faultyHome: {
			description: 'the `credential_process` fails',
			world: 'healthy',
			files: {...waits, 'bin/credentials': '#!/bin/sh\necho locked >&2\nexit 1\n'},
		},
		healthyHome: {
			description: 'it gives keys',
			world: 'healthy',
			files: {...waits, 'bin/credentials': `#!/bin/sh\n${answers}\n`},
		},
		findingText: /locked/,
		repair: {
			description: 'run it and look',
			world: 'healthy',
			files: {...waits, 'bin/credentials': `#!/bin/sh\n${answers}\n`},
		},
	},
	{
		check: 'half-a-key-pair',
		faultyHome: {
			description: 'the access key is exported, its secret is not',
			user: noProfile,
			environment: {AWS_ACCESS_KEY_ID: pair.AWS_ACCESS_KEY_ID},
		},
		healthyHome: {description: 'both are', user: noProfile, environment: pair},
		findingText: /AWS_SECRET_ACCESS_KEY is missing/,
		repair: {description: 'export both', user: noProfile, environment: pair},
	},
	{
		check: 'expired-token',
		faultyHome: {description: 'the exported keys have expired', world: 'expired-keys', user: noProfile},
		healthyHome: {description: 'AWS does not know them', world: 'invalid-keys', user: noProfile},
		findingText: /is expired/,
		repair: {description: 'unset them and sign in with a profile', world: 'healthy'},
	},
	{
		check: 'session-token-missing',
		faultyHome: {description: 'a key `ASIA…` without `AWS_SESSION_TOKEN`', ...withKeys, environment: temporary},
		healthyHome: {description: 'with it', ...withKeys, environment: {...temporary, ...token}},
		findingText: /ASIA/,
		repair: {description: 'export all three', ...withKeys, environment: {...temporary, ...token}},
	},
	{
		check: 'stray-session-token',
		faultyHome: {
			description: '`AWS_SESSION_TOKEN` beside a key `AKIA…`',
			...withKeys,
			environment: {...pair, ...token},
		},
		healthyHome: {description: 'the key alone', ...withKeys, environment: pair},
		findingText: /unset AWS_SESSION_TOKEN/,
		repair: 'unset AWS_SESSION_TOKEN',
	},
	{
		check: 'invalid-token',
		faultyHome: {description: 'AWS does not know the exported key', world: 'invalid-keys', user: noProfile},
		healthyHome: {description: 'it has expired', world: 'expired-keys', user: noProfile},
		findingText: /does not know the access key/,
		repair: {description: 'make new keys, or sign in with a profile', world: 'healthy'},
	},
	{
		check: 'signature-mismatch',
		faultyHome: {description: 'the secret does not belong to the key', world: 'wrong-secret', user: noProfile},
		healthyHome: {description: 'the clock is wrong', world: 'clock-skew', user: noProfile},
		findingText: /secret access key is wrong/i,
		repair: {description: 'enter the secret again: `aws configure`', ...withKeys},
	},
	{
		check: 'signature-mismatch',
		faultyHome: {
			description: 'only the calls of models have a wrong signature',
			world: answering(403, 'InvalidSignatureException', 'The request signature we calculated does not match the one.'),
		},
		healthyHome: {description: 'nothing changes them on their way', world: 'healthy'},
		findingText: /a proxy changes the request/,
		repair: {description: 'let Bedrock bypass the proxy: `export NO_PROXY=.amazonaws.com`', world: 'healthy'},
	},
	{
		check: 'clock-skew',
		faultyHome: {description: 'the clock here is ten minutes behind', world: 'clock-skew', user: noProfile},
		healthyHome: {description: 'it is 20 seconds ahead', world: changed('healthy', {clockAhead: -20})},
		findingText: /\b(599|600|601) s slow/,
		repair: {description: 'turn on time synchronisation: `sudo timedatectl set-ntp true`', ...withKeys},
	},
	{
		check: 'clock-skew',
		faultyHome: {
			description: 'under WSL, it is a minute and a half ahead',
			world: changed('healthy', {clockAhead: -90}),
			environment: {WSL_DISTRO_NAME: 'Ubuntu'},
		},
		healthyHome: {description: 'under WSL, it is right', world: 'healthy', environment: {WSL_DISTRO_NAME: 'Ubuntu'}},
		status: 'warn',
		findingText: /\b(89|90|91) s fast[\s\S]*hwclock/,
		repair: {description: 'set it: `sudo hwclock -s`', world: 'healthy', environment: {WSL_DISTRO_NAME: 'Ubuntu'}},
	},
	{
		check: 'api-key-refused',
		faultyHome: {description: 'Bedrock does not take the API key', world: 'api-key-invalid', user: noProfile},
		healthyHome: {description: 'it has expired', world: 'api-key-expired', user: noProfile},
		findingText: /API key/,
		repair: {description: 'make a new key in the Bedrock console', world: 'api-key', user: noProfile},
	},
	{
		check: 'api-key-refused',
		faultyHome: {
			description: 'the settings hold a wrong API key',
			world: 'api-key',
			user: {...noProfile, ...key},
			environment: {AWS_BEARER_TOKEN_BEDROCK: undefined},
		},
		healthyHome: {description: 'the environment holds the right one', world: 'api-key', user: noProfile},
		findingText: /API key/,
		repair: {description: 'write the right one', world: 'api-key', user: noProfile},
	},
	{
		check: 'api-key-expired',
		faultyHome: {description: 'the API key has expired', world: 'api-key-expired', user: noProfile},
		healthyHome: {description: 'Bedrock does not take it', world: 'api-key-invalid', user: noProfile},
		findingText: /has expired/,
		repair: {description: 'make a new key in the Bedrock console', world: 'api-key-short', user: noProfile},
	},
	{
		check: 'api-key-not-allowed',
		faultyHome: {description: 'its identity may not use API keys', world: 'api-key-denied', user: noProfile},
		healthyHome: {description: 'it may', world: 'api-key', user: noProfile},
		findingText: /CallWithBearerToken/,
		repair: {description: 'an administrator allows `bedrock:CallWithBearerToken`', world: 'api-key', user: noProfile},
	},
	{
		check: 'stale-api-key',
		faultyHome: {description: 'an old API key is exported beside the profile', environment: key},
		healthyHome: {description: 'no profile is chosen', user: noProfile, environment: key},
		status: 'warn',
		findingText: /instead of AWS_PROFILE/,
	},
	{
		check: 'credentials-hang',
		faultyHome: {
			description: 'the `credential_process` waits for input',
			world: 'healthy',
			files: waits,
			limits: {credentials: 300},
		},
		healthyHome: {
			description: 'it answers',
			world: 'healthy',
			files: {...waits, 'bin/credentials': `#!/bin/sh\n${answers}\n`},
		},
		findingText: /credential_process/,
		repair: {
			description: 'give it what it waits for',
			world: 'healthy',
			files: {...waits, 'bin/credentials': `#!/bin/sh\n${answers}\n`},
		},
	},
	{
		check: 'credentials-hang',
		faultyHome: {description: 'the SSO portal does not answer', world: 'all-hanging', limits: {credentials: 300}},
		healthyHome: {description: 'it is slow', world: 'slow'},
		findingText: /VPN, or a proxy/,
		repair: {description: 'turn on the VPN, or set the proxy in `HTTPS_PROXY`', world: 'healthy'},
	},
	{
		check: 'refresh-loop',
		faultyHome: {
			description: '`awsAuthRefresh` is set, and a policy refuses the calls of Claude Code 2.0.30',
			world: 'scp-plain',
			keys: {awsAuthRefresh: 'aws sso login'},
			claude: '2.0.30',
		},
		healthyHome: {
			description: 'the credentials have expired, against which it helps',
			world: 'expired-keys',
			user: noProfile,
			keys: {awsAuthRefresh: 'aws sso login'},
			claude: '2.0.30',
		},
		otherChecks: ['explicit-deny', 'version-compaction', 'version-thinking'],
		findingText: /signing in cannot help/,
		repair: {description: 'remove `awsAuthRefresh` from the settings', world: 'scp-plain'},
	},
	{
		check: 'refresh-loop',
		faultyHome: {
			description: 'AWS STS is denied to whoever signs in, so that a newer Claude Code runs it at every start, too',
			world: stsDenied,
			keys: {awsAuthRefresh: 'aws sso login'},
		},
		healthyHome: {
			description: 'a policy refuses the calls alone, which does not run it',
			world: 'scp-plain',
			keys: {awsAuthRefresh: 'aws sso login'},
		},
		otherChecks: ['explicit-deny', 'identity-unknown'],
		findingText: /at every start/,
		repair: {description: 'remove `awsAuthRefresh` from the settings', world: stsDenied},
	},
	{
		check: 'refresh-loop-global',
		faultyHome: {
			description: '`awsAuthRefresh` is set, and the organisation refuses the global profile to Claude Code 2.0.30',
			world: 'scp-global',
			user: pinned(to('global')),
			keys: {awsAuthRefresh: 'aws sso login'},
			claude: '2.0.30',
		},
		healthyHome: {
			description: 'a newer one first asks who is signed in',
			world: 'scp-global',
			user: pinned(to('global')),
			keys: {awsAuthRefresh: 'aws sso login'},
		},
		otherChecks: ['global-denied', 'simulation-disagrees', 'version-compaction', 'version-thinking'],
		findingText: /VS Code never stops starting over/,
		repair: {
			description: 'choose a profile of a geography',
			world: 'scp-global',
			keys: {awsAuthRefresh: 'aws sso login'},
		},
	},
	{
		check: 'credential-export-failed',
		faultyHome: {
			description: 'the command of `awsCredentialExport` prints no JSON',
			world: 'healthy',
			shell: true,
			keys: {awsCredentialExport: '{home}/bin/credentials'},
			files: {'bin/credentials': '#!/bin/sh\necho nothing\n'},
		},
		healthyHome: {
			description: 'it prints credentials',
			world: 'healthy',
			shell: true,
			keys: {awsCredentialExport: '{home}/bin/credentials'},
			files: {'bin/credentials': exports},
		},
		findingText: /silently as/,
		repair: {
			description: 'let it print credentials: `aws configure export-credentials --format process`',
			world: 'healthy',
			shell: true,
			keys: {awsCredentialExport: '{home}/bin/credentials'},
			files: {'bin/credentials': exports},
		},
	},
	{
		check: 'credential-export-format',
		faultyHome: {
			description: '`awsCredentialExport` ends with `--format env`',
			world: 'healthy',
			shell: true,
			keys: {awsCredentialExport: 'aws configure export-credentials --profile dev --format env'},
		},
		healthyHome: {
			description: 'it ends with `--format process`',
			world: 'healthy',
			shell: true,
			keys: {awsCredentialExport: 'aws configure export-credentials --profile dev --format process'},
		},
		findingText: /reads only JSON/,
		repair: {
			description: 'let it print JSON: `--credentials export`',
			world: 'healthy',
			shell: true,
			keys: {awsCredentialExport: 'aws configure export-credentials --profile dev'},
		},
	},
	{
		check: 'credential-export-long-term',
		faultyHome: {
			description: '`awsCredentialExport` exports a profile of access keys',
			world: 'healthy',
			shell: true,
			keys: {awsCredentialExport: 'aws configure export-credentials --profile build'},
		},
		healthyHome: {
			description: 'it exports an SSO profile',
			world: 'healthy',
			shell: true,
			keys: {awsCredentialExport: 'aws configure export-credentials --profile dev'},
		},
		findingText: /no session token/,
		repair: {
			description: 'get a session token from AWS: `--credentials export`',
			world: 'healthy',
			shell: true,
			keys: {awsCredentialExport: 'aws sts get-session-token --profile build --output json'},
		},
	},
	{
		check: 'credential-export-fallback',
		faultyHome: {
			description: '`awsCredentialExport` cannot renew its session, and there are other default credentials',
			world: 'healthy',
			shell: true,
			keys: {awsCredentialExport: 'aws configure export-credentials --profile dev'},
			files: {'.aws/credentials': otherDefault},
		},
		healthyHome: {
			description: 'it signs in by itself',
			world: 'healthy',
			shell: true,
			keys: {awsCredentialExport: renewing},
			files: {'.aws/credentials': otherDefault},
		},
		status: 'warn',
		findingText: /silently continues with AWS profile default/,
		repair: {
			description: 'let it sign in by itself: `--credentials export`',
			world: 'healthy',
			shell: true,
			keys: {awsCredentialExport: renewing},
			files: {'.aws/credentials': otherDefault},
		},
	},
	{
		check: 'refresh-unguarded',
		faultyHome: {
			description: '`awsAuthRefresh` stands beside `awsCredentialExport`',
			world: 'healthy',
			shell: true,
			keys: {awsCredentialExport: renewing, awsAuthRefresh: 'aws sso login --profile dev'},
		},
		healthyHome: {
			description: 'it looks first whether the credentials work',
			world: 'healthy',
			shell: true,
			keys: {
				awsCredentialExport: renewing,
				awsAuthRefresh: 'aws sts get-caller-identity --profile dev >/dev/null 2>&1 || aws sso login --profile dev',
			},
		},
		status: 'warn',
		findingText: /at every start/,
		repair: {
			description: 'take `awsAuthRefresh` out',
			world: 'healthy',
			shell: true,
			keys: {awsCredentialExport: renewing},
		},
	},
	{
		check: 'credential-export-untested',
		faultyHome: {
			description: '`awsCredentialExport` gives the credentials',
			user: noProfile,
			keys: {awsCredentialExport: '/opt/export'},
		},
		healthyHome: {description: 'a profile does'},
		status: 'unknown',
		findingText: /default credential chain/,
		repair: {description: 'run the command yourself: it must print credentials as JSON'},
	},
	{
		check: 'aws-command-missing',
		faultyHome: {
			description: '`awsAuthRefresh` calls `aws`, which is not on the path',
			keys: {awsAuthRefresh: 'aws sso login --profile dev'},
			files: {'bin/aws': undefined},
		},
		healthyHome: {
			description: 'it calls another program',
			keys: {awsAuthRefresh: '/opt/refresh'},
			files: {'bin/aws': undefined},
		},
		findingText: /not on the PATH/,
		repair: {description: 'install the AWS CLI', keys: {awsAuthRefresh: 'aws sso login --profile dev'}},
	},
	{
		check: 'profile-beats-keys',
		faultyHome: {description: 'keys are exported beside the profile', environment: pair},
		healthyHome: {description: 'no profile is chosen', user: noProfile, environment: pair},
		status: 'warn',
		findingText: /uses the exported keys/,
		repair: unset,
	},
	{
		check: 'identity-unknown',
		faultyHome: {description: 'AWS was not asked'},
		healthyHome: {description: 'it was', world: 'healthy'},
		status: 'unknown',
		findingText: /--offline/,
		repair: {description: 'run it without `--offline`', world: 'healthy'},
	},
	{
		check: 'identity-unknown',
		faultyHome: {
			description: 'only the project holds the credentials',
			world: 'healthy',
			user: noProfile,
			project: key,
		},
		healthyHome: {description: 'the user settings hold them', world: 'api-key', user: {...noProfile, ...key}},
		status: 'unknown',
		otherChecks: ['before-trust', 'secret-in-project'],
		findingText: /before you trust the folder/,
		repair: {description: 'move them to the user settings', world: 'api-key', user: noProfile},
	},
	{
		check: 'identity-unknown',
		faultyHome: {
			description: 'STS answers something that nobody has seen yet',
			world: answering(400, 'OddException', 'Something new happened', ['GetCallerIdentity']),
		},
		healthyHome: {description: 'it says that the keys have expired', world: 'expired-keys', user: noProfile},
		status: 'unknown',
		findingText: /Something new/,
		repair: {description: 'see what AWS says: `aws sts get-caller-identity`', world: 'healthy'},
	},
	{
		check: 'web-identity-refused',
		faultyHome: {
			description: 'the token file of the identity provider is not there',
			world: 'healthy',
			user: {AWS_PROFILE: undefined},
			environment: {
				AWS_WEB_IDENTITY_TOKEN_FILE: '{home}/token',
				AWS_ROLE_ARN: 'arn:aws:iam::123456789012:role/claude',
			},
			files: {'.aws/config': undefined, '.aws/credentials': undefined},
		},
		healthyHome: {description: 'an AWS profile signs in', world: 'healthy'},
		findingText: /web identity token/,
		repair: {description: 'sign in with an AWS profile', world: 'healthy'},
	},
];
