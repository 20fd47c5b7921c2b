// Credentials in words: missing, expired, wrong, or signed with a clock that is off.

import {exportKeys} from '../../../aws-command.ts';
import type {Next} from '../../../problem.ts';
import {lookAtFileOf, setClockOfWsl, synchroniseClock, unsetVariables} from '../../../shell-command.ts';
import {knownRegion, partitionOf, placeOf} from '../../region.ts';
import {credentialsName, signInName} from '../caller-sign-in.ts';
import {
	browserSignIn,
	freshCredentials,
	newApiKey,
	runExportCommand,
	runProcess,
	useProfile,
} from './fresh-credentials.ts';
import {
	checkProxy,
	type FailedCall,
	failedName,
	fixed,
	forProfile,
	profileOf,
	step,
	type Wording,
	type WordingOf,
	whoAmI,
} from './wording.ts';

const listProfiles = (say: string): Next => ({say, run: 'aws configure list-profiles'});
const unsetApiKey = (say: string): Next => ({say, run: unsetVariables('AWS_BEARER_TOKEN_BEDROCK')});

export const credentials = {
	'credential-export-failed': fixed('The awsCredentialExport command returned no credentials', runExportCommand),
	'credential-process-failed': (call) => ({
		title: `the credential_process of ${failedName(call)} returned no credentials`,
		next: [runProcess(profileOf(call))],
	}),
	'credentials-missing': (call) => ({
		title:
			call.signIn || call.error.profile ? `${failedName(call)} gives no credentials` : 'No AWS credentials were found',
		next: freshCredentials(call),
	}),
	'credentials-timed-out': timedOut,
	'credentials-expired': (call) => ({
		title: `${credentialsName(call.signIn)} have expired`,
		next: freshCredentials(call),
	}),
	'credentials-invalid': unknownCredentials,
	'clock-wrong': fixed(
		'The clock of this machine is off by more than five minutes',
		{say: 'Set the clock', run: synchroniseClock},
		{say: 'In WSL, where it stops while the computer sleeps', run: setClockOfWsl},
	),
	'signature-refused': (call) => ({
		title: `AWS rejects the signature made with ${credentialsName(call.signIn)}: the secret key is wrong, or a proxy changes the request`,
		next: [whoAmI('If this works, a proxy changes the request; if not, the secret key is wrong', call), checkProxy],
	}),
	'sso-session-missing': (call) => ({
		title: `${failedName(call)} names an SSO session that is not configured`,
		next: [forProfile('Configure the SSO session', 'configure sso', call)],
	}),
	'sso-session-expired': (call) => ({
		title: `${failedName(call)} is not signed in, or its SSO session has expired`,
		next: [browserSignIn('sso', profileOf(call), call.signIn)],
	}),
	'sso-role-refused': (call) => ({
		title: `${failedName(call)} is signed in, but may not use ${roleName(call)}`,
		next: [
			{say: 'Ask your administrator to assign you the permission set'},
			forProfile('Or choose another account or role', 'configure sso', call),
		],
	}),
	'login-session-expired': (call) => ({
		title: `${failedName(call)} is not signed in, or its session has expired`,
		next: [browserSignIn('login', profileOf(call), call.signIn)],
	}),
	'mfa-needed': (call) => {
		return {
			title: `${failedName(call)} needs an MFA code, which Claude Code cannot ask for`,
			next: [step('Get temporary keys with the AWS CLI, which asks for the code', exportKeys(profileOf(call)))],
		};
	},
	'profile-without-credentials': (call) => ({
		title: `${failedName(call)} does not exist, or has no credentials`,
		next: [listProfiles('See which AWS profiles exist'), forProfile('Or set this one up', 'configure sso', call)],
	}),
	'source-profile-circular': (call) => ({
		title: `${failedName(call)} leads back to itself`,
		next: [{say: 'Correct source_profile in the AWS config file'}],
	}),
	'source-profile-missing': (call) => ({
		title: `${failedName(call)} builds on an AWS profile that does not exist`,
		next: [listProfiles('Correct source_profile in the AWS config file; these AWS profiles exist')],
	}),
	'web-identity-failed': fixed('The web identity token gives no credentials', {
		say: 'Check the token file',
		run: lookAtFileOf('AWS_WEB_IDENTITY_TOKEN_FILE'),
	}),
	'web-identity-refused': fixed('The trust policy of the role does not let this service account in', {
		say: 'Ask your administrator to name the issuer, the subject and the audience of this token in the trust policy of the role',
	}),
	'metadata-not-reached': fixed('The metadata service of this container or instance gave no credentials', {
		say: 'See whether the AWS CLI finds a role',
		run: 'aws sts get-caller-identity',
	}),
	'api-key-alone': fixed(
		'AWS does not say whom a Bedrock API key belongs to',
		listProfiles('Choose an AWS profile to see the identity and to check its permissions'),
	),
	'api-key-missing': fixed('AWS_BEARER_TOKEN_BEDROCK is set but empty', unsetApiKey('Unset it')),
	'api-key-expired': fixed('The Bedrock API key has expired', newApiKey, useProfile),
	'api-key-invalid': refusedApiKey,
	'api-key-permission': () => ({
		title: 'The identity behind the Bedrock API key may not use API keys',
		action: 'bedrock:CallWithBearerToken',
		resource: '*',
		next: [
			{
				say: 'Ask your administrator to add bedrock:CallWithBearerToken; this prints the policy',
				own: 'policy --missing',
			},
		],
	}),
	'authorization-missing': fixed(
		'The request reached AWS without a usable Authorization header',
		unsetApiKey('If AWS_BEARER_TOKEN_BEDROCK is empty, unset it'),
		{say: 'If Claude Code is 2.1.94 to 2.1.96, update it', run: 'claude update'},
		{...checkProxy, say: 'If there is a proxy or gateway, check that it keeps the header'},
	),
} satisfies Readonly<Record<string, WordingOf>>;

