// Finds Claude Code 2.1.207 with an SSO profile: that version asked for the
// sign-in in Bedrock's region instead of the SSO region (Claude Code's changelog).

import {type Check, findingIf} from '../../check.ts';
import {isVersionBetween, versionEvidence} from '../../claude-version.ts';
export const versionSsoRegion: Check = {
	id: 'version-sso-region',
	title: 'Claude Code signs in to SSO in the right region',
	needs: 'offline',
	find: (subject) =>
		findingIf(subject.signIn?.kind === 'sso' && isVersionBetween(subject, '2.1.207', '2.1.207'), () => ({
			status: 'fail',
			concerns: {identity: true},
			title: "This Claude Code version cannot sign in to SSO in another region than Bedrock's",
			because: "Version 2.1.207 uses Bedrock's region for SSO",
			evidence: versionEvidence(subject),
			next: [{say: 'Update Claude Code', run: 'claude update'}],
		})),
};
