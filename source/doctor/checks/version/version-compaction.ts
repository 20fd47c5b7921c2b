// Finds a Claude Code before 2.1.217, which cannot shorten a conversation that
// has grown too long for Bedrock (Claude Code's documentation on errors).

import {usesBedrock} from '../../bedrock-use.ts';
import {type Check, findingIf} from '../../check.ts';
import {isOlderThan, versionEvidence} from '../../claude-version.ts';
export const versionCompaction: Check = {
	id: 'version-compaction',
	title: 'Claude Code can shorten long conversations',
	needs: 'offline',
	find: (subject) =>
		findingIf(usesBedrock(subject) && isOlderThan(subject, '2.1.217'), () => ({
			status: 'warn',
			title: 'This Claude Code version cannot shorten a conversation that is too long for Bedrock',
			because: 'It can from 2.1.217 on',
			evidence: versionEvidence(subject),
			next: [{say: 'Update Claude Code', run: 'claude update'}],
		})),
};
