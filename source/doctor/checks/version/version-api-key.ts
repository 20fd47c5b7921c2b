// Finds Claude Code 2.1.94 or 2.1.95 with a Bedrock API key: they do not send it,
// and AWS says "Authorization header is missing" (anthropics/claude-code#44967).
import {type Check, findingIf} from '../../check.ts';
import {isVersionBetween, versionEvidence} from '../../claude-version.ts';

export const versionApiKey: Check = {
	id: 'version-api-key',
	title: 'This Claude Code sends the API key',
	needs: 'offline',
	find: (subject) =>
		findingIf(subject.credentials.kind === 'api-key' && isVersionBetween(subject, '2.1.94', '2.1.95'), () => ({
			status: 'fail',
			title: 'This version of Claude Code does not send the Bedrock API key',
			because: '2.1.94 and 2.1.95 leave the header out',
			evidence: versionEvidence(subject),
			next: [{say: 'update Claude Code', run: 'claude update'}],
		})),
};
