// Finds a refused model call whose reason no other check knows, so that no refusal goes unreported.

import type {ErrorCause} from '../../../bedrock/aws-errors/cause.ts';
import {refusalCheck} from '../../refusal-check.ts';

/** The causes that no other check looks for. */
const unrecognised: readonly ErrorCause[] = [
	'forbidden',
	'request-refused',
	'unexpected',
	'not-available-for-account',
	'payment-instrument',
	'request-extra-inputs',
	'request-thinking',
	'request-effort',
	'request-cache-ttl',
	'request-too-long',
	'request-max-tokens',
	'credential-export-failed',
	'login-session-expired',
	'source-profile-circular',
	'source-profile-missing',
	'api-key-alone',
	'api-key-missing',
	'region-malformed',
	'endpoint-malformed',
];

export const callRefused = refusalCheck({
	id: 'call-refused',
	title: 'AWS accepts the calls',
	causes: unrecognised,
	only: (_, {call}) => call === 'probe',
	say: (_, {pin}) => `AWS refuses calls to ${pin}`,
	next: () => [{say: "Show AWS's words to your administrator"}],
});
