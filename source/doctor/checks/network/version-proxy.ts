// Finds a Claude Code before 2.1.239 with a proxy and awsAuthRefresh: its credential
// check ignored the proxy and made the start hang (Claude Code's changelog).

import {type Check, findingIf} from '../../check.ts';
import {isOlderThan, versionEvidence} from '../../claude-version.ts';
import {assignmentEvidence, effectiveValue} from '../../values.ts';
export const versionProxy: Check = {
	id: 'version-proxy',
	title: 'Claude Code uses the proxy when it renews credentials',
	needs: 'offline',
	find: (subject) =>
		findingIf(
			isOlderThan(subject, '2.1.239') &&
				effectiveValue(subject, 'awsAuthRefresh') !== undefined &&
				(effectiveValue(subject, 'HTTPS_PROXY') ?? effectiveValue(subject, 'https_proxy')),
			() => ({
				status: 'warn',
				title: 'This Claude Code version may hang at start behind the proxy',
				because: 'Before 2.1.239 it ignored HTTPS_PROXY when it checked the credentials',
				evidence: [
					...assignmentEvidence(subject, 'HTTPS_PROXY', 'https_proxy', 'awsAuthRefresh'),
					...versionEvidence(subject),
				],
				next: [{say: 'Update Claude Code', run: 'claude update'}],
			}),
		),
};
