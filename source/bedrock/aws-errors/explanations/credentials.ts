// Credentials in words: missing, ended, wrong, or signed with a clock that is off.
import {knownRegion, partitionOf, placeOf} from '../../region.ts';
import {type Explain, fixed, profileFlag} from './explanation.ts';

const whoAmI = (flag: string) => ({say: 'see whether they work anywhere', run: `aws sts get-caller-identity${flag}`});

const signInAgain =
	(title: string, command: string, how: 'sso' | 'login'): Explain =>
	(context) => ({
		title,
		next: [
			{
				say: 'sign in again',
				run: `${command}${profileFlag(context)}`,
				action: {do: 'sign-in', how, profile: context.awsProfile},
			},
		],
	});

const ssoEnded = signInAgain('your SSO session has ended', 'aws sso login', 'sso');

const missing: Explain = (context) => ({
	title: 'no AWS credentials were found',
	next: [{say: 'choose a way to sign in', own: ''}, whoAmI(profileFlag(context))],
});

const noHeader = fixed(
	'the request carried no usable Authorization header',
	{say: 'an empty AWS_BEARER_TOKEN_BEDROCK does this: unset it', run: 'unset AWS_BEARER_TOKEN_BEDROCK'},
	{say: 'and so do Claude Code 2.1.94 to 2.1.96: update it', run: 'claude update'},
);

export const credentials = {
	'credential-export-failed': missing,
	'credentials-timed-out': missing,
	'credentials-missing': missing,
	'source-profile-circular': missing,
	'source-profile-missing': missing,
	'web-identity-failed': missing,
	'metadata-not-reached': missing,
	'api-key-alone': missing,
	'api-key-missing': noHeader,
	'authorization-missing': noHeader,
	'api-key-permission': () => ({
		title: 'the identity behind the Bedrock API key may not use API keys',
		action: 'bedrock:CallWithBearerToken',
		resource: '*',
		next: [{say: 'have bedrock:CallWithBearerToken allowed for it', own: 'policy --missing'}],
	}),
	'api-key-expired': fixed('the Bedrock API key has ended', {
		say: 'make a new key, or sign in with an AWS profile',
		own: '',
	}),
	'api-key-invalid': ({region}) => ({
		title: 'AWS does not accept this Bedrock API key',
		next: [
			{
				say: `make a new key; a short-term key works only in the region it was made in, and this call went to ${region}`,
			},
			{say: 'or sign in with an AWS profile', own: ''},
		],
	}),
	'sso-session-missing': ssoEnded,
	'sso-session-expired': ssoEnded,
	'sso-role-refused': fixed('your SSO user may not use that role any more', {
		say: 'ask for the permission set again, or choose another AWS profile',
		run: 'aws configure list-profiles',
	}),
	'login-session-expired': signInAgain('your AWS sign-in has ended', 'aws login', 'login'),
	'mfa-needed': (context) => ({
		title: 'the role wants a one-time code, which Claude Code cannot ask for',
		next: [
			{
				say: 'make session credentials first, or use an SSO profile',
				run: `aws configure export-credentials${profileFlag(context)} --format env`,
			},
		],
	}),
	'profile-without-credentials': fixed('the AWS profile does not exist', {
		say: 'choose one of those that exist',
		run: 'aws configure list-profiles',
	}),
	'credential-process-failed': (context) => ({
		title: 'the credential_process of the AWS profile failed',
		next: [
			{say: 'run it by hand and see what it says', run: `aws configure get credential_process${profileFlag(context)}`},
		],
	}),
	'credentials-expired': (context) => ({
		title: 'your AWS session has ended',
		next: [
			{
				say: 'get new credentials; with SSO',
				run: `aws sso login${profileFlag(context)}`,
				action: {do: 'sign-in', how: 'sso', profile: context.awsProfile},
			},
			{say: 'keys that were exported by hand must be exported anew, or unset', run: 'env | grep ^AWS_'},
		],
	}),
	'credentials-invalid': (context) => unknownKeys(context.region, profileFlag(context)),
	'clock-wrong': fixed(
		'the clock of this machine is off by more than five minutes',
		{say: 'set the clock', run: 'sudo timedatectl set-ntp true'},
		{say: 'in WSL', run: 'sudo hwclock -s'},
	),
	'signature-refused': (context) => ({
		title: 'AWS calculates another signature: the secret key is wrong, or a proxy changes the request',
		next: [
			{...whoAmI(profileFlag(context)), say: 'if this works, a proxy is in the way; if not, the secret key is wrong'},
		],
	}),
} satisfies Record<string, Explain>;

/** An opt-in region that is off, or keys of another partition, look exactly like a wrong key. */
function unknownKeys(region: string, flag: string): ReturnType<Explain> {
	const title = `${region} does not know these credentials`;
	const partition = partitionOf(region);
	if (partition !== 'aws') {
		const say = `use credentials of the partition ${partition}: others are not known there`;
		return {title, next: [{...whoAmI(flag), say}]};
	}
	if (!knownRegion(region)?.optIn) return {title, next: [whoAmI(flag)]};
	const turnOn = {
		say: `${region} (${placeOf(region)}) is off until the account turns it on`,
		run: `aws account get-region-opt-status --region-name ${region}${flag}`,
	};
	return {title, fixer: 'your administrator', next: [turnOn, whoAmI(flag)]};
}
