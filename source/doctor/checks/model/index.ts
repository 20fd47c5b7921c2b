// The checks of this area, in the order in which the doctor reports them.
import type {Check} from '../../check.ts';
import {accountRestricted} from './account-restricted.ts';
import {availabilityUnknown} from './availability-unknown.ts';
import {mantleNotTried} from './mantle-not-tried.ts';
import {mantlePrefix} from './mantle-prefix.ts';
import {modelEnded} from './model-ended.ts';
import {modelLegacy} from './model-legacy.ts';
import {modelNeedsProfile} from './model-needs-profile.ts';
import {modelNotAuthorized} from './model-not-authorized.ts';
import {modelNotEntitled} from './model-not-entitled.ts';
import {modelNotSubscribed} from './model-not-subscribed.ts';
import {operationNotAllowed} from './operation-not-allowed.ts';
import {profileGone} from './profile-gone.ts';
import {subscriptionUnfinished} from './subscription-unfinished.ts';
import {useCaseMissing} from './use-case-missing.ts';

export const model: readonly Check[] = [
	accountRestricted,
	availabilityUnknown,
	modelEnded,
	modelLegacy,
	mantlePrefix,
	mantleNotTried,
	modelNeedsProfile,
	modelNotAuthorized,
	modelNotEntitled,
	modelNotSubscribed,
	operationNotAllowed,
	profileGone,
	subscriptionUnfinished,
	useCaseMissing,
];
