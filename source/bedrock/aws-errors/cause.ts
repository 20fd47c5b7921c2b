// The causes that an error of AWS, the SDK, Node's network or a proxy can have: whose matter each is, and who can change it.

/** Who can change it: `wait` when time alone does. */
export type Fixer = 'you' | 'your administrator' | 'organisation administrator' | 'AWS Support' | 'wait';

/** What refused, or what did not work. */
export type ErrorLayer =
	| 'identity'
	| 'account'
	| 'organisation'
	| 'network'
	| 'credentials'
	| 'model access'
	| 'identifier'
	| 'quota'
	| 'service'
	| 'request'
	| 'unknown';

type CauseRow = {readonly layer: ErrorLayer; readonly fixer: Fixer};

const row = (layer: ErrorLayer, fixer: Fixer): CauseRow => ({layer, fixer});

const credentials = row('credentials', 'you');
const network = row('network', 'you');
const policy = row('identity', 'your administrator');
const organisation = row('organisation', 'organisation administrator');
const modelAccess = row('model access', 'your administrator');
const olderModel = row('model access', 'you');
const restricted = row('model access', 'AWS Support');
const identifier = row('identifier', 'you');
const quota = row('quota', 'AWS Support');
const throttling = row('quota', 'wait');
const service = row('service', 'wait');
const request = row('request', 'you');

/** The codes are stable, for scripts: `--json` prints them as `code` of a problem and as `access-CODE` of a finding. */
export const errorCauses = {
	'credential-export-failed': credentials,
	'credential-process-failed': credentials,
	'credentials-missing': credentials,
	'credentials-timed-out': credentials,
	'credentials-expired': credentials,
	'credentials-invalid': credentials,
	'clock-wrong': credentials,
	'signature-refused': credentials,
	'sso-session-missing': credentials,
	'sso-session-expired': credentials,
	'sso-role-refused': row('credentials', 'your administrator'),
	'login-session-expired': credentials,
	'mfa-needed': credentials,
	'profile-without-credentials': credentials,
	'source-profile-circular': credentials,
	'source-profile-missing': credentials,
	'web-identity-failed': credentials,
	'web-identity-refused': row('credentials', 'your administrator'),
	'metadata-not-reached': credentials,
	'api-key-alone': credentials,
	'api-key-missing': credentials,
	'api-key-expired': credentials,
	'api-key-invalid': credentials,
	'api-key-permission': policy,
	'authorization-missing': credentials,

	'proxy-invalid': network,
	'proxy-refused': network,
	'proxy-user-refused': network,
	'proxy-timed-out': network,
	'plain-http': network,
	'certificate-not-trusted': network,
	'host-not-found': network,
	'timed-out': network,
	'connection-failed': network,
	'region-malformed': network,
	'endpoint-malformed': network,
	'stream-format': row('network', 'your administrator'),
	'not-aws': row('network', 'your administrator'),

	'assume-role-denied': policy,
	'identity-policy': policy,
	'explicit-deny-identity': policy,
	'permissions-boundary': policy,
	'session-policy': policy,
	'service-control-policy': organisation,
	'resource-control-policy': organisation,
	'vpc-endpoint': row('network', 'your administrator'),
	'resource-policy': row('account', 'your administrator'),
	'access-denied': row('unknown', 'your administrator'),

	'payment-instrument': modelAccess,
	marketplace: modelAccess,
	'not-enabled': modelAccess,
	'use-case-form': modelAccess,
	legacy: olderModel,
	'end-of-life': olderModel,
	'unsupported-country': restricted,
	'operation-not-allowed': restricted,
	'account-not-authorized': restricted,
	'not-available-for-account': restricted,

	'on-demand': identifier,
	'pin-needs-profile': identifier,
	'pin-other-region': identifier,
	'pin-other-partition': identifier,
	'pin-other-account': identifier,
	'invalid-id': identifier,
	'not-found': identifier,

	'name-taken': identifier,
	'too-many-tags': request,

	'daily-quota': quota,
	'account-limit': quota,
	throttled: throttling,
	'throttled-requests': throttling,
	'model-not-ready': service,
	'aws-fault': service,

	'request-beta': request,
	'request-extra-inputs': request,
	'request-thinking': request,
	'request-effort': request,
	'request-cache-ttl': request,
	'request-caching': request,
	'request-too-long': request,
	'request-max-tokens': request,

	/** 403 in words that no rule knows. */
	forbidden: row('unknown', 'your administrator'),
	/** Another status of 400 or more in words that no rule knows. */
	'request-refused': row('unknown', 'you'),
	/** No status, and words that no rule knows. */
	unexpected: row('unknown', 'you'),
} as const satisfies Readonly<Record<string, CauseRow>>;

export type ErrorCause = keyof typeof errorCauses;

/** Without an answer of AWS: whether it is proven all the same that nothing will work, for want of a sign-in or of a connection. */
export const provesFailure = ({layer}: {readonly layer: ErrorLayer}): boolean =>
	layer === 'network' || layer === 'credentials';
