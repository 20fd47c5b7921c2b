// Finds a base URL without CLAUDE_CODE_ATTRIBUTION_HEADER=0: with any base URL, even Amazon's own, Claude Code puts a
// changing block in front of every request, so the prompt cache is never hit (Claude Code's documentation on prompt caching).
import {type Check, findingIf} from '../../check.ts';
import {setTo} from '../../fixes/fix.ts';
import {assignmentEvidence, effectiveValue} from '../../values.ts';

export const cachingBaseUrl: Check = {
	id: 'caching-base-url',
	title: 'Nothing changes the beginning of every request',
	needs: 'offline',
	find(subject) {
		const header = subject.values.get('CLAUDE_CODE_ATTRIBUTION_HEADER')?.value.trim();
		return findingIf(
			effectiveValue(subject, 'ANTHROPIC_BEDROCK_BASE_URL') !== undefined && header !== '0' && header !== 'false',
			() => ({
				status: 'warn',
				title: 'A base URL may spoil prompt caching',
				because: 'with it Claude Code puts an attribution block that changes in front of every request',
				evidence: assignmentEvidence(subject, 'ANTHROPIC_BEDROCK_BASE_URL'),
				next: [{say: 'switch the block off', run: 'export CLAUDE_CODE_ATTRIBUTION_HEADER=0'}],
			}),
		);
	},
	fix: (subject) => setTo(subject, 'CLAUDE_CODE_ATTRIBUTION_HEADER', '0'),
};
