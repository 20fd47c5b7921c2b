// What happened on the way to AWS, in words: no answer, or one that is not AWS's.

import {askStatus, copyVariable, setVariable} from '../../../shell-command.ts';
import {hostInError} from '../host-in-error.ts';
import {callName, checkEndpoint, checkProxy, type FailedCall, fixed, type WordingOf} from './wording.ts';

/** The host that failed, as far as the error names it; else the one that was called. */
const host = ({region, pin, error}: FailedCall) =>
	hostInError(error.message)?.host ??
	`bedrock${pin === undefined ? '' : '-runtime'}.${region || 'us-east-1'}.amazonaws.com`;

const tryConnection = (call: FailedCall) => ({
	say: 'See whether this machine reaches AWS; many companies need a VPN, or a proxy in HTTPS_PROXY',
	run: askStatus(`https://${host(call)}/`),
});

const notAws: WordingOf = (call) => ({
	title: 'Something other than AWS answered, such as a proxy or a gateway',
	next: [{say: `Ask whoever runs the network to let ${host(call)} through`}, checkProxy, checkEndpoint],
});

/** The status that the proxy gave, where the error is no more than that. */
const proxyAnswer = (message: string) => {
	const status = /^Bad response: (\d+)$/.exec(message)?.[1];
	return status ? ` (status ${status})` : '';
};

export const network = {
	'proxy-invalid': fixed('The proxy setting cannot be used', checkProxy),
	'proxy-refused': ({error}) => ({
		title: `The proxy refused the connection${proxyAnswer(error.message)}`,
		next: [checkProxy, {say: 'Ask whoever runs the proxy to allow *.amazonaws.com, and how to sign in to it'}],
	}),
	'proxy-user-refused': fixed('The proxy wants another user or password (status 407)', checkProxy, {
		say: 'Ask whoever runs the proxy for your user and password, which stand before the host in that setting',
	}),
	'proxy-timed-out': fixed('The proxy did not answer in time', checkProxy, {
		say: 'See whether it works, or ask whoever runs it',
	}),
	'plain-http': fixed(
		'Nothing was sent, because the address begins with http:// and the request would have carried your sign-in',
		{say: 'Write https:// in that address (AWS_ENDPOINT_URL, ANTHROPIC_BEDROCK_BASE_URL or the AWS profile)'},
		checkEndpoint,
	),
	'certificate-not-trusted': ({environment = {}}) => ({
		title: 'This machine does not trust the certificate of what answered, which may be a company proxy',
		next: [
			environment.AWS_CA_BUNDLE
				? {
						say: 'Give Node and Claude Code the certificate of your company, in the shell and not in a settings file',
						run:
							setVariable('NODE_EXTRA_CA_CERTS', environment.AWS_CA_BUNDLE) ??
							copyVariable('AWS_CA_BUNDLE', 'NODE_EXTRA_CA_CERTS'),
					}
				: {
						say: "Set NODE_EXTRA_CA_CERTS to the file with your company's certificate, in the shell or in env of your settings",
					},
			...(environment.AWS_CA_BUNDLE ? [{say: 'Only the AWS CLI reads AWS_CA_BUNDLE; Claude Code ignores it'}] : []),
		],
	}),
	'host-not-found': (call) => {
		const at = hostInError(call.error.message);
		const region = at ? at.region : call.region;
		const bedrock = at === undefined || at.service === 'Amazon Bedrock';
		return {
			title: `The address of ${at?.service ?? 'AWS'} was not found${region ? ` for ${region}` : ''}`,
			next: [
				{
					say: `See whether this name resolves${bedrock ? '; a region without Amazon Bedrock has no address' : ''}`,
					run: `nslookup ${host(call)}`,
				},
				...(region && !bedrock && at
					? [{say: `If it does not, check sso_region and the region in ~/.aws/config: ${region} may be misspelt`}]
					: []),
				checkProxy,
			],
		};
	},
	'timed-out': (call) => ({
		title: `AWS did not answer ${callName(call)} in time`,
		next: [tryConnection(call), checkProxy],
	}),
	'connection-failed': (call) => ({
		title: 'The connection to AWS failed',
		next: [tryConnection(call), checkProxy, checkEndpoint],
	}),
	'region-malformed': ({region}) => ({
		title: region ? `${JSON.stringify(region)} is not an AWS region` : 'No AWS region is set',
		next: [{say: 'Name a region such as us-east-1', run: setVariable('AWS_REGION', 'us-east-1')}],
	}),
	'endpoint-malformed': fixed('The endpoint that is set for AWS is not a URL', checkEndpoint),
	'stream-format': notAws,
	'not-aws': notAws,
} satisfies Readonly<Record<string, WordingOf>>;
