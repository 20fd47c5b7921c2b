// C1: without an identity, all that AWS would say stays unknown, and that is said once.
import type {Check} from '../check.ts';
import {when} from '../look.ts';

export const check: Check = {
	id: 'identity-unknown',
	catalogue: 'C1',
	title: 'AWS says who you are',
	needs: 'offline',
	find({identity, kinds, credentials, ...subject}) {
		if (identity.state === 'not asked') {
			return when(credentials.kind !== 'none', () => ({
				status: 'unknown',
				title: 'AWS was not asked',
				because: identity.why,
				next: [{say: 'ask without --offline', run: 'claude-bedrock-setup doctor'}],
			}));
		}
		if (identity.state === 'known' || kinds.some(({call, kind}) => call === 'identity' && kind !== 'other')) return [];
		const offline = subject.signIn?.off !== undefined || identity.problem.answer === undefined;
		return [
			{
				status: offline ? 'unknown' : 'fail',
				title: identity.problem.title,
				because: identity.problem.because,
				next: identity.problem.next,
			},
		];
	},
};
