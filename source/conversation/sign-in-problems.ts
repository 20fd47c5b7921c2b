// Why a sign-in cannot be used: there is none, it does not exist, its session has expired.
import type {SignIn} from '../account/account.ts';
import {awsCommand, exportKeys} from '../aws-command.ts';
import {signInName} from '../bedrock/aws-errors/caller-sign-in.ts';
import {type Next, Problem} from '../problem.ts';
import {setByHand, takeOwnership} from '../shell-command.ts';
import {signInWords} from '../sign-in-command.ts';
import {timeLeft} from '../time-left.ts';

export const noSignIn = new Problem({
	code: 'no-credentials',
	title: 'This machine has no AWS credentials',
	because:
		'There is no AWS profile in ~/.aws, no key in the environment, and no role of a container or instance. Most companies give you an SSO start page.',
	next: [
		{say: 'Set up a new SSO sign-in', run: 'aws configure sso', action: {do: 'configure', how: 'sso'}},
		{
			say: 'Use a Bedrock API key',
			run: setByHand('AWS_BEARER_TOKEN_BEDROCK'),
			action: {do: 'enter-api-key'},
		},
		{say: 'Enter access keys', run: 'aws configure', action: {do: 'configure', how: 'keys'}},
	],
});

export function unknownProfile(name: string, signIns: readonly SignIn[]): Problem {
	const names = signIns.flatMap(({profile}) => profile ?? []);
	return new Problem({
		code: 'unknown-profile',
		usage: true,
		title: `There is no AWS profile "${name}"`,
		because:
			names.length > 0
				? `Your AWS configuration has: ${names.join(', ')}`
				: 'Your AWS configuration has no AWS profile',
		next: [{say: 'List the AWS profiles', run: 'aws configure list-profiles'}],
	});
}

/** `because`: what is wrong with the AWS profile, read from the files alone. */
export function brokenSignIn(signIn: SignIn, because: string): Problem {
	const isProfile = signIn.profile !== undefined;
	const exportWithCode = signIn.mfa ? exportKeys(signIn.profile) : undefined;
	const exporting: Next | undefined = exportWithCode && {
		say: 'The AWS CLI can ask for the code. Quit, export temporary keys with it, and start again in the same terminal',
		run: exportWithCode,
	};
	// The place of a session is known only where nothing is wrong with the profile itself: then its file cannot be read.
	const sessionFile: Next | undefined = signIn.tokenFile
		? {say: 'Make the file yours, then start again', run: takeOwnership(signIn.tokenFile)}
		: undefined;
	const correction: Next = {
		say: isProfile
			? 'Correct it in ~/.aws/config or ~/.aws/credentials, or choose another AWS profile with --profile'
			: 'Correct these variables where you export them, or choose an AWS profile with --profile',
	};
	return new Problem({
		code: 'sign-in-broken',
		title: isProfile
			? `${signInName(signIn)} cannot be used as it is`
			: 'The keys in the environment cannot be used as they are',
		because,
		next: [exporting ?? sessionFile ?? correction],
	});
}

export function expiredSession(signIn: SignIn, now: Date): Problem {
	const {sso, kind, loginProfile} = signIn;
	const timing = sso?.expires ? timeLeft(sso.expires, now) : 'there is no token yet';
	const how = kind === 'login' || !sso ? 'login' : 'sso';
	const command = signInWords(how, signIn.browserElsewhere).join(' ');
	const run = awsCommand(command, loginProfile ?? signIn.profile);
	return new Problem({
		code: 'sso-session-expired',
		title: sso?.expires ? 'Your AWS session has expired' : 'You are not signed in to AWS yet',
		because: [signInName(signIn), sso?.session ? `SSO session ${sso.session}` : '', timing].filter(Boolean).join(', '),
		next: [
			{
				...(run ? {say: 'Sign in now', run} : {say: `Sign in with aws ${command}`}),
				action: {do: 'sign-in', how, profile: loginProfile ?? signIn.profile},
			},
		],
	});
}
