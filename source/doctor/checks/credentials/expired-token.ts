// Finds temporary credentials that have expired, whether exported, written to a file or given by awsCredentialExport.

import {freshCredentials} from '../../../bedrock/aws-errors/wording/fresh-credentials.ts';
import type {CredentialKind} from '../../../claude-code/credentials.ts';
import type {Next} from '../../../problem.ts';
import {unsetVariables} from '../../../shell-command.ts';
import {refusalCheck} from '../../refusal-check.ts';
import {runByHandStep} from '../../steps.ts';
import type {Subject} from '../../subject.ts';

const ways: Readonly<Partial<Record<CredentialKind, (subject: Subject) => readonly Next[]>>> = {
	keys: () => [
		{
			say: 'Unset them, then sign in with an AWS profile',
			run: unsetVariables('AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'),
		},
	],
	export: (subject) => [
		runByHandStep(
			subject,
			'Sign in again where the awsCredentialExport command takes them from, then run it',
			'awsCredentialExport',
		),
	],
};

export const expiredToken = refusalCheck({
	id: 'expired-token',
	title: 'The temporary AWS credentials are still valid',
	causes: ['credentials-expired'],
	say: () => 'The temporary AWS credentials have expired',
	next: (subject) =>
		ways[subject.credentials.kind]?.(subject) ??
		freshCredentials({signIn: subject.signIn, region: subject.region.region}),
});
