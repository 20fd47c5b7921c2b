// Ids that AWS does not take: bare models, profiles of another region or partition, what does not exist.
import {Problem} from '../../../problem.ts';
import {parsePin} from '../../pin.ts';
import {checkPin} from '../../pin-check.ts';
import type {ErrorCause} from '../cause.ts';
import {type CallPlace, type ErrorRule, says, textOf} from './error-rule.ts';

/** What the pin alone gives away, with what to do about it; undefined when the pin is well-formed and belongs here. */
export function flawOf({pin = '', region, accountId}: CallPlace): Problem | undefined {
	const parsed = parsePin(pin);
	if (parsed instanceof Problem) return parsed;
	return checkPin(parsed, {region, ...(accountId ? {accountId} : {})});
}

const invalid = /model identifier is invalid|model ID is invalid/i;

// AWS has the same sentence for many mistakes: where the pin shows which one it is, that one is the cause.
const flaws: readonly ErrorCause[] = [
	'pin-other-region',
	'pin-other-partition',
	'pin-other-account',
	'pin-needs-profile',
];

export const identifier: readonly ErrorRule[] = [
	// Before "identifier is invalid": an answer may say both.
	says('on-demand', /on-demand throughput/i),
	...flaws.map(
		(cause): ErrorRule => ({
			cause,
			when: (error, place) => invalid.test(textOf(error)) && flawOf(place)?.code === cause,
		}),
	),
	says('invalid-id', invalid),
];
