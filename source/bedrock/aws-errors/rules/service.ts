// Quotas, AWS on a bad day, and what only a status or the name of an exception tells.
import type {ErrorRule} from './error-rule.ts';

/** AWS let the call in and asked for patience, or the account's quota is next to nothing. */
export const quota: readonly ErrorRule[] = [
	{cause: 'daily-quota', says: /per day/i},
	{cause: 'model-not-ready', says: /ModelNotReady/},
	// Sent with status 400, and no throttling: waiting does not help.
	{cause: 'account-limit', says: /ServiceQuotaExceeded/},
	{cause: 'throttled-requests', says: /too many requests/i},
	{cause: 'throttled', status: /^429$/},
	{
		cause: 'throttled',
		says: /Throttl|TooManyRequests|RequestLimitExceeded|ProvisionedThroughputExceeded|SlowDown|Too many tokens/i,
	},
];

/** What AWS says of an application profile that is to be made or deleted. */
export const ownProfiles: readonly ErrorRule[] = [
	{cause: 'name-taken', name: /^Conflict(Exception)?$/},
	{cause: 'too-many-tags', name: /^TooManyTags/},
];

/** At the end: these say nothing but their status or the name of their exception. */
export const statuses: readonly ErrorRule[] = [
	{cause: 'not-found', status: /^404$/},
	{cause: 'not-found', name: /^(ResourceNotFound|NoSuchEntity)/},
	{cause: 'aws-fault', status: /^(408|424|[5-9]..)$/},
	{
		cause: 'aws-fault',
		says: /ServiceUnavailable|InternalServer|^InternalFailure|ModelError|ModelTimeout|ModelStreamError/,
	},
	{cause: 'forbidden', status: /^403$/},
	{cause: 'forbidden', name: /^(AccessDenied|UnauthorizedOperation|NotAuthorized|UnauthorizedAccess)/},
	{cause: 'request-refused', status: /^4..$/},
];
