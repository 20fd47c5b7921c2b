// Finds AWS_CA_BUNDLE without NODE_EXTRA_CA_CERTS: Claude Code ignores the first, which the aws command reads (measured with 2.1.330; with
// 2.1.332 also that it trusts the certificates of the system).

import {setVariable} from '../../../shell-command.ts';
import {type Check, findingIf} from '../../check.ts';
import {assignmentEvidence, effectiveValue} from '../../values.ts';

export const caBundleIgnored: Check = {
	id: 'ca-bundle-ignored',
	title: 'Your certificates are in the variable that Claude Code reads',
	needs: 'offline',
	find(subject) {
		const file = effectiveValue(subject, 'AWS_CA_BUNDLE');
		return findingIf(file !== undefined && !effectiveValue(subject, 'NODE_EXTRA_CA_CERTS'), () => ({
			status: 'warn',
			title: 'Claude Code does not read AWS_CA_BUNDLE',
			because: 'Beside its own list and the certificates of the system it trusts those in NODE_EXTRA_CA_CERTS',
			evidence: assignmentEvidence(subject, 'AWS_CA_BUNDLE'),
			next: [{say: 'Name the same file there', run: setVariable('NODE_EXTRA_CA_CERTS', file ?? '')}],
		}));
	},
};
