// Cases of connections, certificates and proxies.
import {healthy} from '../../../source/simulated-aws/worlds/healthy.ts';
import type {Case} from './case.ts';

const file = '/etc/ca.pem';
const certificates = {[file]: '-----BEGIN CERTIFICATE-----\nnone\n-----END CERTIFICATE-----\n'};
const trusted = {NODE_EXTRA_CA_CERTS: file};
const ownKeys = {
	'.aws/credentials': '[build]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = none\n',
};
const closed = {AWS_ENDPOINT_URL: 'http://127.0.0.1:1'};
const refresh = {keys: {awsAuthRefresh: '/opt/refresh'}, environment: {HTTPS_PROXY: 'http://proxy.invalid:8080'}};
const listLost = {...healthy, faults: [{operation: 'ListInferenceProfiles', kind: 'reset' as const}]};

export const network: readonly Case[] = [
	{
		check: 'no-connection',
		broken: {say: 'nothing answers where AWS should be', world: 'healthy', environment: closed},
		fine: {say: 'only the calls of models are cut off', world: 'reset'},
		says: /cannot be reached/,
		mended: {say: 'name your proxy: `export HTTPS_PROXY=…`', world: 'healthy'},
	},
	{
		check: 'no-connection',
		broken: {
			say: 'no call is ever answered',
			world: 'all-hanging',
			user: {AWS_PROFILE: 'build'},
			limits: {call: 300, list: 300, probe: 300},
			files: ownKeys,
		},
		fine: {say: 'every answer takes its time', world: 'slow'},
		says: /cannot be reached/,
		mended: {say: 'name your proxy: `export HTTPS_PROXY=…`', world: 'healthy'},
	},
	{
		check: 'partly-reachable',
		broken: {say: 'the connection to one service is cut off', world: listLost},
		fine: {say: 'nothing of AWS can be reached', world: 'healthy', environment: closed},
		status: 'warn',
		says: /list in us-west-2/,
		mended: {say: 'ask for VPC endpoints of all three services', world: 'healthy'},
	},
	{
		check: 'partly-reachable',
		broken: {say: 'calls of models are cut off', world: 'reset'},
		fine: {say: 'they are throttled', world: 'throttled'},
		also: ['access-not-tried'],
		says: /probe in us-west-2/,
		mended: {say: 'ask for VPC endpoints of all three services', world: 'healthy'},
	},
	{
		check: 'tls-inspection',
		broken: {
			say: 'a proxy opens the encryption with a certificate of its own',
			world: 'healthy',
			environment: {AWS_ENDPOINT_URL: '{inspected}'},
		},
		fine: {say: 'nothing answers at all', world: 'healthy', environment: closed},
		says: /NODE_EXTRA_CA_CERTS/,
		mended: {say: 'trust its certificate: `export NODE_EXTRA_CA_CERTS=…`', world: 'healthy'},
	},
	{
		check: 'ca-bundle-ignored',
		broken: {say: 'only `AWS_CA_BUNDLE` is exported', environment: {AWS_CA_BUNDLE: file}, files: certificates},
		fine: {
			say: '`NODE_EXTRA_CA_CERTS` names the same file',
			environment: {AWS_CA_BUNDLE: file, ...trusted},
			files: certificates,
		},
		status: 'warn',
		says: /does not read AWS_CA_BUNDLE/,
		mended: `export NODE_EXTRA_CA_CERTS=${file}`,
	},
	{
		check: 'ca-file-unreadable',
		broken: {say: '`NODE_EXTRA_CA_CERTS` names a file that is not there', environment: trusted},
		fine: {say: 'it is there', environment: trusted, files: certificates},
		says: /does not exist/,
		mended: 'unset NODE_EXTRA_CA_CERTS',
	},
	{
		check: 'ca-file-unreadable',
		broken: {say: 'the file is no certificate', environment: trusted, files: {[file]: 'PK\u0003\u0004'}},
		fine: {say: 'it is one', environment: trusted, files: certificates},
		says: /holds no certificates/,
		mended: 'unset NODE_EXTRA_CA_CERTS',
	},
	{
		check: 'tls-checks-off',
		broken: {say: '`NODE_TLS_REJECT_UNAUTHORIZED` is `0`', environment: {NODE_TLS_REJECT_UNAUTHORIZED: '0'}},
		fine: {say: 'it is `1`', environment: {NODE_TLS_REJECT_UNAUTHORIZED: '1'}},
		status: 'warn',
		says: /read along/,
		mended: 'unset NODE_TLS_REJECT_UNAUTHORIZED',
	},
	{
		check: 'version-proxy',
		broken: {say: 'a proxy and `awsAuthRefresh` with Claude Code 2.1.238', ...refresh, claude: '2.1.238'},
		fine: {say: 'with 2.1.239', ...refresh, claude: '2.1.239'},
		status: 'warn',
		says: /HTTPS_PROXY/,
		mended: 'claude update',
	},
	{
		check: 'block-page',
		broken: {say: 'a web page answers instead of AWS', world: 'proxy-page'},
		fine: {say: 'AWS answers', world: 'healthy'},
		also: ['access-not-tried'],
		says: /bedrock-runtime\.us-west-2/,
		mended: {say: 'have the two addresses of Bedrock allowed', world: 'healthy'},
	},
];
