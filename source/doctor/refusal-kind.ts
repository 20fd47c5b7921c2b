// Sorts AWS's refusals into the catalogue's entries: an ordered table, the first that matches decides.
import type {AwsAnswer} from '../problem.ts';

export type RefusalKind = (typeof rules)[number]['kind'] | 'other';

type Seen = {
	readonly text: string;
	readonly name: string;
	readonly status: number | undefined;
	readonly region: string;
};

const says = (pattern: RegExp) => (seen: Seen) => pattern.test(seen.text);
const denied = /not authorized to perform: (\S+)(?: on resource: (\S+))?/i;
const resourceRegion = (seen: Seen) => {
	const resource = denied.exec(seen.text)?.[2];
	return resource?.startsWith('arn:') ? resource.split(':')[3] : undefined;
};
/** Our own words for what came to nothing before AWS was asked (`code` of the Problem). */
const keyless = /^(credentials-missing|credential-process-failed|metadata-not-reached|profile-without-credentials)$/;
const organisation = /explicit deny in an? (service|resource) control policy/i;

/** Order matters: the marketplace text also says "is not authorized to perform", an expired signature is also invalid. */
const rules = [
	{kind: 'no-keys-in-time', is: ({name}: Seen) => name === 'credentials-timed-out'},
	{kind: 'no-credentials', is: ({name}: Seen) => keyless.test(name)},
	{
		kind: 'tls',
		is: says(/self[- ]signed|unable to (get|verify).*certificate|CERT_|certificate has expired|DEPTH_ZERO/i),
	},
	{kind: 'connection', is: says(/ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ECONNRESET|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT/)},
	{kind: 'html', is: says(/<html|<!doctype|with a web page/i)},
	{kind: 'stream-type', is: says(/text\/event-stream/i)},
	{kind: 'mfa', is: says(/multi-factor authentication/i)},
	{kind: 'sso', is: says(/SSO session|sso login|Token is expired|Session token not found or invalid/i)},
	{kind: 'sso-forbidden', is: (seen: Seen) => seen.name === 'ForbiddenException'},
	{kind: 'expired-key', is: says(/Bearer Token has expired/i)},
	{kind: 'expired', is: (seen: Seen) => /ExpiredToken/.test(seen.name) || /security token.*expired/i.test(seen.text)},
	{
		kind: 'invalid-token',
		is: (seen: Seen) =>
			/UnrecognizedClient|InvalidClientTokenId/.test(seen.name) || /security token.*invalid/i.test(seen.text),
	},
	{kind: 'clock', is: says(/Signature (expired|not yet current)|RequestTimeTooSkewed/i)},
	{
		kind: 'signature',
		is: (seen: Seen) =>
			/InvalidSignature|SignatureDoesNotMatch/.test(seen.name) || /signature we calculated/i.test(seen.text),
	},
	{
		kind: 'api-key',
		is: says(/API Key is valid|Authentication failed.*API Key|Missing required parameters in the API Key/i),
	},
	{kind: 'authorization-header', is: says(/Authorization header (is missing|requires)/i)},
	{kind: 'marketplace', is: says(/marketplace/i)},
	{kind: 'call-with-bearer', is: says(/not authorized to perform: bedrock:CallWithBearerToken/i)},
	{kind: 'assume-role', is: says(/not authorized to perform: sts:(AssumeRole|TagSession)/i)},
	{kind: 'global-organisation', is: (seen: Seen) => organisation.test(seen.text) && resourceRegion(seen) === ''},
	{
		kind: 'destination-organisation',
		is: (seen: Seen) => organisation.test(seen.text) && ![undefined, '', seen.region].includes(resourceRegion(seen)),
	},
	{kind: 'session-policy', is: says(/(no|explicit deny in an?) session policy/i)},
	{
		kind: 'explicit-deny',
		is: says(
			/explicit deny in|no (permissions boundary|VPC endpoint policy|service control policy|resource control policy)/i,
		),
	},
	{
		kind: 'destination-policy',
		is: (seen: Seen) =>
			/foundation-model\//.test(denied.exec(seen.text)?.[2] ?? '') &&
			![undefined, seen.region].includes(resourceRegion(seen)),
	},
	{kind: 'identity-policy', is: says(denied)},
	{kind: 'no-access', is: says(/don't have access to the model/i)},
	{kind: 'use-case', is: says(/use case details|FTUFormNotFilled/i)},
	{kind: 'legacy', is: says(/marked by provider as Legacy/i)},
	{kind: 'end-of-life', is: says(/end of its life/i)},
	{kind: 'on-demand', is: says(/on-demand throughput/i)},
	{kind: 'identifier', is: says(/model identifier is invalid/i)},
	{kind: 'country', is: says(/unsupported countries/i)},
	{kind: 'operation', is: says(/Operation not allowed/i)},
	{kind: 'account', is: says(/not authorized to (access this model|invoke this API)/i)},
	{kind: 'per-day', is: (seen: Seen) => seen.status === 429 && /per day/i.test(seen.text)},
	{kind: 'too-many-requests', is: (seen: Seen) => seen.status === 429 && /too many requests/i.test(seen.text)},
	{
		kind: 'not-ready',
		is: (seen: Seen) => [408, 424, 500, 503].includes(seen.status ?? 0) || /ModelNotReady/.test(seen.name),
	},
	{kind: 'tokens', is: (seen: Seen) => seen.status === 429 || /Throttling/.test(seen.name)},
	{kind: 'account-limit', is: (seen: Seen) => /ServiceQuotaExceeded/.test(seen.name)},
	{kind: 'beta-flag', is: says(/invalid beta flag/i)},
	{
		kind: 'no-credentials',
		is: (seen: Seen) =>
			/CredentialsProvider/.test(seen.name) || /Could not (load|resolve) credentials/i.test(seen.text),
	},
	{kind: 'timed-out', is: says(/timed.out|TimeoutError/i)},
	{kind: 'gone', is: (seen: Seen) => seen.status === 404},
] as const;

/** @param region where the call was sent */
export function refusalKind(answer: AwsAnswer, region: string): RefusalKind {
	const seen = {text: `${answer.name}: ${answer.message}`, name: answer.name, status: answer.status, region};
	return rules.find(({is}) => is(seen))?.kind ?? 'other';
}
