// Finds a session token beside a long-lived key (AKIA…): AWS refuses the two together.

import {type Check, findingIf} from '../../check.ts';
import {removalStep} from '../../steps.ts';
import {assignmentEvidence, effectiveValue} from '../../values.ts';
export const straySessionToken: Check = {
	id: 'stray-session-token',
	title: 'No session token is set beside a long-lived key',
	needs: 'offline',
	find: (subject) =>
		findingIf(
			subject.credentials.kind === 'keys' &&
				subject.identity.state !== 'known' &&
				effectiveValue(subject, 'AWS_ACCESS_KEY_ID')?.startsWith('AKIA') &&
				effectiveValue(subject, 'AWS_SESSION_TOKEN') !== undefined,
			() => ({
				status: 'fail',
				concerns: {identity: true},
				title: 'AWS_SESSION_TOKEN is set, but the access key is a long-lived one',
				because: 'Keys that start with AKIA have no session token, and AWS refuses the two together',
				evidence: assignmentEvidence(subject, 'AWS_ACCESS_KEY_ID', 'AWS_SESSION_TOKEN'),
				next: [removalStep(subject, 'Unset it', 'AWS_SESSION_TOKEN')],
			}),
		),
};
