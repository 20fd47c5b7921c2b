// Finds a role whose source_profile does not exist: AWS's SDK says only "Could not load credentials", without the name.
import {shellWord} from '../../../aws-command.ts';
import {profileChain, profileKeys} from '../../aws-config.ts';
import type {Check} from '../../check.ts';
import {findingIf} from '../../subject-selectors.ts';

export const sourceProfileMissing: Check = {
	id: 'source-profile-missing',
	title: 'The profile behind a role exists',
	needs: 'offline',
	find(subject) {
		const chain = profileChain(subject.aws, subject.credentials.profile ?? '');
		const missing = chain.slice(1).find((name) => !profileKeys(subject.aws, name));
		return findingIf(missing, () => ({
			status: 'fail',
			about: [missing, chain.at(-2)],
			title: `The AWS profile ${missing} does not exist, which ${chain.at(-2)} takes its credentials from`,
			because: 'source_profile names it',
			evidence: chain,
			next: [{say: 'add that profile', run: `aws configure sso --profile ${shellWord(missing ?? '') ?? ''}`}],
		}));
	},
};
