// No answer, or one that is not AWS's: time, names, connections, certificates, proxies.

import {shellWord} from '../../aws-command.ts';
import {type ErrorRule, unanswered} from './error-rule.ts';
import type {CallContext} from './next.ts';
import {notAws} from './normalize-error.ts';

// Codes of Node's TLS (N1): the certificate is not one that this machine trusts.
const certificates =
	/^(DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_VERIFY_LEAF_SIGNATURE|UNABLE_TO_GET_ISSUER_CERT(_LOCALLY)?|CERT_UNTRUSTED|CERT_HAS_EXPIRED|CERT_NOT_YET_VALID|ERR_TLS_CERT_ALTNAME_INVALID|HOSTNAME_MISMATCH)$/;
const broken =
	/^(ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL|EPROTO|EACCES|ERR_SSL_\w+|ERR_HTTP2_\w+|HPE_\w+)$/;

const checkProxy = {say: 'See which proxy is set', run: 'env | grep -i _proxy'};
const endpoints = {say: 'See whether an endpoint is configured', run: 'env | grep -E "AWS_ENDPOINT_URL|BASE_URL"'};

const host = ({region}: CallContext) => `bedrock.${region ?? 'us-east-1'}.amazonaws.com`;

export const network: readonly ErrorRule[] = [
	{
		code: 'proxy-invalid',
		when: ({name}) => name === 'ProxyInvalid',
		title: () => 'The proxy setting cannot be used',
		next: () => [checkProxy],
	},
	{
		code: 'proxy-refused',
		when: (evidence) => unanswered(evidence) && /^(Bad response: \d+|Proxy timeout)$/.test(evidence.message),
		title: (_, {message}) => `The proxy refused the connection (${message.replace('Bad response: ', 'status ')})`,
		next: () => [
			checkProxy,
			{say: 'Ask whoever runs the proxy to allow *.amazonaws.com, and to let you sign in to it'},
		],
	},
	{
		code: 'certificate-not-trusted',
		when: ({system}) => certificates.test(system),
		title: () => 'The certificate that answered is not trusted on this machine',
		hint: () => 'something between here and AWS opens the encryption, or the wrong host answered',
		next: ({environment = {}}) => [
			{
				say: 'Name the certificate of your company to Node and Claude Code, in the shell and not in a settings file',
				run: environment.AWS_CA_BUNDLE
					? `export NODE_EXTRA_CA_CERTS=${shellWord(environment.AWS_CA_BUNDLE) ?? '"$AWS_CA_BUNDLE"'}`
					: 'export NODE_EXTRA_CA_CERTS=/path/to/company-ca.pem',
			},
			...(environment.AWS_CA_BUNDLE
				? [{say: 'AWS_CA_BUNDLE is read by the AWS CLI only: Claude Code ignores it'}]
				: []),
		],
	},
	{
		code: 'host-not-found',
		when: ({system}) => ['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'EAI_NODATA', 'EAI_NONAME'].includes(system),
		title: ({region}) => `The address of AWS was not found${region ? ` for region ${region}` : ''}`,
		next: (about) => [
			{say: 'Check the region: one without Amazon Bedrock has no such address', run: `nslookup ${host(about)}`},
			checkProxy,
		],
	},
	{
		code: 'timed-out',
		when: ({name, system}) =>
			/^(TimeoutError|RequestTimeout)$/.test(name) || /^(ETIMEDOUT|ESOCKETTIMEDOUT)$/.test(system),
		title: ({operation}) => `No answer in time${operation ? ` to ${operation}` : ''}`,
		next: (about) => [
			{say: 'Check the way to AWS', run: `curl -sS -o /dev/null -w '%{http_code}\\n' -m 10 https://${host(about)}/`},
			checkProxy,
		],
	},
	{
		code: 'connection-failed',
		when: ({system}) => broken.test(system),
		title: () => 'The connection to AWS failed',
		hint: (_, {system}) => (system === 'ECONNREFUSED' ? 'a firewall or a proxy may block it' : undefined),
		next: () => [checkProxy, endpoints],
	},
	{
		code: 'region-malformed',
		when: ({message}) => /Region is missing|Region not accepted/.test(message),
		title: ({region}) => `${region ? JSON.stringify(region) : 'Nothing'} is no AWS region`,
		next: () => [{say: 'Name a region like us-east-1', run: 'export AWS_REGION=us-east-1'}],
	},
	{
		code: 'endpoint-malformed',
		when: ({system, message}) => system === 'ERR_INVALID_URL' || /^Invalid URL/.test(message),
		title: () => 'The address configured for AWS is no URL',
		next: () => [endpoints],
	},
	{
		code: 'not-aws',
		when: notAws,
		title: () => 'Something other than AWS answered',
		hint: (_, {status, message}) =>
			/^Unknown/.test(message) && status !== undefined ? `status ${status} without an answer of AWS` : undefined,
		next: () => [checkProxy, endpoints],
	},
];
