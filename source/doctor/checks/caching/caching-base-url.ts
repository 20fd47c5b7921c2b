// Finds a base URL without CLAUDE_CODE_ATTRIBUTION_HEADER=0: with any base URL, even Amazon's own, Claude Code puts a
// changing block in front of every request, so the prompt cache is never hit (Claude Code's documentation on prompt caching).

import {setVariable} from '../../../shell-command.ts';
import {type Check, findingIf} from '../../check.ts';
import {setTo} from '../../fixes/fix.ts';
import {assignmentEvidence, effectiveValue} from '../../values.ts';

export const cachingBaseUrl: Check = {
	id: 'caching-base-url',
	title: 'Requests to a base URL begin alike, so prompts can be cached',
	needs: 'offline',
	find(subject) {
		const header = subject.values.get('CLAUDE_CODE_ATTRIBUTION_HEADER')?.value.trim();
		return findingIf(
			effectiveValue(subject, 'ANTHROPIC_BEDROCK_BASE_URL') !== undefined && header !== '0' && header !== 'false',
			() => ({
				status: 'warn',
				title: 'Prompts are probably not cached, because a base URL is set',
				because: 'With a base URL, Claude Code begins every request with an attribution block that changes',
				evidence: assignmentEvidence(subject, 'ANTHROPIC_BEDROCK_BASE_URL'),
				next: [{say: 'Switch the block off', run: setVariable('CLAUDE_CODE_ATTRIBUTION_HEADER', '0')}],
			}),
		);
	},
	fix: (subject) => setTo(subject, 'CLAUDE_CODE_ATTRIBUTION_HEADER', '0'),
};
