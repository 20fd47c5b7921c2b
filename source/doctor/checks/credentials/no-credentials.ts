// Finds that nothing on this machine gives credentials: every call fails before it is sent.
import {shellWord} from '../../../aws-command.ts';
import type {Check} from '../../check.ts';
import {noKeysCauses, refusalsBy} from '../../refusal-check.ts';
import {profileFlag, usesBedrock, when} from '../../subject-selectors.ts';
import {halfAKeyPair as halfAPair} from './half-a-key-pair.ts';

export const noCredentials: Check = {
	id: 'no-credentials',
	title: 'There are AWS credentials',
	needs: 'offline',
	find(subject) {
		const missing = refusalsBy(subject, ...noKeysCauses)[0];
		const told = subject.identity.state === 'refused' && missing ? subject.identity.problem : undefined;
		const nothing = subject.credentials.kind === 'chain' && !subject.signIn;
		const profiles = subject.signIns.flatMap(({profile, off}) => (profile && !off ? [profile] : []));
		const offered = profiles.length > 0 ? `none of the profiles is chosen (${profiles.join(', ')})` : 'no profile';
		const signIn = profiles[0]
			? {say: 'choose a profile', run: `export AWS_PROFILE=${shellWord(profiles[0])}`}
			: {say: 'sign in', run: `aws configure sso${profileFlag(subject)}`};
		const half = halfAPair.find(subject).length > 0;
		return when(usesBedrock(subject) && !half && (nothing || missing !== undefined), () => ({
			status: 'fail',
			title: 'No AWS credentials were found',
			because: missing?.answer.message ?? `${offered}, no exported keys, no Bedrock API key and no container role`,
			evidence: [told?.title ?? subject.credentials.why],
			next: told?.next.length ? told.next : [signIn],
		}));
	},
};
