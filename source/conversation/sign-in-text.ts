// A way to sign in, in words: its name, its kind, how long its session lasts, who AWS says it is.
import type {SignIn} from '../account/account.ts';
import {timeLeft} from '../time-left.ts';

export const signInKinds: Readonly<Record<SignIn['kind'], string>> = {
	sso: 'SSO',
	role: 'assumed role',
	keys: 'access keys',
	process: 'credential process',
	login: 'aws login',
	'web-identity': 'web identity',
	environment: 'access keys in the environment',
	container: 'role of this container or machine',
	'api-key': 'Bedrock API key in the environment',
	export: 'awsCredentialExport in your settings',
	none: 'no signature',
};

/** For a list, where the column says what it is. */
export const signInLabel = ({profile, kind}: SignIn) => profile ?? labels[kind] ?? kind;

const labels: Readonly<Partial<Record<SignIn['kind'], string>>> = {'api-key': 'API key', export: 'command'};

/** `7 h 12 min left` for an SSO session, `''` for other sign-ins. */
export function sessionText({sso}: SignIn, now: Date): string {
	if (!sso) return '';
	return sso.expires ? timeLeft(sso.expires, now) : 'not signed in yet';
}

/** `Dev`, `jane`, `root`: the permission set, role or user of an ARN, without what IAM Identity Center puts around it. */
export function callerName(arn: string): string {
	const [kind = '', ...path] = (arn.split(':').at(-1) ?? '').split('/');
	const name = (kind === 'assumed-role' ? path[0] : path.at(-1)) ?? kind;
	return /^AWSReservedSSO_(.+)_[0-9a-f]{16}$/.exec(name)?.[1] ?? name;
}
