// The flag that switches prompt caching off for some models, and leaves it as it is for the others.
import {withoutWindow} from '../claude-code/called-target.ts';
import {cachingVariable, pinnableTiers, tierVariable} from '../claude-code/variables.ts';
import type {Subject} from './subject.ts';
import {effectiveValue, isSwitchedOn} from './values.ts';

/** `--caching off:haiku`; `--caching off` where no other is left, or where one of them is the model of no tier, which has no switch of its own. */
export function withoutCachingFor(subject: Subject, pins: readonly string[]): string {
	const pinOf = (tier: (typeof pinnableTiers)[number]) =>
		withoutWindow(effectiveValue(subject, tierVariable(tier)) ?? '');
	if (pins.some((pin) => !pinnableTiers.some((tier) => pinOf(tier) === pin))) return '--caching off';
	const off = pinnableTiers.filter(
		(tier) => pins.includes(pinOf(tier)) || isSwitchedOn(subject, cachingVariable(tier)),
	);
	const isEveryOne = pinnableTiers.every((tier) => off.includes(tier) || pinOf(tier) === '');
	return isEveryOne ? '--caching off' : `--caching off:${off.join(',')}`;
}
