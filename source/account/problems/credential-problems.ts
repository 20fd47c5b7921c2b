// Problems with credentials: what a provider on this machine said before a request was signed, and what AWS does not take.
import {awsCommand} from '../../aws-command.ts';
import {awsLogin, checkProxy, freshCredentials, profileOf, ssoLogin, step} from './next-steps.ts';
import {type FailedCall, failedName, type ProblemRows, signInName} from './problem-row.ts';

const seeProfiles = {say: 'See which profiles there are', run: 'aws configure list-profiles'};
const newKey = {say: 'Make a new key in the console and export it', run: 'export AWS_BEARER_TOKEN_BEDROCK=…'};

/** A command of the `aws` program for the profile that failed. */
const forProfile = (say: string, command: string, call: FailedCall) => step(say, awsCommand(command, profileOf(call)));

export const noCredentials: ProblemRows = {
	'credential-export-failed': {
		title: () => 'awsCredentialExport gave no credentials',
		next: freshCredentials,
	},
	'sso-session-missing': {
		title: (call) => `${failedName(call)} names an SSO session that is not configured`,
		next: (call) => [forProfile('Configure the session', 'configure sso', call)],
	},
	'sso-session-expired': {
		title: (call) => `${failedName(call)} is not signed in, or its SSO session has ended`,
		next: (call) => [ssoLogin(profileOf(call))],
	},
	'sso-role-refused': {
		title: (call) => `${failedName(call)} is signed in, but may not take its role`,
		hint: ({signIn}) => signIn?.sso && `role ${signIn.sso.roleName} in account ${signIn.sso.accountId}`,
		next: (call) => [
			{say: 'Ask your administrator for the permission set, or pick another account or role'},
			forProfile('Pick another account or role', 'configure sso', call),
		],
	},
	'mfa-needed': {
		title: (call) => `${failedName(call)} asks for an MFA code`,
		hint: () => 'neither the AWS SDK nor Claude Code can ask for one',
		next: (call) => [
			forProfile(
				'Get keys with the AWS CLI, which asks for the code',
				'configure export-credentials --format env',
				call,
			),
		],
	},
	'login-session-expired': {
		title: (call) => `${failedName(call)} is not signed in, or its session has ended`,
		next: (call) => [awsLogin(profileOf(call))],
	},
	'source-profile-circular': {
		title: (call) => `${failedName(call)} leads back to itself`,
		next: () => [{say: 'Change source_profile in the AWS config file', run: 'aws configure list-profiles'}],
	},
	'source-profile-missing': {
		title: (call) => `${failedName(call)} builds on a profile that does not exist`,
		next: () => [seeProfiles],
	},
	'profile-without-credentials': {
		title: (call) => `${failedName(call)} does not exist, or gives no credentials`,
		next: (call) => [seeProfiles, forProfile('Set this one up', 'configure sso', call)],
	},
	'credential-process-failed': {
		title: (call) => `The credential_process of ${failedName(call)} gave no credentials`,
		next: (call) => [forProfile('Run it and look', 'configure export-credentials', call)],
	},
	'web-identity-failed': {
		title: () => 'The web identity token was not taken',
		next: () => [{say: 'Look at the token file', run: 'ls -l "$AWS_WEB_IDENTITY_TOKEN_FILE"'}],
	},
	'credentials-timed-out': {
		title: (call) => `${signInName(call)} gave no credentials in time`,
		hint: ({signIn}) =>
			({
				process: 'its credential_process waits for something, perhaps for input',
				export: 'its command waits for something, perhaps for input',
			})[signIn?.kind as string],
		next: freshCredentials,
	},
	'metadata-not-reached': {
		title: (call) => `${signInName(call)} gave no credentials`,
		next: () => [{say: 'See which role this machine has', run: 'aws sts get-caller-identity'}],
	},
	'api-key-alone': {
		title: () => 'A Bedrock API key does not say whose it is',
		next: () => [
			{say: 'Pick a profile to see the identity and to check its permissions', run: 'aws configure list-profiles'},
		],
	},
	'api-key-missing': {
		title: () => 'AWS_BEARER_TOKEN_BEDROCK is set but empty',
		next: () => [{say: 'Take it away', run: 'unset AWS_BEARER_TOKEN_BEDROCK'}],
	},
	'credentials-missing': {
		title: (call) => `${failedName(call)} gave no credentials`,
		next: freshCredentials,
	},
};

export const refusedCredentials: ProblemRows = {
	'api-key-expired': {
		title: () => 'The Bedrock API key has expired',
		next: () => [{...newKey, say: 'Make a new key in the console and export it, or pick a profile'}],
	},
	'credentials-expired': {
		title: (call) => `The credentials of ${signInName(call)} have expired`,
		next: freshCredentials,
	},
	'credentials-invalid': {
		title: (call) => `AWS does not know the keys of ${signInName(call)}${call.region ? ` in ${call.region}` : ''}`,
		hint: () =>
			'they may be mistyped, deleted, of another partition, without their session token, or the region may not be enabled for the account',
		next: (call) => [
			...freshCredentials(call),
			...(call.region
				? [
						{
							say: 'See whether the region is enabled for the account',
							run: `aws account get-region-opt-status --region-name ${pasteable(call.region)}`,
						},
					]
				: []),
		],
	},
	'clock-wrong': {
		title: () => "This machine's clock is wrong",
		next: () => [
			{say: 'Set the clock (on WSL2 it stands still while the computer sleeps)', run: 'sudo hwclock -s'},
			{say: 'Compare with the real time', run: 'date -u'},
		],
	},
	'signature-refused': {
		title: (call) => `AWS does not take the signature of ${signInName(call)}`,
		hint: () => 'the secret key is wrong, or something on the way changes the request',
		next: (call) => [...freshCredentials(call), checkProxy],
	},
	'api-key-invalid': {
		title: () => 'AWS does not take the Bedrock API key',
		hint: () => 'it is mistyped, deleted, or a short-term key of another region',
		next: () => [newKey],
	},
	'authorization-missing': {
		title: () => 'The request came to AWS without its signature',
		hint: () => 'a proxy or gateway on the way may have taken it off',
		next: () => [checkProxy],
	},
};

const pasteable = (region: string) => (/^[\w-]+$/.test(region) ? region : 'us-east-1');
