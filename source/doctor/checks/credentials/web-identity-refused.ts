// Finds a web identity, as Kubernetes and CI systems provide it, that STS does not exchange for credentials.
import {refusalCheck} from '../../refusal-check.ts';

export const webIdentityRefused = refusalCheck({
	id: 'web-identity-refused',
	title: 'AWS gives credentials for the web identity token',
	causes: ['web-identity-refused', 'web-identity-failed'],
	only: (_, {call}) => call === 'identity',
	say: (_, {failure}) =>
		failure.cause === 'web-identity-refused'
			? 'The trust policy of the role does not accept this service account'
			: 'AWS gives no credentials for the web identity token',
	next: () => [
		{
			say: 'Ask the owner of the role in AWS_ROLE_ARN to name the issuer, subject and audience of this token in its trust policy',
		},
	],
});
