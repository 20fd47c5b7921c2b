// What to do next, as commands ready to paste.
import {awsCommand} from '../../aws-command.ts';
import type {Next} from '../../problem.ts';
import type {SignIn} from '../account.ts';
import type {CallContext, FailedCall} from './problem-row.ts';

/** A sentence with its command, or the sentence alone when the profile's name cannot be pasted. */
export function step(say: string, run: string | undefined): Next {
	return run === undefined ? {say} : {say, run};
}

export const ssoLogin = (profile: string | undefined) => signInAgain('sso', 'sso login', profile);
export const awsLogin = (profile: string | undefined) => signInAgain('login', 'login', profile);

const signInAgain = (how: 'sso' | 'login', command: string, profile: string | undefined): Next => ({
	...step('Sign in again', awsCommand(command, profile)),
	action: {do: 'sign-in', how, profile},
});

/** How fresh credentials are got, by the kind of sign-in. */
export function freshCredentials({signIn}: CallContext): Next[] {
	const profile = signIn?.loginProfile ?? signIn?.profile;
	const shown = awsCommand('configure list', signIn?.profile);
	const ways: Record<SignIn['kind'], () => Next[]> = {
		sso: () => [ssoLogin(profile)],
		role: () => (signIn?.sso ? [ssoLogin(profile)] : [step('See which keys the profile leads to', shown)]),
		keys: () => [step('Put in fresh keys', awsCommand('configure', profile))],
		process: () => [
			step('Run what the profile runs, and look at its answer', awsCommand('configure export-credentials', profile)),
		],
		login: () => [awsLogin(profile)],
		'web-identity': () => [{say: 'Have the token file written anew by the system that issues it'}],
		environment: () => [{say: 'Export fresh keys, or take the old ones away and pick a profile', run: unsetKeys}],
		container: () => [{say: 'See which role the container or instance has', run: 'aws sts get-caller-identity'}],
		export: () => [{say: 'Run the command of awsCredentialExport yourself, and look at its answer'}],
		'api-key': () => [
			{say: 'Make a new Bedrock API key in the console and export it', run: 'export AWS_BEARER_TOKEN_BEDROCK=…'},
		],
	};
	return signIn ? ways[signIn.kind]() : [{say: 'See where credentials come from', run: 'aws configure list'}];
}

const unsetKeys = 'unset AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN';

/** The profile that a command must name: the one in the chain that failed, or the one to sign in with. */
export const profileOf = ({signIn, error}: FailedCall) => error.profile ?? signIn?.loginProfile ?? signIn?.profile;

export const checkProxy: Next = {say: 'See which proxy is set', run: 'env | grep -i _proxy'};
