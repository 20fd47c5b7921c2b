// The one table of words for errors: every cause has one title and one list of next steps, for problems and findings alike.
import type {ErrorCause} from '../cause.ts';
import {credentials} from './credentials.ts';
import {models} from './models.ts';
import {network} from './network.ts';
import {denied} from './policies.ts';
import {service} from './service.ts';
import type {FailedCall, Wording, WordingOf} from './wording.ts';

const wordings: Readonly<Record<ErrorCause, WordingOf>> = {
	...credentials,
	...network,
	'assume-role-denied': denied,
	'identity-policy': denied,
	'explicit-deny-identity': denied,
	'permissions-boundary': denied,
	'session-policy': denied,
	'service-control-policy': denied,
	'resource-control-policy': denied,
	'vpc-endpoint': denied,
	'resource-policy': denied,
	'access-denied': denied,
	...models,
	...service,
};

/** Fails for nothing: an error that no rule knows has words, too. */
export function wordError(call: FailedCall): Wording {
	const wording = wordings[call.failure.cause](call);
	// An id at the beginning stays as it is.
	const title = wording.title.replace(/^(a|the|your)(?= )/, (word) => `${word[0]?.toUpperCase()}${word.slice(1)}`);
	return {...wording, title};
}
