// Finds two cache lifetimes in one configuration: Bedrock refuses a request in which a block of one hour follows
// a block of five minutes (anthropics/claude-code#39599). FORCE_PROMPT_CACHING_5M is stronger than all others.
import {type Check, findingIf} from '../../check.ts';
import {switchOff} from '../../fixes/fix.ts';
import {assignmentEvidence, effectiveValue, isSwitchedOn} from '../../values.ts';

export const cachingTtlConflict: Check = {
	id: 'caching-ttl-conflict',
	title: 'All settings ask for the same cache lifetime',
	needs: 'offline',
	find(subject) {
		const set = ['CLAUDE_CODE_PROMPT_CACHE_TTL', 'CLAUDE_CODE_SUBAGENT_PROMPT_CACHE_TTL', 'promptCacheTtl'].filter(
			(name) => effectiveValue(subject, name),
		);
		const hour = isSwitchedOn(subject, 'ENABLE_PROMPT_CACHING_1H');
		const values = new Set([...set.map((name) => effectiveValue(subject, name)), ...(hour ? ['1h'] : [])]);
		const forced = isSwitchedOn(subject, 'FORCE_PROMPT_CACHING_5M');
		return findingIf(values.size > 1 || (forced && hour), () => ({
			status: 'warn',
			title: 'Two different cache lifetimes are set',
			because: forced
				? 'FORCE_PROMPT_CACHING_5M overrides ENABLE_PROMPT_CACHING_1H'
				: 'Bedrock refuses a request in which a longer lifetime follows a shorter one',
			evidence: assignmentEvidence(subject, ...set, 'ENABLE_PROMPT_CACHING_1H', 'FORCE_PROMPT_CACHING_5M'),
			next: [{say: 'Use five minutes everywhere', own: '--cache-ttl 5m'}],
		}));
	},
	fix: (subject) =>
		cachingTtlConflict.find(subject).length > 0 && isSwitchedOn(subject, 'ENABLE_PROMPT_CACHING_1H')
			? switchOff(subject, 'ENABLE_PROMPT_CACHING_1H')
			: undefined,
};
