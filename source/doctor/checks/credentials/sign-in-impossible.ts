// Finds a sign-in that cannot work because of what the AWS files say, where no other check names the fault.

import {awsCommand} from '../../../aws-command.ts';
import {type Check, findingIf} from '../../check.ts';
import {profileInUse} from '../../steps.ts';
import {assignmentEvidence} from '../../values.ts';
import {capitalized} from '../../words.ts';
import {fileUnreadable} from '../configuration/file-unreadable.ts';
import {mfaNeeded as mfa} from './mfa-needed.ts';
import {profileHeader} from './profile-header.ts';
import {profileMissing} from './profile-missing.ts';
import {sessionTokenMissing as tokenMissing} from './session-token-missing.ts';
import {sourceProfileMissing as sourceMissing} from './source-profile-missing.ts';
import {ssoSectionMissing as sectionMissing} from './sso-section-missing.ts';
import {strayCharacter} from './stray-character.ts';

/** Checks that name the fault more precisely. */
const preciseChecks = [
	fileUnreadable,
	strayCharacter,
	profileHeader,
	profileMissing,
	sourceMissing,
	sectionMissing,
	mfa,
	tokenMissing,
];

export const signInImpossible: Check = {
	id: 'sign-in-impossible',
	title: 'The AWS profile is complete',
	needs: 'offline',
	find(subject) {
		const {signIn} = subject;
		const isReportedElsewhere = preciseChecks.some((signInImpossible) => signInImpossible.find(subject).length > 0);
		return findingIf(signIn?.unusableReason !== undefined && !isReportedElsewhere, () => ({
			status: 'fail',
			about: [signIn?.profile ?? signIn?.id],
			concerns: {identity: true},
			title: `${signIn?.profile ? `AWS profile ${signIn.profile}` : `The sign-in ${signIn?.id}`} cannot work`,
			because: capitalized(signIn?.unusableReason ?? ''),
			evidence: assignmentEvidence(subject, 'AWS_PROFILE'),
			next: [{say: 'See what the profile holds', run: awsCommand('configure list', profileInUse(subject))}],
		}));
	},
};
