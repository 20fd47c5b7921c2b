// No answer, or one that is not AWS's: time, names, connections, certificates, proxies. By Node's codes, and by its words where a text was pasted.
import {htmlPattern} from '../error-body.ts';
import {notAwsName, plainHttpName, unparsedPattern} from '../normalize-error.ts';
import {absent, type ErrorRule} from './error-rule.ts';

const notAws = new RegExp(`^${notAwsName}$`);

/** Answers that AWS did not write, whatever they say: a web page with status 403 denies nothing. */
export const otherAnswers: readonly ErrorRule[] = [
	{cause: 'stream-format', name: notAws, message: /text\/event-stream/i},
	{cause: 'not-aws', name: notAws},
	{cause: 'proxy-user-refused', status: /^407$/},
	// A connection that broke while a body was read has a code of the system, and is a matter of the network.
	{cause: 'not-aws', system: absent, message: unparsedPattern},
	{cause: 'not-aws', system: absent, message: htmlPattern},
];

/** A pasted text: it came with neither an answer nor a code of the system. */
const words = {system: absent, status: absent};

export const network: readonly ErrorRule[] = [
	{cause: 'proxy-invalid', name: /^ProxyInvalid$/},
	{cause: 'proxy-user-refused', status: absent, message: /^Bad response: 407$/},
	{cause: 'proxy-refused', status: absent, message: /^Bad response: \d+$/},
	{cause: 'proxy-timed-out', status: absent, message: /^Proxy timeout$/},
	{cause: 'plain-http', name: new RegExp(`^${plainHttpName}$`)},
	{...words, cause: 'proxy-refused', says: /Failed to connect to proxy URL|ERR_PROXY_TUNNEL|Tunnel connection failed/},
	// Codes of Node's TLS: the certificate is not one that this machine trusts.
	{
		cause: 'certificate-not-trusted',
		system:
			/^(DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_VERIFY_LEAF_SIGNATURE|UNABLE_TO_GET_ISSUER_CERT(_LOCALLY)?|CERT_UNTRUSTED|CERT_HAS_EXPIRED|CERT_NOT_YET_VALID|ERR_TLS_CERT_ALTNAME_INVALID|HOSTNAME_MISMATCH)$/,
	},
	{
		...words,
		cause: 'certificate-not-trusted',
		says: /SSL validation failed|CERTIFICATE_VERIFY_FAILED|UNABLE_TO_\w+|self[- ]signed|SELF_SIGNED|unable to (get|verify).*certificate|CERT_|certificate has expired|DEPTH_ZERO/i,
	},
	{cause: 'host-not-found', system: /^(ENOTFOUND|EAI_AGAIN|EAI_FAIL|EAI_NODATA|EAI_NONAME)$/},
	{
		...words,
		cause: 'host-not-found',
		says: /\bENOTFOUND\b|\bEAI_AGAIN\b|getaddrinfo|Could not resolve host|Name or service not known|NameResolutionError/i,
	},
	{cause: 'timed-out', name: /^(TimeoutError|RequestTimeout)$/},
	{cause: 'timed-out', system: /^(ETIMEDOUT|ESOCKETTIMEDOUT)$/},
	{...words, cause: 'timed-out', says: /\bETIMEDOUT\b|\bTimeoutError\b|timed out|(Connect|Read) timeout on endpoint/},
	{
		cause: 'connection-failed',
		system:
			/^(ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL|EPROTO|EACCES|ERR_SSL_\w+|ERR_HTTP2_\w+|HPE_\w+)$/,
	},
	{
		...words,
		cause: 'connection-failed',
		says: /\bE(CONNREFUSED|CONNRESET|HOSTUNREACH|NETUNREACH)\b|\bAggregateError\b|\bConnection(Refused|Closed)\b|FailedToOpenSocket|Connection error|socket hang up|Could not connect to the endpoint URL|Connection was closed before/,
	},
	{
		cause: 'region-malformed',
		status: absent,
		message: /Region is missing|Region not accepted|You must specify a region|Invalid endpoint: https/,
	},
	{cause: 'endpoint-malformed', status: absent, system: /^ERR_INVALID_URL$/},
	{cause: 'endpoint-malformed', status: absent, message: /^Invalid URL/},
];

/** An answer without AWS's request id and without the name of one of its exceptions: something on the way gave it. */
export const unsignedAnswers: readonly ErrorRule[] = [
	{cause: 'not-aws', requestId: absent, name: /^Unknown(Error)?$|_error$/},
	{cause: 'not-aws', requestId: absent, message: /^UnknownError$/},
];
