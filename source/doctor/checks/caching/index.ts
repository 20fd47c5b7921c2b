// The checks of this area, in the order in which the doctor reports them.
import type {Check} from '../../check.ts';
import {cachingBaseUrl} from './caching-base-url.ts';
import {cachingHourVersion} from './caching-hour-version.ts';
import {cachingOff} from './caching-off.ts';
import {cachingProven} from './caching-proven.ts';
import {cachingRefused} from './caching-refused.ts';
import {cachingTierUnpinned} from './caching-tier-unpinned.ts';
import {cachingTtlConflict} from './caching-ttl-conflict.ts';
import {cachingZero} from './caching-zero.ts';

export const caching: readonly Check[] = [
	cachingBaseUrl,
	cachingHourVersion,
	cachingOff,
	cachingProven,
	cachingRefused,
	cachingTierUnpinned,
	cachingTtlConflict,
	cachingZero,
];
