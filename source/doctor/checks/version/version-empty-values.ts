// Finds an empty API key or base URL with Claude Code 2.1.94 to 2.1.96,
// which take it for a value (Claude Code's changelog for 2.1.97).
import {type Check, findingIf} from '../../check.ts';
import {isVersionBetween, versionEvidence} from '../../claude-version.ts';
import {assignmentEvidence} from '../../values.ts';

export const versionEmptyValues: Check = {
	id: 'version-empty-values',
	title: 'This Claude Code reads an empty value as none',
	needs: 'offline',
	find(subject) {
		const empty = ['AWS_BEARER_TOKEN_BEDROCK', 'ANTHROPIC_BEDROCK_BASE_URL'].filter(
			(name) => subject.values.get(name)?.value === '',
		);
		return findingIf(empty.length > 0 && isVersionBetween(subject, '2.1.94', '2.1.96'), () => ({
			status: 'fail',
			about: empty,
			title: `This version of Claude Code takes the empty ${empty.join(', ')} for a value`,
			because: '2.1.94 to 2.1.96 send a broken Authorization header then',
			evidence: [...assignmentEvidence(subject, ...empty), ...versionEvidence(subject)],
			next: [{say: 'update Claude Code', run: 'claude update'}],
		}));
	},
};
