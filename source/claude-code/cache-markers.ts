// Whether Claude Code marks the prompts of a model for the cache, and for how long (measured with 2.1.330).
import {withoutWindow} from './called-target.ts';
import {type Effective, text} from './effective.ts';
import {cachingVariable, isTruthy, pinnableTiers, tierVariable} from './variables.ts';

/** As it stands in the body of a request. */
export type CacheMarker = {readonly type: 'ephemeral'; readonly ttl?: '1h'};

/** Undefined where caching is switched off. A tier's own switch holds for what the tier is pinned to, whatever family that is. */
export function cacheMarker(values: Effective, id: string): CacheMarker | undefined {
	const isOn = (name: string) => isTruthy(values.get(name)?.value);
	const tiersOfIt = pinnableTiers.filter((tier) => withoutWindow(text(values, tierVariable(tier)) ?? '') === id);
	if (isOn('DISABLE_PROMPT_CACHING') || tiersOfIt.some((tier) => isOn(cachingVariable(tier)))) return undefined;
	const asked = text(values, 'CLAUDE_CODE_PROMPT_CACHE_TTL') ?? text(values, 'promptCacheTtl');
	const hour = asked ? asked === '1h' : isOn('ENABLE_PROMPT_CACHING_1H') || isOn('ENABLE_PROMPT_CACHING_1H_BEDROCK');
	return hour && !isOn('FORCE_PROMPT_CACHING_5M') ? {type: 'ephemeral', ttl: '1h'} : {type: 'ephemeral'};
}
