// Finds a certificate that is not trusted: something between this machine and AWS decrypts the traffic with a certificate of its own.
// Claude Code trusts its own list, the system's certificates and NODE_EXTRA_CA_CERTS, also in settings (measured with 2.1.332).

import {refusalCheck} from '../../refusal-check.ts';
export const tlsInspection = refusalCheck({
	id: 'tls-inspection',
	title: 'Claude Code trusts the certificates on the way to AWS',
	causes: ['certificate-not-trusted'],
	say: () => 'This computer does not trust the certificate that answers for AWS',
	because: () =>
		"A company proxy probably decrypts the traffic, and its certificate is in neither Claude Code's own list, the system's certificates nor NODE_EXTRA_CA_CERTS",
	concerns: {allModels: true},
	next: ({platform: {system}}) => [
		{
			say: "Set NODE_EXTRA_CA_CERTS to the file with your company's certificates, in the shell or in env of your settings",
		},
		...(system === 'darwin' || system === 'win32'
			? [{say: 'If the system trusts it already, run this again with Node 22.15 or newer, which can see that'}]
			: []),
	],
});
