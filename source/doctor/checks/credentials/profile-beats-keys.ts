// Finds AWS_PROFILE beside exported keys: Claude Code uses the profile (measured with
// 2.1.330) and the aws command the keys, so the two may act in different accounts.
import {type Check, findingIf} from '../../check.ts';
import {removalStep} from '../../steps.ts';
import {assignmentEvidence} from '../../values.ts';

export const profileBeatsKeys: Check = {
	id: 'profile-beats-keys',
	title: 'Claude Code and the aws command use the same identity',
	needs: 'offline',
	find: (subject) =>
		findingIf(
			subject.credentials.kind === 'profile' && subject.credentials.losers.includes('AWS_ACCESS_KEY_ID'),
			() => ({
				status: 'warn',
				about: [subject.credentials.profile],
				title: `Claude Code uses the profile ${subject.credentials.profile}, the aws command uses the exported keys`,
				because: 'AWS_PROFILE beats exported keys in Claude Code, and loses to them in the aws command',
				evidence: assignmentEvidence(subject, 'AWS_PROFILE', 'AWS_ACCESS_KEY_ID'),
				next: [
					removalStep(subject, 'unset the keys', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'),
				],
			}),
		),
};
