// What may be behind an error of AWS or of the AWS CLI that has one name and several causes, the likeliest first.
import type {ErrorCause} from '../../bedrock/aws-errors/cause.ts';
import {checkedBy, type LikelyCause, ofProfileInUse} from './likely-cause.ts';

const missingHere = checkedBy('The AWS profile does not exist', 'profile-missing', 'source-profile-missing');
const profileMissing: LikelyCause = {
	...missingHere,
	holds(situation) {
		const {subject, otherProfile} = situation;
		return otherProfile === undefined ? missingHere.holds(situation) : !subject.aws.profiles.has(otherProfile);
	},
};
const notSignedIn = ofProfileInUse(
	checkedBy(
		'The SSO session has expired, or was never there',
		'sso-not-signed-in',
		'sso-legacy-expired',
		'sso-refused',
	),
);
const sectionMissing = ofProfileInUse(
	checkedBy('The AWS profile names an SSO session that is not configured', 'sso-section-missing'),
);
const otherShell: LikelyCause = {
	say: 'The command ran in a terminal with another AWS profile or another home folder',
	holds: ({otherProfile}) => otherProfile !== undefined || undefined,
};

export const causesOfErrors: Readonly<Partial<Record<ErrorCause, readonly LikelyCause[]>>> = {
	'credentials-missing': [
		checkedBy('There is no sign-in on this machine', 'no-credentials'),
		profileMissing,
		checkedBy('Half of a key pair is set', 'half-a-key-pair'),
		otherShell,
	],
	'sso-session-expired': [notSignedIn, sectionMissing, otherShell],
	'sso-session-missing': [sectionMissing],
	'profile-without-credentials': [profileMissing, sectionMissing, otherShell],
};
