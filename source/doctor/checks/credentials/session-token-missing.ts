// Finds a temporary key (ASIA…) without its session token: AWS answers as if the key were wrong.

import {exportKeys} from '../../../aws-command.ts';
import {type Check, findingIf} from '../../check.ts';
import {assignmentEvidence, effectiveValue} from '../../values.ts';
export const sessionTokenMissing: Check = {
	id: 'session-token-missing',
	title: 'A temporary key has its session token',
	needs: 'offline',
	find: (subject) =>
		findingIf(
			subject.credentials.kind === 'keys' &&
				effectiveValue(subject, 'AWS_ACCESS_KEY_ID')?.startsWith('ASIA') &&
				!effectiveValue(subject, 'AWS_SESSION_TOKEN'),
			() => ({
				status: 'fail',
				concerns: {identity: true},
				title: 'The exported temporary key has no session token',
				because: 'Keys that start with ASIA work only together with AWS_SESSION_TOKEN',
				evidence: assignmentEvidence(subject, 'AWS_ACCESS_KEY_ID'),
				next: [{say: 'Export all three', run: exportKeys(undefined)}],
			}),
		),
};
