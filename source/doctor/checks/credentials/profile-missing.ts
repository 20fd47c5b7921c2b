// Finds that AWS_PROFILE names a profile which stands in neither of the AWS files.

import {awsCommand} from '../../../aws-command.ts';
import {listText} from '../../../sentence-parts.ts';
import {type Check, findingIf} from '../../check.ts';
import {profileInUse} from '../../steps.ts';
import {assignmentEvidence} from '../../values.ts';
import {profileHeader} from './profile-header.ts';
import {strayCharacter} from './stray-character.ts';

export const profileMissing: Check = {
	id: 'profile-missing',
	title: 'The AWS profile exists',
	needs: 'offline',
	find(subject) {
		const name = subject.credentials.kind === 'profile' ? subject.credentials.profile : undefined;
		const exists = subject.aws.sections.some((section) => section.kind === 'profile' && section.name === name);
		const others = subject.signIns.flatMap(({profile}) => (profile && profile !== name ? [profile] : []));
		const isReportedElsewhere = [strayCharacter, profileHeader].some((check) => check.find(subject).length > 0);
		// A file that cannot be read may hold the profile; another check reports why it cannot be read.
		const unread = subject.signIns.some(({profile, unreadable}) => profile === name && unreadable);
		return findingIf(name !== undefined && !exists && !unread && !isReportedElsewhere, () => ({
			status: 'fail',
			about: [name],
			concerns: {identity: true},
			title: `AWS profile ${name} does not exist`,
			because: others.length > 0 ? `These exist: ${listText(others)}` : 'No AWS profile is configured',
			evidence: assignmentEvidence(subject, 'AWS_PROFILE', 'AWS_CONFIG_FILE'),
			next: [
				others.length > 0
					? {say: 'Choose one of those', own: ''}
					: {say: 'Configure it', run: awsCommand('configure sso', profileInUse(subject))},
			],
		}));
	},
};
