// Finds Claude Code 2.1.94 or 2.1.95 with a Bedrock API key: they do not send it,
// and AWS says "Authorization header is missing" (anthropics/claude-code#44967).

import {type Check, findingIf} from '../../check.ts';
import {isVersionBetween, versionEvidence} from '../../claude-version.ts';
export const versionApiKey: Check = {
	id: 'version-api-key',
	title: 'Claude Code sends the Bedrock API key',
	needs: 'offline',
	find: (subject) =>
		findingIf(subject.credentials.kind === 'api-key' && isVersionBetween(subject, '2.1.94', '2.1.95'), () => ({
			status: 'fail',
			concerns: {identity: true},
			title: 'This Claude Code version does not send the Bedrock API key',
			because: 'Versions 2.1.94 and 2.1.95 leave it out',
			evidence: versionEvidence(subject),
			next: [{say: 'Update Claude Code', run: 'claude update'}],
		})),
};
