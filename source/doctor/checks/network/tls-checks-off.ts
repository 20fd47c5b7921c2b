// Finds that certificates are not checked: anybody between this machine and AWS can then read the requests.
import type {Check} from '../../check.ts';
import {shown, takeAway, value, when} from '../../subject-selectors.ts';

export const tlsChecksOff: Check = {
	id: 'tls-checks-off',
	title: 'Certificates are checked',
	needs: 'offline',
	find: (subject) =>
		when(value(subject, 'NODE_TLS_REJECT_UNAUTHORIZED') === '0', () => ({
			status: 'warn',
			title: 'Certificates are not checked, so anybody on the way can read along',
			because: 'NODE_TLS_REJECT_UNAUTHORIZED=0',
			evidence: shown(subject, 'NODE_TLS_REJECT_UNAUTHORIZED'),
			next: [takeAway(subject, 'unset it, and trust the one certificate instead', 'NODE_TLS_REJECT_UNAUTHORIZED')],
		})),
};
