// Finds that certificates are not checked: anybody between this machine and AWS can then read the requests.

import {type Check, findingIf} from '../../check.ts';
import {removalStep} from '../../steps.ts';
import {assignmentEvidence, effectiveValue} from '../../values.ts';
export const tlsChecksOff: Check = {
	id: 'tls-checks-off',
	title: 'Claude Code checks certificates',
	needs: 'offline',
	find: (subject) =>
		findingIf(effectiveValue(subject, 'NODE_TLS_REJECT_UNAUTHORIZED') === '0', () => ({
			status: 'warn',
			title: 'Claude Code checks no certificates, so anybody on the way can read the requests',
			because: 'NODE_TLS_REJECT_UNAUTHORIZED is 0',
			evidence: assignmentEvidence(subject, 'NODE_TLS_REJECT_UNAUTHORIZED'),
			next: [
				removalStep(
					subject,
					"Unset it, and trust your proxy's certificate in NODE_EXTRA_CA_CERTS instead",
					'NODE_TLS_REJECT_UNAUTHORIZED',
				),
			],
		})),
};
