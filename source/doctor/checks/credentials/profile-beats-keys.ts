// Finds AWS_PROFILE beside exported keys: Claude Code uses the profile (measured with
// 2.1.330) and the aws command the keys, so the two may act in different accounts.

import {type Check, findingIf} from '../../check.ts';
import {removalStep} from '../../steps.ts';
import {assignmentEvidence} from '../../values.ts';
export const profileBeatsKeys: Check = {
	id: 'profile-beats-keys',
	title: 'Claude Code and the AWS CLI use the same credentials',
	needs: 'offline',
	find: (subject) =>
		findingIf(
			subject.credentials.kind === 'profile' && subject.credentials.losers.includes('AWS_ACCESS_KEY_ID'),
			() => ({
				status: 'warn',
				about: [subject.credentials.profile],
				concerns: {identity: true},
				title: `Claude Code uses AWS profile ${subject.credentials.profile}, the AWS CLI uses the exported keys`,
				because: 'In Claude Code AWS_PROFILE overrides exported keys; in the AWS CLI it is the other way round',
				evidence: assignmentEvidence(subject, 'AWS_PROFILE', 'AWS_ACCESS_KEY_ID'),
				next: [
					removalStep(subject, 'Unset the keys', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'),
				],
			}),
		),
};
