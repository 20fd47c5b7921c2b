// C1: without an identity, all that AWS would say stays unknown, and that is said once.
import type {Check} from '../check.ts';
import {when} from '../look.ts';
import type {RefusalKind} from '../refusal-kind.ts';

/** Refusals of GetCallerIdentity that another check explains. */
const explained: readonly RefusalKind[] = [
	'no-credentials',
	'no-keys-in-time',
	'sso',
	'sso-forbidden',
	'expired',
	'invalid-token',
	'signature',
	'clock',
	'mfa',
	'assume-role',
	'timed-out',
	'connection',
	'tls',
	'html',
	'not-ready',
];

export const check: Check = {
	id: 'identity-unknown',
	catalogue: 'C1',
	title: 'AWS says who you are',
	needs: 'offline',
	find({identity, kinds, credentials, profiles, signIn}) {
		if (identity.state === 'not asked') {
			const anonymous = credentials.kind === 'api-key' && profiles.state !== 'not asked';
			// Of a command that was not run, another check says why.
			return when(credentials.kind !== 'none' && credentials.kind !== 'export' && !anonymous, () => ({
				status: 'unknown',
				title: 'AWS was not asked',
				because: identity.why,
				next: [{say: 'ask without --offline', run: 'claude-bedrock-setup doctor'}],
			}));
		}
		if (
			identity.state === 'known' ||
			signIn?.kind === 'login' ||
			kinds.some(({call, kind}) => call === 'identity' && explained.includes(kind))
		)
			return [];
		return [
			{
				status: 'unknown',
				title: identity.problem.title,
				because: identity.problem.because,
				next:
					identity.problem.next.length > 0
						? identity.problem.next
						: [{say: 'see what AWS says', run: 'aws sts get-caller-identity'}],
			},
		];
	},
};
