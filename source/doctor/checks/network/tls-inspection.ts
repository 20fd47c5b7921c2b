// Finds a certificate that is not trusted: something between this
// machine and AWS decrypts the traffic with a certificate of its own.
import {refusalCheck} from '../../refusal-check.ts';

export const tlsInspection = refusalCheck({
	id: 'tls-inspection',
	title: 'The certificates on the way to AWS are trusted',
	causes: ['certificate-not-trusted'],
	say: () => 'The certificate on the way to AWS is not trusted: a proxy probably inspects the traffic',
	next: () => [
		{
			say: 'trust its certificate (in the shell: settings come too late for it)',
			run: 'export NODE_EXTRA_CA_CERTS=/path/to/ca.pem',
		},
	],
});
