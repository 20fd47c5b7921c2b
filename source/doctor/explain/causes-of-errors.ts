// What may be behind an error of AWS or of the AWS CLI that has one name and several causes, the likeliest first.
import type {ErrorCause} from '../../bedrock/aws-errors/cause.ts';
import {checkedBy, type LikelyCause, untold} from './likely-cause.ts';

const profileMissing = checkedBy('The AWS profile does not exist', 'profile-missing', 'source-profile-missing');
const notSignedIn = checkedBy(
	'The SSO session has expired, or was never there',
	'sso-not-signed-in',
	'sso-legacy-expired',
	'sso-refused',
);
const sectionMissing = checkedBy('The AWS profile names an SSO session that is not configured', 'sso-section-missing');
const otherShell = untold('The command ran in a terminal with another AWS profile or another home folder');

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
