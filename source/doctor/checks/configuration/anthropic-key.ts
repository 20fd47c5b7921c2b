// Finds a key of Anthropic's own API with a Claude Code before 2.1.101, which
// sent it to Bedrock in place of the AWS signature (Claude Code's changelog).

import {listText} from '../../../sentence-parts.ts';
import {usesBedrock} from '../../bedrock-use.ts';
import {type Check, findingIf} from '../../check.ts';
import {isOlderThan, versionEvidence} from '../../claude-version.ts';
import {assignmentEvidence, effectiveValue} from '../../values.ts';

export const anthropicKey: Check = {
	id: 'anthropic-key',
	title: "No key of Anthropic's own API breaks the requests",
	needs: 'offline',
	find(subject) {
		const set = ['ANTHROPIC_API_KEY', 'ANTHROPIC_AUTH_TOKEN'].filter((name) => effectiveValue(subject, name));
		return findingIf(usesBedrock(subject) && set.length > 0 && isOlderThan(subject, '2.1.101'), () => ({
			status: 'fail',
			about: set,
			concerns: {identity: true},
			title: `${listText(set)} breaks requests to Bedrock in this Claude Code version`,
			because: 'Before 2.1.101 Claude Code sent it instead of the AWS signature',
			evidence: [...assignmentEvidence(subject, ...set), ...versionEvidence(subject)],
			next: [{say: 'Update Claude Code', run: 'claude update'}],
		}));
	},
};
