// Finds that NODE_EXTRA_CA_CERTS names a file without certificates: Claude Code goes on
// with a warning that is easily missed, and TLS fails later (measured with 2.1.330).

import {type Check, findingIf} from '../../check.ts';
import {removalStep} from '../../steps.ts';
import {assignmentEvidence, effectiveValue} from '../../values.ts';
export const caFileUnreadable: Check = {
	id: 'ca-file-unreadable',
	title: 'The file with your certificates can be read',
	needs: 'offline',
	find(subject) {
		const path = effectiveValue(subject, 'NODE_EXTRA_CA_CERTS');
		const state = path ? subject.files[path] : undefined;
		return findingIf(state !== undefined && state !== 'certificates', () => ({
			status: 'fail',
			about: [path, state],
			title: state === 'absent' ? `${path} does not exist` : `${path} holds no certificates`,
			because: 'NODE_EXTRA_CA_CERTS names it; Claude Code continues without it',
			evidence: assignmentEvidence(subject, 'NODE_EXTRA_CA_CERTS'),
			next: [removalStep(subject, 'Name a PEM file, or unset the variable', 'NODE_EXTRA_CA_CERTS')],
		}));
	},
};
