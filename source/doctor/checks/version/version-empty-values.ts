// Finds an empty API key or base URL with Claude Code 2.1.94 to 2.1.96,
// which take it for a value (Claude Code's changelog for 2.1.97).

import {listText} from '../../../sentence-parts.ts';
import {type Check, findingIf} from '../../check.ts';
import {isVersionBetween, versionEvidence} from '../../claude-version.ts';
import {assignmentEvidence} from '../../values.ts';

export const versionEmptyValues: Check = {
	id: 'version-empty-values',
	title: 'Claude Code ignores an empty key or base URL',
	needs: 'offline',
	find(subject) {
		const empty = ['AWS_BEARER_TOKEN_BEDROCK', 'ANTHROPIC_BEDROCK_BASE_URL'].filter(
			(name) => subject.values.get(name)?.value === '',
		);
		return findingIf(empty.length > 0 && isVersionBetween(subject, '2.1.94', '2.1.96'), () => ({
			status: 'fail',
			about: empty,
			concerns: {identity: true},
			title: `This Claude Code version takes the empty ${listText(empty)} for a value`,
			because: 'Versions 2.1.94 to 2.1.96 then send a broken Authorization header',
			evidence: [...assignmentEvidence(subject, ...empty), ...versionEvidence(subject)],
			next: [{say: 'Update Claude Code', run: 'claude update'}],
		}));
	},
};
