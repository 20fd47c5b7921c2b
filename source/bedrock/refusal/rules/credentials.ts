// Credentials that are missing, ended, wrong, or signed by a clock that is off.
import {knownRegion, partitionOf, placeOf} from '../../region.ts';
import type {Rule} from '../refusal.ts';
import {type Explained, profileFlag, rule} from './match.ts';

const whoAmI = (flag: string) => ({say: 'see whether they work anywhere', run: `aws sts get-caller-identity${flag}`});

export const credentials: readonly Rule[] = [
	rule(
		'credentials-sso-expired',
		/SSO session|aws sso login|SSO (token|access token)|Token is expired|UnauthorizedException.*Session token not found/i,
		({awsProfile}) => ({
			layer: 'credentials',
			title: 'your SSO session has ended',
			fixer: 'you',
			next: [{say: 'sign in again', run: `aws sso login${awsProfile ? ` --profile ${awsProfile}` : ''}`}],
		}),
	),
	rule('credentials-sso-role', /^ForbiddenException|No access.*GetRoleCredentials/i, {
		layer: 'credentials',
		title: 'your SSO user may not use that role any more',
		fixer: 'your administrator',
		next: [
			{say: 'ask for the permission set again, or choose another AWS profile', run: 'aws configure list-profiles'},
		],
	}),
	rule('credentials-login', /login\/cache|Please reauthenticate|aws login/i, (context) => ({
		layer: 'credentials',
		title: 'your AWS sign-in has ended',
		fixer: 'you',
		next: [{say: 'sign in again', run: `aws login${profileFlag(context)}`}],
	})),
	rule('credentials-mfa', /multi-factor authentication|MFA (code|token|device)/i, (context) => ({
		layer: 'credentials',
		title: 'the role wants a one-time code, which Claude Code cannot ask for',
		fixer: 'you',
		next: [
			{
				say: 'make session credentials first, or use an SSO profile',
				run: `aws configure export-credentials${profileFlag(context)} --format env`,
			},
		],
	})),
	rule(
		'credentials-profile',
		/Could not resolve credentials using profile|Profile .+ (was not found|could not be found)/i,
		{
			layer: 'credentials',
			title: 'the AWS profile does not exist',
			fixer: 'you',
			next: [{say: 'choose one of those that exist', run: 'aws configure list-profiles'}],
		},
	),
	rule('credentials-process', /credential_process|Command failed:/i, (context) => ({
		layer: 'credentials',
		title: 'the credential_process of the AWS profile failed',
		fixer: 'you',
		next: [
			{say: 'run it by hand and see what it says', run: `aws configure get credential_process${profileFlag(context)}`},
		],
	})),
	rule('credentials-missing', /CredentialsProviderError|Could not load credentials/i, (context) => ({
		layer: 'credentials',
		title: 'no AWS credentials were found',
		fixer: 'you',
		next: [{say: 'choose a way to sign in', own: ''}, whoAmI(profileFlag(context))],
	})),
	rule('api-key-expired', /Bearer Token has expired/i, {
		layer: 'credentials',
		title: 'the Bedrock API key has ended',
		fixer: 'you',
		next: [{say: 'make a new key, or sign in with an AWS profile', own: ''}],
	}),
	rule('credentials-expired', /ExpiredToken|security token.*expired|TokenRefreshRequired/i, (context) => ({
		layer: 'credentials',
		title: 'your AWS session has ended',
		fixer: 'you',
		next: [
			{say: 'get new credentials; with SSO', run: `aws sso login${profileFlag(context)}`},
			{say: 'keys that were exported by hand must be exported anew, or unset', run: 'env | grep ^AWS_'},
		],
	})),
	rule(
		'credentials-invalid',
		/UnrecognizedClient|InvalidClientTokenId|security token.*invalid|AuthFailure/i,
		(context) => unrecognised(context.region, profileFlag(context)),
	),
	rule('credentials-clock', /Signature (expired|not yet current)|RequestTimeTooSkewed|RequestExpired/i, {
		layer: 'credentials',
		title: 'the clock of this machine is off by more than five minutes',
		fixer: 'you',
		next: [
			{say: 'set the clock', run: 'sudo timedatectl set-ntp true'},
			{say: 'in WSL', run: 'sudo hwclock -s'},
		],
	}),
	rule('credentials-signature', /InvalidSignature|SignatureDoesNotMatch|signature we calculated/i, (context) => ({
		layer: 'credentials',
		title: 'AWS calculates another signature: the secret key is wrong, or a proxy changes the request',
		fixer: 'you',
		next: [
			{...whoAmI(profileFlag(context)), say: 'if this works, a proxy is in the way; if not, the secret key is wrong'},
		],
	})),
];

/** An opt-in region that is off, or keys of another partition, look exactly like a wrong key. */
function unrecognised(region: string, flag: string): Explained {
	const common = {layer: 'credentials', title: `${region} does not know these credentials`} as const;
	if (partitionOf(region) !== 'aws') {
		return {
			...common,
			fixer: 'you',
			next: [
				{
					say: `use credentials of the partition ${partitionOf(region)}: others are not known there`,
					run: `aws sts get-caller-identity${flag}`,
				},
			],
		};
	}
	const turnOn = {
		say: `${region} (${placeOf(region)}) is off until the account turns it on`,
		run: `aws account get-region-opt-status --region-name ${region}${flag}`,
	};
	return {
		...common,
		fixer: knownRegion(region)?.optIn ? 'your administrator' : 'you',
		next: [...(knownRegion(region)?.optIn ? [turnOn] : []), whoAmI(flag)],
	};
}
