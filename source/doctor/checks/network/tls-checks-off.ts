// Finds that certificates are not checked: anybody between this machine and AWS can then read the requests.
import {type Check, findingIf} from '../../check.ts';
import {removalStep} from '../../steps.ts';
import {assignmentEvidence, effectiveValue} from '../../values.ts';

export const tlsChecksOff: Check = {
	id: 'tls-checks-off',
	title: 'Certificates are checked',
	needs: 'offline',
	find: (subject) =>
		findingIf(effectiveValue(subject, 'NODE_TLS_REJECT_UNAUTHORIZED') === '0', () => ({
			status: 'warn',
			title: 'Certificates are not checked, so anybody on the way can read along',
			because: 'NODE_TLS_REJECT_UNAUTHORIZED=0',
			evidence: assignmentEvidence(subject, 'NODE_TLS_REJECT_UNAUTHORIZED'),
			next: [removalStep(subject, 'unset it, and trust the one certificate instead', 'NODE_TLS_REJECT_UNAUTHORIZED')],
		})),
};
