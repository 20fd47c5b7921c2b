// The checks of this area, in the order in which the doctor reports them.
import type {Check} from '../../check.ts';
import {destinationDenied} from './destination-denied.ts';
import {globalDenied} from './global-denied.ts';
import {identifierRefused} from './identifier-refused.ts';
import {otherPartition} from './other-partition.ts';
import {pinLeaves} from './pin-leaves.ts';
import {pinNotListed} from './pin-not-listed.ts';
import {pinOtherGeography} from './pin-other-geography.ts';
import {pinOtherRegion} from './pin-other-region.ts';
import {regionByDefault} from './region-by-default.ts';
import {regionMalformed} from './region-malformed.ts';
import {regionNotEnabled} from './region-not-enabled.ts';
import {regionOdd} from './region-odd.ts';
import {regionOtherVariable} from './region-other-variable.ts';
import {regionPrefix} from './region-prefix.ts';
import {regionSovereign} from './region-sovereign.ts';
import {regionUnknown} from './region-unknown.ts';
import {regionUnsupported} from './region-unsupported.ts';

export const region: readonly Check[] = [
	regionByDefault,
	regionUnsupported,
	destinationDenied,
	pinOtherGeography,
	globalDenied,
	identifierRefused,
	regionMalformed,
	regionOdd,
	regionNotEnabled,
	regionSovereign,
	regionOtherVariable,
	otherPartition,
	pinOtherRegion,
	pinLeaves,
	regionPrefix,
	regionUnknown,
	pinNotListed,
];
