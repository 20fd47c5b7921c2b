// No credentials: what a provider on this machine said before any request was signed. Texts are those of the SDK's providers, as measured.
import {awsCommand} from '../../aws-command.ts';
import {type ErrorRule, nameOf, unanswered} from './error-rule.ts';
import {awsLogin, type CallContext, freshCredentials, ssoLogin, step} from './next.ts';

const profileOf = ({signIn}: CallContext, profile?: string) => profile ?? signIn?.loginProfile ?? signIn?.profile;

export const noCredentials: readonly ErrorRule[] = [
	{
		// First: what the command says on stderr is often the text of another row.
		code: 'credential-export-failed',
		when: ({message}) => /^awsCredentialExport /.test(message),
		title: () => 'awsCredentialExport gave no credentials',
		next: (about) => freshCredentials(about),
	},
	{
		code: 'sso-session-missing',
		when: ({message}) =>
			/Sso session '.*' (could not be found|is missing required property)|reading 'sso_region'|evaluating '\w+\.sso_region'/s.test(
				message,
			),
		title: (about, evidence) => `${nameOf(about, evidence)} names an SSO session that is not configured`,
		next: (about, {profile}) => [step('Configure the session', awsCommand('configure sso', profileOf(about, profile)))],
	},
	{
		code: 'sso-session-expired',
		when: ({name, message}) =>
			/SSO session (token )?associated with|Token is expired\. To refresh|in SSO Token|Session token not found or invalid/.test(
				message,
			) || name === 'UnauthorizedException',
		title: (about, evidence) => `${nameOf(about, evidence)} is not signed in, or its SSO session has ended`,
		next: (about, {profile}) => [ssoLogin(profileOf(about, profile))],
	},
	{
		code: 'sso-role-refused',
		when: ({name}) => name === 'ForbiddenException',
		title: (about, evidence) => `${nameOf(about, evidence)} is signed in, but may not take its role`,
		hint: ({signIn}) => signIn?.sso && `role ${signIn.sso.roleName} in account ${signIn.sso.accountId}`,
		next: (about, {profile}) => [
			{say: 'Ask your administrator for the permission set, or pick another account or role'},
			step('Pick another account or role', awsCommand('configure sso', profileOf(about, profile))),
		],
	},
	{
		code: 'mfa-needed',
		when: ({message}) => /requires multi-factor authentication/.test(message),
		title: (about, evidence) => `${nameOf(about, evidence)} asks for an MFA code`,
		hint: () => 'neither the AWS SDK nor Claude Code can ask for one',
		next: (about, {profile}) => [
			step(
				'Get keys with the AWS CLI, which asks for the code',
				awsCommand('configure export-credentials --format env', profileOf(about, profile)),
			),
		],
	},
	{
		code: 'login-session-expired',
		when: ({message}) =>
			/Failed to load (a )?token (from|for)|session has expired\. Please reauthenticate|re-authenticate using|Please reauthenticate/.test(
				message,
			),
		title: (about, evidence) => `${nameOf(about, evidence)} is not signed in, or its session has ended`,
		next: (about, {profile}) => [awsLogin(profileOf(about, profile))],
	},
	{
		code: 'source-profile-circular',
		when: ({message}) => /Detected a cycle/.test(message),
		title: (about, evidence) => `${nameOf(about, evidence)} leads back to itself`,
		next: () => [{say: 'Change source_profile in the AWS config file', run: 'aws configure list-profiles'}],
	},
	{
		code: 'source-profile-missing',
		when: ({message}) => /names source_profile/.test(message),
		title: (about, evidence) => `${nameOf(about, evidence)} builds on a profile that does not exist`,
		next: () => [{say: 'See which profiles there are', run: 'aws configure list-profiles'}],
	},
	{
		code: 'profile-without-credentials',
		when: ({message}) =>
			/Could not resolve credentials using profile|Profile .* (was not found|could not be found|is not configured with SSO|has an empty key)|Profile '.*' (could not be found|is missing required property)|Unsupported credential source/s.test(
				message,
			),
		title: (about, evidence) => `${nameOf(about, evidence)} does not exist, or gives no credentials`,
		next: (about, {profile}) => [
			{say: 'See which profiles there are', run: 'aws configure list-profiles'},
			step('Set this one up', awsCommand('configure sso', profileOf(about, profile))),
		],
	},
	{
		code: 'credential-process-failed',
		when: ({message}) => /^Command failed:|credential_process|^spawn .* ENOENT/.test(message),
		title: (about, evidence) => `The credential_process of ${nameOf(about, evidence)} gave no credentials`,
		next: (about, {profile}) => [
			step('Run it and look', awsCommand('configure export-credentials', profileOf(about, profile))),
		],
	},
	{
		code: 'web-identity-failed',
		when: ({name, message}) =>
			/web identity token|Web identity configuration/i.test(message) ||
			/InvalidIdentityToken|IDPCommunicationError/.test(name),
		title: () => 'The web identity token was not taken',
		next: () => [{say: 'Look at the token file', run: 'ls -l "$AWS_WEB_IDENTITY_TOKEN_FILE"'}],
	},
	{
		code: 'credentials-timed-out',
		when: ({name, system}) => name === 'TimeoutError' && system === 'CREDENTIALS',
		title: (about) => `${nameOf(about)} gave no credentials in time`,
		hint: ({signIn}) =>
			({
				process: 'its credential_process waits for something, perhaps for input',
				export: 'its command waits for something, perhaps for input',
			})[signIn?.kind as string],
		next: (about) => [...freshCredentials(about)],
	},
	{
		code: 'metadata-not-reached',
		when: ({name, message}) =>
			name === 'CredentialsProviderError' &&
			/container|metadata|169\.254|URL not accepted|HTTP credential provider/i.test(message),
		title: (about) => `${nameOf(about)} gave no credentials`,
		next: () => [{say: 'See which role this machine has', run: 'aws sts get-caller-identity'}],
	},
	{
		code: 'api-key-alone',
		when: ({name}) => name === 'ApiKeyAlone',
		title: () => 'A Bedrock API key does not say whose it is',
		next: () => [
			{say: 'Pick a profile to see the identity and to check its permissions', run: 'aws configure list-profiles'},
		],
	},
	{
		code: 'api-key-missing',
		when: ({message}) => /`token` is not defined|token is not defined/.test(message),
		title: () => 'AWS_BEARER_TOKEN_BEDROCK is set but empty',
		next: () => [{say: 'Take it away', run: 'unset AWS_BEARER_TOKEN_BEDROCK'}],
	},
	{
		code: 'credentials-missing',
		when: (evidence) =>
			unanswered(evidence) &&
			(evidence.name === 'CredentialsProviderError' ||
				/Could not load credentials|Credential is missing|Resolved credential object is not valid/.test(
					evidence.message,
				)),
		title: (about, evidence) => `${nameOf(about, evidence)} gave no credentials`,
		next: (about) => freshCredentials(about),
	},
];
