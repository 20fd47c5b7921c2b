// Finds a role whose source_profile does not exist: AWS's SDK says only "Could not load credentials", without the name.

import {awsCommand} from '../../../aws-command.ts';
import {profileChain} from '../../../aws-config/profile-chain.ts';
import {type Check, findingIf} from '../../check.ts';

export const sourceProfileMissing: Check = {
	id: 'source-profile-missing',
	title: 'The AWS profile behind a role exists',
	needs: 'offline',
	find(subject) {
		const {links, broken} = profileChain(subject.aws, subject.credentials.profile ?? '');
		const missing = broken?.reason === 'missing' ? broken.source : undefined;
		return findingIf(missing, () => ({
			status: 'fail',
			about: [missing, links.at(-1)?.name],
			concerns: {identity: true},
			title: `AWS profile ${missing} does not exist, but ${links.at(-1)?.name} takes its credentials from it`,
			because: `source_profile of ${links.at(-1)?.name} names it`,
			evidence: [...links.map(({name}) => name), missing ?? ''],
			next: [{say: 'Configure that profile', run: awsCommand('configure sso', missing)}],
		}));
	},
};
