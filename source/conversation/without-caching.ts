// Prompt caching, switched off for some models and left as it is for the others.
import {pinnableTiers} from '../claude-code/variables.ts';
import type {Answers, Caching} from './answers.ts';

/** Caching as it is, and switched off for these models; for all where no other is left, or one of them is the model of no tier, which has no switch. */
export function withoutCachingOf(pins: readonly string[], now: Caching, answers: Partial<Answers>): Caching {
	const alias = (pin: string) => pinnableTiers.find((tier) => tier === pin);
	const ids = pins.map((pin) => {
		const tier = alias(pin);
		return (tier && answers[tier]) ?? pin;
	});
	if (now === 'off' || ids.some((id) => !pinnableTiers.some((tier) => answers[tier] === id))) return 'off';
	const off = now === 'on' ? [] : now.offFor;
	const offFor = pinnableTiers.filter((tier) => off.includes(tier) || ids.includes(answers[tier] ?? ''));
	return pinnableTiers.every((tier) => offFor.includes(tier) || !answers[tier]) ? 'off' : {offFor};
}

/** As `--caching` takes it. */
export const cachingFlag = (caching: Caching): string =>
	typeof caching === 'string' ? caching : `off:${caching.offFor.join(',')}`;
