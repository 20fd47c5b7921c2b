// Finds a web identity, as Kubernetes and CI systems provide it, that STS does not exchange for credentials.
import {refusalCheck} from '../../refusal-check.ts';

export const webIdentityRefused = refusalCheck({
	id: 'web-identity-refused',
	title: 'The web identity token gives credentials',
	causes: ['web-identity-refused', 'web-identity-failed'],
	only: (_, {call}) => call === 'identity',
	say: (_, {failure}) =>
		failure.cause === 'web-identity-refused'
			? 'The trust policy of the role does not let this service account in'
			: 'AWS gives no credentials for the web identity token',
	next: () => [
		{
			say: 'Have the trust policy of the role in AWS_ROLE_ARN name the issuer, the subject and the audience of this token',
		},
	],
});
