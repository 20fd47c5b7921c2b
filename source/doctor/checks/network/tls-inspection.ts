// Finds a certificate that is not trusted: something between this
// machine and AWS decrypts the traffic with a certificate of its own.

import {refusalCheck} from '../../refusal-check.ts';
export const tlsInspection = refusalCheck({
	id: 'tls-inspection',
	title: 'Claude Code trusts the certificates on the way to AWS',
	causes: ['certificate-not-trusted'],
	say: () => 'This computer does not trust the certificate that answers for AWS',
	because: () => 'A company proxy probably decrypts the traffic',
	concerns: {allModels: true},
	next: () => [
		{
			say: 'Export NODE_EXTRA_CA_CERTS with the path of your company’s certificates, in the shell and not in a settings file',
		},
	],
});
