// The account may not use the model: subscription, form, entitlement, lifecycle, country.
import type {ErrorRule} from './error-rule.ts';

/** Before the IAM rules: its text contains "is not authorized to perform", too. */
export const marketplace: readonly ErrorRule[] = [
	// First: its text ends with the Marketplace subscription that could not be completed for want of it.
	{cause: 'payment-instrument', says: /INVALID_PAYMENT_INSTRUMENT|valid payment (instrument|method)/i},
	{cause: 'marketplace', says: /marketplace/i},
];

export const modelAccess: readonly ErrorRule[] = [
	{cause: 'not-enabled', says: /don['’]t have access to the model/i},
	{cause: 'use-case-form', says: /use case details|FTUFormNotFilled/i},
	{cause: 'legacy', says: /marked by provider as Legacy/i},
	{cause: 'end-of-life', says: /end of its life/i},
];

/** After the rules of identifiers. */
export const accountAccess: readonly ErrorRule[] = [
	{cause: 'unsupported-country', says: /unsupported countr/i},
	{cause: 'operation-not-allowed', says: /Operation not allowed/i},
	{
		cause: 'account-not-authorized',
		says: /account is not authorized|not authorized to (access this model|invoke this API)|BadCScore/i,
	},
	{cause: 'not-available-for-account', says: /is not available for this account/i},
];
