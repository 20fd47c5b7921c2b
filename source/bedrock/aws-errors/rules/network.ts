// No answer, or one that is not AWS's: time, names, connections, certificates, proxies. By Node's codes, and by its words where a text was pasted.
import {looksLikeHtml} from '../error-body.ts';
import {isUnparsed, type NormalizedError, notAwsName} from '../normalize-error.ts';
import {type ErrorRule, unanswered} from './error-rule.ts';

// Codes of Node's TLS: the certificate is not one that this machine trusts.
const certificateCode =
	/^(DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_VERIFY_LEAF_SIGNATURE|UNABLE_TO_GET_ISSUER_CERT(_LOCALLY)?|CERT_UNTRUSTED|CERT_HAS_EXPIRED|CERT_NOT_YET_VALID|ERR_TLS_CERT_ALTNAME_INVALID|HOSTNAME_MISMATCH)$/;
const certificateText =
	/self[- ]signed|SELF_SIGNED|unable to (get|verify).*certificate|CERT_|certificate has expired|DEPTH_ZERO/i;
const connectionCode =
	/^(ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL|EPROTO|EACCES|ERR_SSL_\w+|ERR_HTTP2_\w+|HPE_\w+)$/;
const nameCode = /^(ENOTFOUND|EAI_AGAIN|EAI_FAIL|EAI_NODATA|EAI_NONAME)$/;

/** Answers that AWS did not write, whatever they say: a web page with status 403 denies nothing. */
export const otherAnswers: readonly ErrorRule[] = [
	{cause: 'stream-format', when: ({name, message}) => name === notAwsName && /text\/event-stream/i.test(message)},
	{
		cause: 'not-aws',
		// A connection that broke while a body was read has a code of the system, and is a matter of the network.
		when: ({name, message, status, system}) =>
			name === notAwsName ||
			status === 407 ||
			(system === undefined && (isUnparsed(message) || looksLikeHtml(message))),
	},
];

export const network: readonly ErrorRule[] = [
	{cause: 'proxy-invalid', when: ({name}) => name === 'ProxyInvalid'},
	unanswered('proxy-refused', ({message}) => /^(Bad response: \d+|Proxy timeout)$/.test(message)),
	{cause: 'certificate-not-trusted', when: (error) => either(error, certificateCode, certificateText)},
	{cause: 'host-not-found', when: (error) => either(error, nameCode, /\bENOTFOUND\b|\bEAI_AGAIN\b|getaddrinfo/)},
	{
		cause: 'timed-out',
		when: (error) =>
			/^(TimeoutError|RequestTimeout)$/.test(error.name) ||
			either(error, /^(ETIMEDOUT|ESOCKETTIMEDOUT)$/, /\bETIMEDOUT\b|\bTimeoutError\b|timed out/),
	},
	{
		cause: 'connection-failed',
		when: (error) =>
			either(error, connectionCode, /\bE(CONNREFUSED|CONNRESET|HOSTUNREACH|NETUNREACH)\b|socket hang up/),
	},
	unanswered('region-malformed', ({message}) => /Region is missing|Region not accepted/.test(message)),
	unanswered('endpoint-malformed', ({system, message}) => system === 'ERR_INVALID_URL' || /^Invalid URL/.test(message)),
];

/** An answer without AWS's request id and without the name of one of its exceptions: something on the way gave it. */
export const unsignedAnswers: readonly ErrorRule[] = [
	{
		cause: 'not-aws',
		when: ({name, message, requestId}) =>
			requestId === undefined && (/^Unknown(Error)?$|_error$/.test(name) || message === 'UnknownError'),
	},
];

/** By the system's code where there is one, else by the words of an error without an answer. */
const either = ({name, system, status, message}: NormalizedError, code: RegExp, words: RegExp) =>
	system === undefined ? status === undefined && words.test(`${name}: ${message}`) : code.test(system);
