// Which program gave the keys of a sign-in, where it leaves a trace: that program has to be run again, not the AWS CLI.
import type {SectionValues} from '../aws-config/parse-config-file.ts';
import type {Environment} from './config-paths.ts';

/** Keys that a program writes beside the credentials, for itself. */
const writtenBeside = [
	['saml2aws', 'x_security_token_expires'],
	['saml2aws', 'x_principal_arn'],
	['aws-azure-login', 'aws_expiration'],
] as const;

/** Variables that a program exports beside the credentials, in the shell that it starts or sets up. */
const exportedBeside = [
	['aws-vault', 'AWS_VAULT'],
	['awsume', 'AWSUME_PROFILE'],
	['granted', 'GRANTED_SSO'],
	['aws-sso', 'AWS_SSO_PROFILE'],
] as const;

const processTools = [
	'aws-vault',
	'granted',
	'aws-sso-util',
	'aws-sso',
	'saml2aws',
	'okta-aws-cli',
	'gimme-aws-creds',
	'leapp',
];

export function toolOfProfile(section: SectionValues): string | undefined {
	const written = writtenBeside.find(([, key]) => section[key] !== undefined)?.[0];
	if (written) return written;
	// The program may stand in quotes, and with its folder.
	const program = /^\s*(?:"([^"]+)"|'([^']+)'|(\S+))/.exec(section.credential_process ?? '');
	const name = (program?.[1] ?? program?.[2] ?? program?.[3])
		?.split(/[/\\]/)
		.at(-1)
		?.replace(/\.exe$/i, '');
	return processTools.find((tool) => tool === name);
}

export const toolOfEnvironment = (environment: Environment): string | undefined =>
	exportedBeside.find(([, variable]) => environment[variable])?.[0];
