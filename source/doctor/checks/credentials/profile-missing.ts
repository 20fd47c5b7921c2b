// Finds that AWS_PROFILE names a profile which stands in neither of the AWS files.
import {type Check, findingIf} from '../../check.ts';
import {profileFlag} from '../../steps.ts';
import {assignmentEvidence} from '../../values.ts';

export const profileMissing: Check = {
	id: 'profile-missing',
	title: 'The AWS profile exists',
	needs: 'offline',
	find(subject) {
		const name = subject.credentials.kind === 'profile' ? subject.credentials.profile : undefined;
		const exists = subject.aws.sections.some((section) => section.kind === 'profile' && section.name === name);
		const others = subject.signIns.flatMap(({profile}) => (profile && profile !== name ? [profile] : []));
		// A file that cannot be read may hold the profile; another check reports why it cannot be read.
		const unread = subject.signIns.some(({profile, unreadable}) => profile === name && unreadable);
		return findingIf(name !== undefined && !exists && !unread, () => ({
			status: 'fail',
			about: [name],
			title: `The AWS profile ${name} does not exist`,
			because: others.length > 0 ? `the AWS files have ${others.join(', ')}` : 'no profile is configured at all',
			evidence: assignmentEvidence(subject, 'AWS_PROFILE', 'AWS_CONFIG_FILE'),
			next: [
				others.length > 0
					? {say: 'choose one of those', own: ''}
					: {say: 'make it', run: `aws configure sso${profileFlag(subject)}`},
			],
		}));
	},
};
