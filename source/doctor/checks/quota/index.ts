// The checks of this area, in the order in which the doctor reports them.
import type {Check} from '../../check.ts';
import {accountLimit} from './account-limit.ts';
import {serviceTrouble} from './service-trouble.ts';
import {throttledPerDay} from './throttled-per-day.ts';
import {throttledRequests} from './throttled-requests.ts';
import {throttledTokens} from './throttled-tokens.ts';
import {turnTooLarge} from './turn-too-large.ts';

export const quota: readonly Check[] = [
	accountLimit,
	throttledPerDay,
	throttledRequests,
	serviceTrouble,
	throttledTokens,
	turnTooLarge,
];
