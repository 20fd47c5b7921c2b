// Finds a session token beside a long-lived key (AKIA…): AWS refuses the two together.
import type {Check} from '../../check.ts';
import {shown, takeAway, value, when} from '../../subject-selectors.ts';

export const straySessionToken: Check = {
	id: 'stray-session-token',
	title: 'No session token is left beside a long-lived key',
	needs: 'offline',
	find: (subject) =>
		when(
			subject.credentials.kind === 'keys' &&
				subject.identity.state !== 'known' &&
				value(subject, 'AWS_ACCESS_KEY_ID')?.startsWith('AKIA') &&
				value(subject, 'AWS_SESSION_TOKEN') !== undefined,
			() => ({
				status: 'fail',
				title: 'A session token is left beside a long-lived access key',
				because: 'keys that start with AKIA have no session token, and AWS refuses the two together',
				evidence: shown(subject, 'AWS_ACCESS_KEY_ID', 'AWS_SESSION_TOKEN'),
				next: [takeAway(subject, 'unset it', 'AWS_SESSION_TOKEN')],
			}),
		),
};
