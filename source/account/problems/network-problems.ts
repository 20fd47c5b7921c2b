// Problems on the way to AWS: no answer, or one that is not AWS's.
import {shellWord} from '../../aws-command.ts';
import {checkProxy} from './next-steps.ts';
import type {CallContext, ProblemRow, ProblemRows} from './problem-row.ts';

const checkEndpoint = {say: 'See whether an endpoint is configured', run: 'env | grep -E "AWS_ENDPOINT_URL|BASE_URL"'};

const host = ({region}: CallContext) => `bedrock.${region ?? 'us-east-1'}.amazonaws.com`;

const notAws: ProblemRow = {
	code: 'not-aws',
	title: () => 'Something other than AWS answered',
	hint: ({error: {status, message}}) =>
		['Unknown', 'UnknownError'].includes(message) && status !== undefined
			? `status ${status} without an answer of AWS`
			: undefined,
	next: () => [checkProxy, checkEndpoint],
};

export const network: ProblemRows = {
	'proxy-invalid': {
		title: () => 'The proxy setting cannot be used',
		next: () => [checkProxy],
	},
	'proxy-refused': {
		title: ({error}) => `The proxy refused the connection (${error.message.replace('Bad response: ', 'status ')})`,
		next: () => [
			checkProxy,
			{say: 'Ask whoever runs the proxy to allow *.amazonaws.com, and to let you sign in to it'},
		],
	},
	'certificate-not-trusted': {
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
	'host-not-found': {
		title: ({region}) => `The address of AWS was not found${region ? ` for region ${region}` : ''}`,
		next: (call) => [
			{say: 'Check the region: one without Amazon Bedrock has no such address', run: `nslookup ${host(call)}`},
			checkProxy,
		],
	},
	'timed-out': {
		title: ({operation}) => `No answer in time${operation ? ` to ${operation}` : ''}`,
		next: (call) => [
			{say: 'Check the way to AWS', run: `curl -sS -o /dev/null -w '%{http_code}\\n' -m 10 https://${host(call)}/`},
			checkProxy,
		],
	},
	'connection-failed': {
		title: () => 'The connection to AWS failed',
		hint: ({error}) => (error.system === 'ECONNREFUSED' ? 'a firewall or a proxy may block it' : undefined),
		next: () => [checkProxy, checkEndpoint],
	},
	'region-malformed': {
		title: ({region}) => `${region ? JSON.stringify(region) : 'Nothing'} is no AWS region`,
		next: () => [{say: 'Name a region like us-east-1', run: 'export AWS_REGION=us-east-1'}],
	},
	'endpoint-malformed': {
		title: () => 'The address configured for AWS is no URL',
		next: () => [checkEndpoint],
	},
	'stream-format': notAws,
	'not-aws': notAws,
};