/** A short-term key works in the region that it was made for alone. */
function refusedApiKey({region, signIn}: FailedCall): Wording {
	const own = signIn?.apiKey?.region;
	if (own === undefined || own === region) {
		const hint =
			own === undefined
				? `; a short-term key works only in the region where it was created, and this call went to ${region}`
				: '';
		return {title: 'AWS does not accept the Bedrock API key', next: [{say: `${newApiKey.say}${hint}`}, useProfile]};
	}
	return {
		title: `The Bedrock API key was made for ${own}, and this call went to ${region}`,
		next: [
			{say: `Create a key in ${region}, and export it as AWS_BEARER_TOKEN_BEDROCK`},
			{say: `Or call ${own} instead`, own: `switch ${own}`, action: {do: 'use-region', region: own}},
		],
	};
}

const roleName = ({signIn}: FailedCall) =>
	signIn?.sso ? `the role ${signIn.sso.roleName} in account ${signIn.sso.accountId}` : 'its role';

function timedOut(call: FailedCall): Wording {
	const {signIn} = call;
	if (signIn?.kind === 'process' || signIn?.kind === 'export') {
		const name = signInName(signIn);
		const command = signIn.kind === 'export' ? name : `the credential_process of ${name}`;
		return {
			title: `${command} did not finish in time; it may be waiting for input`,
			next: freshCredentials(call),
		};
	}
	return {
		title: `${signInName(signIn)} gave no credentials in time`,
		next: [{...checkProxy, say: 'Check the network: many companies need a VPN, or a proxy; see which proxy is set'}],
	};
}

const partitions: Readonly<Record<string, string>> = {'aws-us-gov': 'AWS GovCloud (US)', 'aws-cn': 'AWS China'};

/** An opt-in region that is off, or keys of another partition, look exactly like a wrong key. */
function unknownCredentials(call: FailedCall): Wording {
	const {region, signIn} = call;
	const title = `AWS does not know ${credentialsName(signIn)}${region ? ` in ${region}` : ''}`;
	const partition = partitionOf(region);
	if (partition !== 'aws') {
		const say = `${region} belongs to ${partitions[partition] ?? partition}: use credentials of that partition, others do not work there`;
		return {title, next: [{say, own: ''}, ...freshCredentials(call)]};
	}
	const known = knownRegion(region);
	if (region === '' || (known && !known.optIn)) return {title, next: freshCredentials(call)};
	const turnedOn = forProfile(
		`See whether ${region}${known ? ` (${placeOf(region)})` : ''} is turned on for the account; an administrator can turn it on`,
		`account get-region-opt-status --region-name ${/^[\w-]+$/.test(region) ? region : 'us-east-1'}`,
		call,
	);
	return {
		title,
		...(known ? {fixer: 'your administrator'} : {}),
		next: [turnedOn, ...freshCredentials(call)],
	};
}
