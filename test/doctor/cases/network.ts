// Cases of connections, certificates and proxies.
import {healthy} from '../../../source/simulated-aws/worlds/healthy.ts';
import type {Case} from './case.ts';

const file = '/etc/ca.pem';
const certificates = {[file]: '-----BEGIN CERTIFICATE-----\nnone\n-----END CERTIFICATE-----\n'};
const trusted = {NODE_EXTRA_CA_CERTS: file};
const ownKeys = {
	'.aws/credentials': '[build]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = none\n',
};
const closed = {network: 'http://127.0.0.1:1'};
const refresh = {keys: {awsAuthRefresh: '/opt/refresh'}, environment: {HTTPS_PROXY: 'http://proxy.invalid:8080'}};
const listLost = {...healthy, faults: [{operation: 'ListInferenceProfiles', kind: 'reset' as const}]};

export const network: readonly Case[] = [
	{
		check: 'no-connection',
		faultyHome: {description: 'nothing answers where AWS should be', world: 'healthy', ...closed},
		healthyHome: {description: 'only the calls of models are cut off', world: 'reset'},
		findingText: /cannot reach AWS/,
		repair: {description: 'turn on the VPN, or set the proxy in `HTTPS_PROXY`', world: 'healthy'},
	},
	{
		check: 'no-connection',
		faultyHome: {
			description: 'no call is ever answered',
			world: 'all-hanging',
			user: {AWS_PROFILE: 'build'},
			limits: {call: 300, list: 300, probe: 300},
			files: ownKeys,
		},
		healthyHome: {description: 'every answer takes its time', world: 'slow'},
		findingText: /cannot reach AWS/,
		repair: {description: 'turn on the VPN, or set the proxy in `HTTPS_PROXY`', world: 'healthy'},
	},
	{
		check: 'partly-reachable',
		faultyHome: {description: 'the connection to one service is cut off', world: listLost},
		healthyHome: {description: 'nothing of AWS can be reached', world: 'healthy', ...closed},
		status: 'warn',
		findingText: /ListInferenceProfiles in us-west-2/,
		repair: {description: 'turn on the VPN, or have the proxy allow all addresses of Bedrock', world: 'healthy'},
	},
	{
		check: 'partly-reachable',
		faultyHome: {description: 'calls of models are cut off', world: 'reset'},
		healthyHome: {description: 'they are throttled', world: 'throttled'},
		otherChecks: ['access-not-tried'],
		findingText: /InvokeModelWithResponseStream in us-west-2/,
		repair: {description: 'turn on the VPN, or have the proxy allow all addresses of Bedrock', world: 'healthy'},
	},
	{
		check: 'tls-inspection',
		faultyHome: {
			description: 'a proxy opens the encryption with a certificate of its own',
			world: 'healthy',
			network: '{inspected}',
		},
		healthyHome: {description: 'nothing answers at all', world: 'healthy', ...closed},
		findingText: /NODE_EXTRA_CA_CERTS/,
		repair: {description: 'export `NODE_EXTRA_CA_CERTS` with its certificate', world: 'healthy'},
	},
	{
		check: 'tls-inspection',
		faultyHome: {
			description: 'on macOS its store may hold the certificate, which an older Node cannot see',
			world: 'healthy',
			network: '{inspected}',
			platform: 'darwin',
		},
		healthyHome: {description: 'nothing answers at all', world: 'healthy', ...closed, platform: 'darwin'},
		findingText: /If the system trusts it already/,
		repair: {description: 'export `NODE_EXTRA_CA_CERTS` with its certificate', world: 'healthy'},
	},
	{
		check: 'ca-bundle-ignored',
		faultyHome: {
			description: 'only `AWS_CA_BUNDLE` is exported',
			environment: {AWS_CA_BUNDLE: file},
			files: certificates,
		},
		healthyHome: {
			description: '`NODE_EXTRA_CA_CERTS` names the same file',
			environment: {AWS_CA_BUNDLE: file, ...trusted},
			files: certificates,
		},
		status: 'warn',
		findingText: /does not read AWS_CA_BUNDLE/,
		repair: `export NODE_EXTRA_CA_CERTS=${file}`,
	},
	{
		check: 'ca-file-unreadable',
		faultyHome: {description: '`NODE_EXTRA_CA_CERTS` names a file that is not there', environment: trusted},
		healthyHome: {description: 'it is there', environment: trusted, files: certificates},
		findingText: /does not exist/,
		repair: 'unset NODE_EXTRA_CA_CERTS',
	},
	{
		check: 'ca-file-unreadable',
		faultyHome: {description: 'the file is no certificate', environment: trusted, files: {[file]: 'PK\u0003\u0004'}},
		healthyHome: {description: 'it is one', environment: trusted, files: certificates},
		findingText: /holds no certificates/,
		repair: 'unset NODE_EXTRA_CA_CERTS',
	},
	{
		check: 'tls-checks-off',
		faultyHome: {
			description: '`NODE_TLS_REJECT_UNAUTHORIZED` is `0`',
			environment: {NODE_TLS_REJECT_UNAUTHORIZED: '0'},
		},
		healthyHome: {description: 'it is `1`', environment: {NODE_TLS_REJECT_UNAUTHORIZED: '1'}},
		status: 'warn',
		findingText: /can read the requests/,
		repair: 'unset NODE_TLS_REJECT_UNAUTHORIZED',
	},
	{
		check: 'version-proxy',
		faultyHome: {description: 'a proxy and `awsAuthRefresh` with Claude Code 2.1.238', ...refresh, claude: '2.1.238'},
		healthyHome: {description: 'with 2.1.239', ...refresh, claude: '2.1.239'},
		status: 'warn',
		findingText: /HTTPS_PROXY/,
		repair: 'claude update',
	},
	{
		check: 'block-page',
		faultyHome: {description: 'a web page answers instead of AWS', world: 'proxy-page'},
		healthyHome: {description: 'AWS answers', world: 'healthy'},
		otherChecks: ['access-not-tried'],
		findingText: /bedrock-runtime\.us-west-2/,
		repair: {description: 'have the network allow the two addresses of Bedrock', world: 'healthy'},
	},
	{
		check: 'proxy-refused',
		faultyHome: {
			description: 'the proxy is a SOCKS proxy',
			world: 'healthy',
			environment: {HTTPS_PROXY: 'socks5://proxy.invalid:1080'},
		},
		healthyHome: {description: 'there is none', world: 'healthy'},
		findingText: /the only kind/,
		repair: 'unset HTTPS_PROXY',
	},
	{
		check: 'plain-http',
		faultyHome: {
			description: '`AWS_ENDPOINT_URL_STS` begins with `http://`, and a session token would go there',
			world: 'healthy',
			environment: {AWS_ENDPOINT_URL_STS: 'http://gateway.invalid'},
		},
		healthyHome: {description: 'it is not set', world: 'healthy'},
		findingText: /plain http/,
		repair: {description: "take the address of AWS's own, which begins with `https://`", world: 'healthy'},
	},
	{
		check: 'part-not-tried',
		faultyHome: {
			description: 'Claude Code shows a certificate of its own',
			world: 'healthy',
			user: {CLAUDE_CODE_CLIENT_CERT: '/etc/client.pem'},
		},
		healthyHome: {description: 'it shows none', world: 'healthy'},
		status: 'unknown',
		findingText: /was not shown/,
		repair: {description: 'call without it', world: 'healthy'},
	},
	{
		check: 'part-not-tried',
		faultyHome: {
			description: '`CLAUDE_CODE_EXTRA_BODY` sets how the model thinks',
			world: 'healthy',
			user: {CLAUDE_CODE_EXTRA_BODY: '{"thinking":{"type":"disabled"}}'},
		},
		healthyHome: {
			description: 'it sets something else',
			world: 'healthy',
			user: {CLAUDE_CODE_EXTRA_BODY: '{"top_k":5}'},
		},
		status: 'unknown',
		findingText: /left out/,
		repair: {description: 'call without it', world: 'healthy'},
	},
	{
		check: 'endpoint-ignored',
		faultyHome: {
			description: 'the endpoint for model calls stands in a variable that only the AWS SDK reads',
			world: 'reset',
			environment: {AWS_ENDPOINT_URL_BEDROCK_RUNTIME: '{aws:healthy}'},
		},
		healthyHome: {
			description: 'it stands in the variable that Claude Code reads',
			world: 'reset',
			user: {ANTHROPIC_BEDROCK_BASE_URL: '{aws:healthy}'},
		},
		otherChecks: ['partly-reachable', 'access-not-tried'],
		findingText: /ANTHROPIC_BEDROCK_BASE_URL/,
		repair: {description: 'name it there', world: 'reset', user: {ANTHROPIC_BEDROCK_BASE_URL: '{aws:healthy}'}},
	},
];
