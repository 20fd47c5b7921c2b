// The account may not use the model: subscription, form, entitlement, lifecycle, country.
import {type ErrorRule, says} from './error-rule.ts';

/** Before the IAM rules: its text contains "is not authorized to perform", too. */
export const marketplace: readonly ErrorRule[] = [says('marketplace', /marketplace/i)];

export const modelAccess: readonly ErrorRule[] = [
	says('not-enabled', /don['’]t have access to the model/i),
	says('use-case-form', /use case details|FTUFormNotFilled/i),
	says('legacy', /marked by provider as Legacy/i),
	says('end-of-life', /end of its life/i),
];

/** After the rules of identifiers. */
export const accountAccess: readonly ErrorRule[] = [
	says('unsupported-country', /unsupported countr/i),
	says('operation-not-allowed', /Operation not allowed/i),
	says(
		'account-not-authorized',
		/account is not authorized|not authorized to (access this model|invoke this API)|BadCScore/i,
	),
	says('not-available-for-account', /is not available for this account/i),
];
