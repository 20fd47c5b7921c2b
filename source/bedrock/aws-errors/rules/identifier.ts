// Ids that AWS does not take: bare models, profiles of another region or partition, what does not exist.
import {Problem} from '../../../problem.ts';
import {parsePin} from '../../pin.ts';
import {checkPin} from '../../pin-check.ts';
import type {ErrorCause} from '../cause.ts';
import type {CallPlace, ErrorRule} from './error-rule.ts';

/** What the pin alone gives away, with what to do about it; undefined when the pin is well-formed and belongs here. */
export function flawOf({pin = '', region, accountId}: CallPlace): Problem | undefined {
	const parsed = parsePin(pin);
	if (parsed instanceof Problem) return parsed;
	return checkPin(parsed, {region, ...(accountId ? {accountId} : {})});
}

const flaws: readonly ErrorCause[] = [
	'pin-other-region',
	'pin-other-partition',
	'pin-other-account',
	'pin-needs-profile',
];

export const identifier: readonly ErrorRule[] = [
	// Before "identifier is invalid": an answer may say both.
	{cause: 'on-demand', says: /on-demand throughput/i},
	{
		says: /model identifier is invalid|model ID is invalid/i,
		// AWS has the same sentence for many mistakes: where the pin shows which one it is, that one is the cause.
		cause(_, place) {
			const code = flawOf(place)?.code;
			return flaws.find((flaw) => flaw === code) ?? 'invalid-id';
		},
	},
];
