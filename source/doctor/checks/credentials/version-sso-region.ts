// Finds Claude Code 2.1.207 with an SSO profile: that version asked for the
// sign-in in Bedrock's region instead of the SSO region (Claude Code's changelog).
import {type Check, findingIf} from '../../check.ts';
import {isVersionBetween, versionEvidence} from '../../claude-version.ts';

export const versionSsoRegion: Check = {
	id: 'version-sso-region',
	title: 'This Claude Code signs in to SSO in the right region',
	needs: 'offline',
	find: (subject) =>
		findingIf(subject.signIn?.kind === 'sso' && isVersionBetween(subject, '2.1.207', '2.1.207'), () => ({
			status: 'fail',
			title: 'This version of Claude Code cannot use SSO profiles whose region differs',
			because: '2.1.207 replaced the region of SSO by that of Bedrock',
			evidence: versionEvidence(subject),
			next: [{say: 'update Claude Code', run: 'claude update'}],
		})),
};
