// Quotas, AWS on a bad day, and what only a status or the name of an exception tells.
import {type ErrorRule, says, textOf} from './error-rule.ts';

/** AWS let the call in and asked for patience, or the account's quota is next to nothing. */
export const quota: readonly ErrorRule[] = [
	says('daily-quota', /per day/i),
	says('model-not-ready', /ModelNotReady/),
	// Sent with status 400, and no throttling: waiting does not help.
	says('account-limit', /ServiceQuotaExceeded/),
	says('throttled-requests', /too many requests/i),
	{cause: 'throttled', when: (error) => error.status === 429 || throttling.test(textOf(error))},
];

const throttling =
	/Throttl|TooManyRequests|RequestLimitExceeded|ProvisionedThroughputExceeded|SlowDown|Too many tokens/i;

/** Near the end: these say nothing but their status. */
export const statuses: readonly ErrorRule[] = [
	{
		cause: 'not-found',
		when: ({name, status}) => status === 404 || /^(ResourceNotFound|NoSuchEntity)/.test(name),
	},
	{
		cause: 'aws-fault',
		when: ({status = 0}) => status >= 500 || status === 408 || status === 424,
	},
	says('aws-fault', /ServiceUnavailable|InternalServer|^InternalFailure|ModelError|ModelTimeout|ModelStreamError/),
	{cause: 'forbidden', when: ({name, status}) => status === 403 || denied.test(name)},
	{cause: 'request-refused', when: ({status = 0}) => status >= 400},
	{cause: 'unexpected', when: () => true},
];

const denied = /^(AccessDenied|UnauthorizedOperation|NotAuthorized|UnauthorizedAccess)/;
