// Finds a sign-in that cannot work because of what the AWS files say, where no other check names the fault.
import {type Check, findingIf} from '../../check.ts';
import {profileFlag} from '../../steps.ts';
import {assignmentEvidence} from '../../values.ts';
import {mfaNeeded as mfa} from './mfa-needed.ts';
import {profileMissing} from './profile-missing.ts';
import {sessionTokenMissing as tokenMissing} from './session-token-missing.ts';
import {sourceProfileMissing as sourceMissing} from './source-profile-missing.ts';
import {ssoSectionMissing as sectionMissing} from './sso-section-missing.ts';

/** Checks that name the fault more precisely. */
const preciseChecks = [profileMissing, sourceMissing, sectionMissing, mfa, tokenMissing];

export const signInImpossible: Check = {
	id: 'sign-in-impossible',
	title: 'The AWS profile can be used',
	needs: 'offline',
	find(subject) {
		const {signIn} = subject;
		const isReportedElsewhere = preciseChecks.some((signInImpossible) => signInImpossible.find(subject).length > 0);
		return findingIf(signIn?.unusableReason !== undefined && !isReportedElsewhere, () => ({
			status: 'fail',
			about: [signIn?.profile ?? signIn?.id],
			title: `The sign-in ${signIn?.profile ?? signIn?.id} cannot work`,
			because: signIn?.unusableReason,
			evidence: assignmentEvidence(subject, 'AWS_PROFILE'),
			next: [{say: 'repair the profile', run: `aws configure list${profileFlag(subject)}`}],
		}));
	},
};
