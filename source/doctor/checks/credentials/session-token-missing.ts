// Finds a temporary key (ASIA…) without its session token: AWS answers as if the key were wrong.
import type {Check} from '../../check.ts';
import {shown, value, when} from '../../subject-selectors.ts';

export const sessionTokenMissing: Check = {
	id: 'session-token-missing',
	title: 'A temporary key has its session token',
	needs: 'offline',
	find: (subject) =>
		when(
			subject.credentials.kind === 'keys' &&
				value(subject, 'AWS_ACCESS_KEY_ID')?.startsWith('ASIA') &&
				!value(subject, 'AWS_SESSION_TOKEN'),
			() => ({
				status: 'fail',
				title: 'The exported temporary key has no session token',
				because: 'keys that start with ASIA count only together with AWS_SESSION_TOKEN',
				evidence: shown(subject, 'AWS_ACCESS_KEY_ID'),
				next: [{say: 'export all three', run: 'eval "$(aws configure export-credentials --format env)"'}],
			}),
		),
};
