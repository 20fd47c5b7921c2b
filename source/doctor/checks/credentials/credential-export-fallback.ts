// Finds awsCredentialExport that cannot renew its session while other default credentials work: Claude Code then answers as somebody
// else, without a word (measured with 2.1.332).

import {signInName} from '../../../bedrock/aws-errors/caller-sign-in.ts';
import {usesBedrock} from '../../bedrock-use.ts';
import {type Check, findingIf} from '../../check.ts';
import {defaultSignIn, exportedProfile, exportLine, renewsItself} from '../../export-line.ts';
import {assignmentEvidence} from '../../values.ts';

export const credentialExportFallback: Check = {
	id: 'credential-export-fallback',
	title: 'No other credentials take the place of an ended session',
	needs: 'offline',
	find(subject) {
		const exported = exportedProfile(subject);
		const other = defaultSignIn(subject);
		const ends = exported?.loginProfile !== undefined && !exported.browserElsewhere;
		const isFound = ends && !renewsItself(exportLine(subject) ?? '') && other && other.profile !== exported.profile;
		return findingIf(usesBedrock(subject) && isFound, () => ({
			status: 'warn',
			about: [exported?.profile, other?.profile],
			title: `When the session of AWS profile ${exported?.profile} ends, Claude Code silently continues with ${signInName(other)}`,
			because:
				'The command in awsCredentialExport does not sign in again, and these credentials may be those of another account',
			evidence: assignmentEvidence(subject, 'awsCredentialExport'),
			next: [{say: 'Write a command that signs in again by itself', own: '--credentials export'}],
		}));
	},
};
