// Cases of keys, Bedrock API keys, credential programs and the clock.
import {pinned, to} from '../names.ts';
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

export const credentials: readonly Case[] = [
	{
		check: 'no-credentials',
		broken: {say: 'no profile, no keys, no API key, no role', world: nothing, user: noProfile},
		fine: {say: 'keys are exported', world: nothing, user: noProfile, environment: pair},
		says: /No AWS credentials/,
		mended: {say: 'sign in: `aws configure sso`', world: 'healthy'},
	},
	{
		check: 'no-credentials',
		broken: {say: 'there are profiles, and none is chosen', world: 'healthy', user: noProfile},
		fine: {say: 'the shell chooses one', world: 'healthy', user: noProfile, environment: {AWS_PROFILE: 'dev'}},
		says: /none of the profiles is chosen \(dev, build\)/,
		mended: 'export AWS_PROFILE=dev',
	},
	{
		check: 'no-credentials',
		broken: {
			say: 'the container’s agent does not answer',
			world: nothing,
			user: noProfile,
			environment: {AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://127.0.0.1:1/role'},
		},
		fine: {
			say: 'it need not, keys are exported',
			world: nothing,
			user: noProfile,
			environment: {...pair, AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://127.0.0.1:1/role'},
		},
		says: /the role of this container or instance gave no credentials/,
		mended: {say: 'sign in: `aws configure sso`', world: 'healthy'},
	},
	{
		check: 'no-credentials',
		broken: {
			say: 'the `credential_process` fails',
			world: 'healthy',
			files: {...waits, 'bin/credentials': '#!/bin/sh\necho locked >&2\nexit 1\n'},
		},
		fine: {say: 'it gives keys', world: 'healthy', files: {...waits, 'bin/credentials': `#!/bin/sh\n${answers}\n`}},
		says: /locked/,
		mended: {say: 'run it and look', world: 'healthy', files: {...waits, 'bin/credentials': `#!/bin/sh\n${answers}\n`}},
	},
	{
		check: 'half-a-key-pair',
		broken: {
			say: 'the access key is exported, its secret is not',
			user: noProfile,
			environment: {AWS_ACCESS_KEY_ID: pair.AWS_ACCESS_KEY_ID},
		},
		fine: {say: 'both are', user: noProfile, environment: pair},
		says: /AWS_SECRET_ACCESS_KEY is missing/,
		mended: {say: 'export both', user: noProfile, environment: pair},
	},
	{
		check: 'expired-token',
		broken: {say: 'the exported keys have expired', world: 'expired-keys', user: noProfile},
		fine: {say: 'AWS does not know them', world: 'invalid-keys', user: noProfile},
		says: /is expired/,
		mended: {say: 'unset them and sign in with a profile', world: 'healthy'},
	},
	{
		check: 'session-token-missing',
		broken: {say: 'a key `ASIA…` without `AWS_SESSION_TOKEN`', ...withKeys, environment: temporary},
		fine: {say: 'with it', ...withKeys, environment: {...temporary, ...token}},
		says: /ASIA/,
		mended: {say: 'export all three', ...withKeys, environment: {...temporary, ...token}},
	},
	{
		check: 'stray-session-token',
		broken: {say: '`AWS_SESSION_TOKEN` beside a key `AKIA…`', ...withKeys, environment: {...pair, ...token}},
		fine: {say: 'the key alone', ...withKeys, environment: pair},
		says: /unset AWS_SESSION_TOKEN/,
		mended: 'unset AWS_SESSION_TOKEN',
	},
	{
		check: 'invalid-token',
		broken: {say: 'AWS does not know the exported key', world: 'invalid-keys', user: noProfile},
		fine: {say: 'it has expired', world: 'expired-keys', user: noProfile},
		says: /does not know the access key/,
		mended: {say: 'make new keys, or sign in with a profile', world: 'healthy'},
	},
	{
		check: 'signature-mismatch',
		broken: {say: 'the secret does not belong to the key', world: 'wrong-secret', user: noProfile},
		fine: {say: 'the clock is wrong', world: 'clock-skew', user: noProfile},
		says: /secret access key is wrong/,
		mended: {say: 'enter the secret again: `aws configure`', ...withKeys},
	},
	{
		check: 'signature-mismatch',
		broken: {
			say: 'only the calls of models have a wrong signature',
			world: answering(403, 'InvalidSignatureException', 'The request signature we calculated does not match the one.'),
		},
		fine: {say: 'nothing changes them on their way', world: 'healthy'},
		says: /a proxy is in the way/,
		mended: {say: 'let Bedrock bypass the proxy: `export NO_PROXY=.amazonaws.com`', world: 'healthy'},
	},
	{
		check: 'clock-skew',
		broken: {say: 'the clock here is ten minutes behind', world: 'clock-skew', user: noProfile},
		fine: {say: 'it is 20 seconds ahead', world: changed('healthy', {clockAhead: -20})},
		says: /\b(599|600|601) s slow/,
		mended: {say: 'turn on time synchronisation: `sudo timedatectl set-ntp true`', ...withKeys},
	},
	{
		check: 'clock-skew',
		broken: {
			say: 'under WSL, it is a minute and a half ahead',
			world: changed('healthy', {clockAhead: -90}),
			environment: {WSL_DISTRO_NAME: 'Ubuntu'},
		},
		fine: {say: 'under WSL, it is right', world: 'healthy', environment: {WSL_DISTRO_NAME: 'Ubuntu'}},
		status: 'warn',
		says: /\b(89|90|91) s fast[\s\S]*hwclock/,
		mended: {say: 'set it: `sudo hwclock -s`', world: 'healthy', environment: {WSL_DISTRO_NAME: 'Ubuntu'}},
	},
	{
		check: 'api-key-refused',
		broken: {say: 'Bedrock does not take the API key', world: 'api-key-invalid', user: noProfile},
		fine: {say: 'it has expired', world: 'api-key-expired', user: noProfile},
		says: /API key/,
		mended: {say: 'make a new key in the Bedrock console', world: 'api-key', user: noProfile},
	},
	{
		check: 'api-key-refused',
		broken: {
			say: 'the settings hold a wrong API key',
			world: 'api-key',
			user: {...noProfile, ...key},
			environment: {AWS_BEARER_TOKEN_BEDROCK: undefined},
		},
		fine: {say: 'the environment holds the right one', world: 'api-key', user: noProfile},
		says: /API key/,
		mended: {say: 'write the right one', world: 'api-key', user: noProfile},
	},
	{
		check: 'api-key-expired',
		broken: {say: 'the API key has expired', world: 'api-key-expired', user: noProfile},
		fine: {say: 'Bedrock does not take it', world: 'api-key-invalid', user: noProfile},
		says: /has expired/,
		mended: {say: 'make a new key in the Bedrock console', world: 'api-key-short', user: noProfile},
	},
	{
		check: 'api-key-not-allowed',
		broken: {say: 'its identity may not use API keys', world: 'api-key-denied', user: noProfile},
		fine: {say: 'it may', world: 'api-key', user: noProfile},
		says: /CallWithBearerToken/,
		mended: {say: 'an administrator allows `bedrock:CallWithBearerToken`', world: 'api-key', user: noProfile},
	},
	{
		check: 'stale-api-key',
		broken: {say: 'an old API key is exported beside the profile', environment: key},
		fine: {say: 'no profile is chosen', user: noProfile, environment: key},
		status: 'warn',
		says: /instead of AWS_PROFILE/,
	},
	{
		check: 'credentials-hang',
		broken: {
			say: 'the `credential_process` waits for input',
			world: 'healthy',
			files: waits,
			limits: {credentials: 300},
		},
		fine: {
			say: 'it answers',
			world: 'healthy',
			files: {...waits, 'bin/credentials': `#!/bin/sh\n${answers}\n`},
		},
		says: /credential_process/,
		mended: {
			say: 'give it what it waits for',
			world: 'healthy',
			files: {...waits, 'bin/credentials': `#!/bin/sh\n${answers}\n`},
		},
	},
	{
		check: 'credentials-hang',
		broken: {say: 'the SSO portal does not answer', world: 'all-hanging', limits: {credentials: 300}},
		fine: {say: 'it is slow', world: 'slow'},
		says: /check the network/,
		mended: {say: 'name your proxy: `export HTTPS_PROXY=…`', world: 'healthy'},
	},
	{
		check: 'refresh-loop',
		broken: {
			say: '`awsAuthRefresh` is set, and a policy refuses the calls',
			world: 'scp-plain',
			keys: {awsAuthRefresh: 'aws sso login'},
		},
		fine: {
			say: 'the credentials have expired, which it can cure',
			world: 'expired-keys',
			user: noProfile,
			keys: {awsAuthRefresh: 'aws sso login'},
		},
		also: ['explicit-deny'],
		says: /no sign-in can cure/,
		mended: {say: 'take `awsAuthRefresh` out of the settings', world: 'scp-plain'},
	},
	{
		check: 'refresh-loop-global',
		broken: {
			say: 'the same with a global profile, which the organisation refuses',
			world: 'scp-global',
			user: pinned(to('global')),
			keys: {awsAuthRefresh: 'aws sso login'},
		},
		fine: {say: 'profiles of a geography are called', world: 'scp-global', keys: {awsAuthRefresh: 'aws sso login'}},
		also: ['global-denied', 'simulation-disagrees'],
		says: /VS Code starts over without end/,
		mended: {say: 'choose a profile of a geography', world: 'scp-global', keys: {awsAuthRefresh: 'aws sso login'}},
	},
	{
		check: 'credential-export-failed',
		broken: {
			say: 'the command of `awsCredentialExport` prints no JSON',
			world: 'healthy',
			shell: true,
			keys: {awsCredentialExport: '{home}/bin/credentials'},
			files: {'bin/credentials': '#!/bin/sh\necho nothing\n'},
		},
		fine: {
			say: 'it prints credentials',
			world: 'healthy',
			shell: true,
			keys: {awsCredentialExport: '{home}/bin/credentials'},
			files: {'bin/credentials': exports},
		},
		says: /without a word as/,
		mended: {
			say: 'let it print credentials: `aws configure export-credentials --format process`',
			world: 'healthy',
			shell: true,
			keys: {awsCredentialExport: '{home}/bin/credentials'},
			files: {'bin/credentials': exports},
		},
	},
	{
		check: 'credential-export-untested',
		broken: {
			say: '`awsCredentialExport` gives the credentials',
			user: noProfile,
			keys: {awsCredentialExport: '/opt/export'},
		},
		fine: {say: 'a profile does'},
		status: 'unknown',
		says: /default chain/,
		mended: {say: 'run the command yourself: it must print credentials as JSON'},
	},
	{
		check: 'aws-command-missing',
		broken: {
			say: '`awsAuthRefresh` calls `aws`, which is not on the path',
			keys: {awsAuthRefresh: 'aws sso login --profile dev'},
			files: {'bin/aws': undefined},
		},
		fine: {say: 'it calls another program', keys: {awsAuthRefresh: '/opt/refresh'}, files: {'bin/aws': undefined}},
		says: /not on the path/,
		mended: {say: 'install the AWS CLI', keys: {awsAuthRefresh: 'aws sso login --profile dev'}},
	},
	{
		check: 'profile-beats-keys',
		broken: {say: 'keys are exported beside the profile', environment: pair},
		fine: {say: 'no profile is chosen', user: noProfile, environment: pair},
		status: 'warn',
		says: /uses the exported keys/,
		mended: unset,
	},
	{
		check: 'identity-unknown',
		broken: {say: 'AWS was not asked'},
		fine: {say: 'it was', world: 'healthy'},
		status: 'unknown',
		says: /--offline/,
		mended: {say: 'run it without `--offline`', world: 'healthy'},
	},
	{
		check: 'identity-unknown',
		broken: {say: 'only the project holds the credentials', world: 'healthy', user: noProfile, project: key},
		fine: {say: 'the user settings hold them', world: 'api-key', user: {...noProfile, ...key}},
		status: 'unknown',
		also: ['before-trust', 'secret-in-project'],
		says: /before you trusted the folder/,
		mended: {say: 'put them into the user settings', world: 'api-key', user: noProfile},
	},
	{
		check: 'identity-unknown',
		broken: {
			say: 'STS answers something that nobody has seen yet',
			world: answering(400, 'OddException', 'Something new happened', ['GetCallerIdentity']),
		},
		fine: {say: 'it says that the keys have expired', world: 'expired-keys', user: noProfile},
		status: 'unknown',
		says: /Something new/,
		mended: {say: 'see what AWS says: `aws sts get-caller-identity`', world: 'healthy'},
	},
];
