// How a person gets fresh credentials, by the kind of sign-in.
import {awsCommand} from '../../../aws-command.ts';
import type {Next} from '../../../problem.ts';
import {commandWith, unsetVariables} from '../../../shell-command.ts';
import {type BrowserSignIn, signInWords} from '../../../sign-in-command.ts';
import type {CallerSignIn, SignInKind} from '../caller-sign-in.ts';
import {type ErrorContext, step} from './wording.ts';

export const browserSignIn = (
	how: BrowserSignIn,
	profile: string | undefined,
	signIn: CallerSignIn | undefined,
): Next => ({
	...step('Sign in', awsCommand(signInWords(how, signIn?.browserElsewhere).join(' '), profile)),
	action: {do: 'sign-in', how, profile},
});

/** The console shows a new key once, so there is no command to paste. */
export const newApiKey = {say: 'Create a new key in the Bedrock console and export it as AWS_BEARER_TOKEN_BEDROCK'};
export const useProfile = {say: 'Or sign in with an AWS profile', own: ''};
export const runExportCommand = {say: 'Run the awsCredentialExport command yourself and look at its output'};

export const runProcess = (profile: string | undefined) =>
	step('Run its credential_process and look at the output', awsCommand('configure export-credentials', profile));

export function freshCredentials({signIn}: ErrorContext): Next[] {
	if (!signIn) return [{say: 'See where the credentials come from', run: 'aws configure list'}];
	return steps[signIn.kind](signIn.loginProfile ?? signIn.profile, signIn);
}

const otherProfile: Next = {say: 'Or choose another AWS profile', own: ''};

/** How to sign in again with the programs whose command needs nothing else. */
const commandsOfTools: Readonly<Record<string, (profile: string) => string>> = {
	saml2aws: (profile) => `saml2aws login --profile ${profile}`,
	'aws-azure-login': (profile) => `aws-azure-login --profile ${profile}`,
	'aws-sso-util': () => 'aws-sso-util login',
	'gimme-aws-creds': () => 'gimme-aws-creds',
};

function runTool(name: string, tool: string | undefined, profile = 'default'): Next {
	const command = commandsOfTools[tool ?? ''];
	return step(`Sign in again with ${name}`, command && commandWith(profile, command));
}

const steps: Readonly<Record<SignInKind, (profile: string | undefined, signIn: CallerSignIn) => Next[]>> = {
	sso: (profile, signIn) => [browserSignIn('sso', profile, signIn)],
	role: (profile, signIn) => [
		signIn.sso
			? browserSignIn('sso', profile, signIn)
			: step('See which keys the AWS profile uses', awsCommand('configure list', signIn.profile)),
	],
	keys: (profile, {temporary, tool}) =>
		temporary || tool
			? [
					runTool(tool ?? 'the program that wrote these keys, such as saml2aws or gimme-aws-creds', tool, profile),
					otherProfile,
				]
			: [step('Enter fresh keys', awsCommand('configure', profile))],
	process: (profile, {tool}) => (tool ? [runTool(tool, tool, profile), runProcess(profile)] : [runProcess(profile)]),
	login: (profile, signIn) => [browserSignIn('login', profile, signIn)],
	'web-identity': () => [{say: 'Have the system that issues the token write a new token file'}],
	environment: (_, {tool}) => [
		...(tool ? [{say: `Sign in again with ${tool}, which exported these keys, and start Claude Code from there`}] : []),
		{
			say: 'Export fresh keys, or unset these and choose an AWS profile',
			run: unsetVariables('AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'),
		},
	],
	container: () => [{say: 'See which role the container or instance has', run: 'aws sts get-caller-identity'}],
	export: () => [runExportCommand],
	'api-key': () => [newApiKey],
	none: () => [{say: 'Ask whoever runs the gateway how requests to it must be authenticated'}],
};
