// Finds a profile that takes a role with a one-time code: neither Claude
// Code nor AWS's SDK asks for the code (measured with Claude Code 2.1.330).

import {exportKeys} from '../../../aws-command.ts';
import {profileChain} from '../../../aws-config/profile-chain.ts';
import {type Check, findingIf} from '../../check.ts';
import {refusalsBy} from '../../refusal-check.ts';
import {profileInUse} from '../../steps.ts';

export const mfaNeeded: Check = {
	id: 'mfa-needed',
	title: 'The AWS profile needs no MFA code',
	needs: 'offline',
	find(subject) {
		const name = subject.credentials.profile ?? '';
		// A code is asked for only where a role is taken; on a profile with keys, mfa_serial is for other programs.
		const {links} = profileChain(subject.aws, name);
		const asks = links.find(({method, section}) => method === 'role' && section.mfa_serial)?.name;
		return findingIf(asks !== undefined || refusalsBy(subject, 'mfa-needed').length > 0, () => ({
			status: 'fail',
			about: [name],
			concerns: {identity: true},
			title: `AWS profile ${name} needs an MFA code, which Claude Code cannot ask for`,
			because: `mfa_serial is set${asks && asks !== name ? ` in AWS profile ${asks}` : ''}`,
			evidence: [`AWS profile ${name}`],
			next: [
				{
					say: 'Get temporary keys with the AWS CLI, which asks for the code',
					run: exportKeys(profileInUse(subject)),
				},
			],
		}));
	},
};
