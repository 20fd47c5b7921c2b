// Checks of what surrounds the calls: caching, quotas, network, gateways, versions.
import type {CacheUse} from '../../../source/account/account.ts';
import {haiku, identityRefused, opus, own, probeRefused, refusal} from '../healthy.ts';
import type {Case} from './case.ts';

const version = (claudeVersion: string) => ({platform: {wsl: false, awsCommand: true, claudeVersion}});
const url = 'https://gateway.invalid/bedrock';
const amazon = 'https://bedrock-runtime.us-west-2.amazonaws.com';
const throttled = (message: string) => probeRefused(message, 429, 'ThrottlingException');
const proven = (...calls: readonly CacheUse[]) => ({state: 'known', value: {pin: opus, calls}}) as const;
const certificates = (state: 'certificates' | 'no certificates' | 'absent') => ({
	environment: {NODE_EXTRA_CA_CERTS: '/etc/ca.pem'},
	files: {'/etc/ca.pem': state},
});
const key = {user: {AWS_PROFILE: undefined}, environment: {AWS_BEARER_TOKEN_BEDROCK: 'ABSKnotarealkey0000'}};
const unsigned = {CLAUDE_CODE_SKIP_BEDROCK_AUTH: '1'};
const refresh = {user: {awsAuthRefresh: '/opt/refresh'}, environment: {HTTPS_PROXY: 'http://proxy.invalid:8080'}};

export const surroundings: readonly Case[] = [
	{
		check: 'caching-off',
		broken: {user: {DISABLE_PROMPT_CACHING: '1'}},
		fine: {user: {DISABLE_PROMPT_CACHING: '0'}},
		status: 'warn',
		says: /--caching on/,
	},
	{
		check: 'caching-off',
		broken: {environment: {DISABLE_PROMPT_CACHING_HAIKU: 'true'}},
		fine: {user: {DISABLE_PROMPT_CACHING_HAIKU: ''}, environment: {DISABLE_PROMPT_CACHING_HAIKU: 'true'}},
		status: 'warn',
		says: /for some models/,
	},
	{
		check: 'caching-zero',
		broken: {user: {DISABLE_PROMPT_CACHING: '0'}, ...version('1.0.100')},
		fine: {user: {DISABLE_PROMPT_CACHING: '0'}},
		status: 'warn',
		says: /1\.0\.124/,
	},
	{
		check: 'caching-hour-version',
		broken: {user: {ENABLE_PROMPT_CACHING_1H: '1'}, ...version('2.1.131')},
		fine: {user: {ENABLE_PROMPT_CACHING_1H: '1'}, ...version('2.1.132')},
		says: /2\.1\.132/,
	},
	{
		check: 'caching-ttl-conflict',
		broken: {user: {ENABLE_PROMPT_CACHING_1H: '1', CLAUDE_CODE_SUBAGENT_PROMPT_CACHE_TTL: '5m'}},
		fine: {user: {ENABLE_PROMPT_CACHING_1H: '1', CLAUDE_CODE_SUBAGENT_PROMPT_CACHE_TTL: '1h'}},
		status: 'warn',
		says: /--cache-ttl/,
	},
	{
		check: 'caching-base-url',
		broken: {user: {ANTHROPIC_BEDROCK_BASE_URL: amazon}},
		fine: {user: {ANTHROPIC_BEDROCK_BASE_URL: amazon, CLAUDE_CODE_ATTRIBUTION_HEADER: '0'}},
		status: 'warn',
		says: /attribution/,
	},
	{
		check: 'caching-proven',
		broken: {caching: proven({written: 0, read: 0, other: 6010}, {written: 0, read: 0, other: 6010})},
		fine: {},
		status: 'warn',
		says: /caches nothing/,
	},
	{
		check: 'caching-proven',
		broken: {caching: proven({written: 6000, read: 0, other: 10}, {written: 6000, read: 0, other: 10})},
		fine: {},
		status: 'warn',
		says: /call 2: 6000 tokens written, 0 read, 10 at full price/,
	},
	{
		check: 'caching-proven',
		broken: {caching: {state: 'not asked', why: '--offline was given'}},
		fine: {},
		status: 'unknown',
		says: /--offline/,
	},
	{
		check: 'caching-tier-unpinned',
		broken: {user: {DISABLE_PROMPT_CACHING_FABLE: '1'}},
		fine: {user: {DISABLE_PROMPT_CACHING_OPUS: '1'}},
		status: 'warn',
		says: /DISABLE_PROMPT_CACHING_FABLE/,
	},
	{
		check: 'throttled-tokens',
		broken: throttled('Too many tokens, please wait before trying again.'),
		fine: throttled('Too many tokens per day, please wait'),
		status: 'warn',
		says: /MAX_OUTPUT_TOKENS/,
	},
	{
		check: 'throttled-per-day',
		broken: throttled('Too many tokens per day, please wait'),
		fine: throttled('Too many requests, please wait'),
		says: /today/,
	},
	{
		check: 'throttled-requests',
		broken: throttled('Too many requests, please wait'),
		fine: throttled('Too many tokens, please wait'),
		status: 'warn',
		says: /per minute/,
	},
	{
		check: 'service-trouble',
		broken: probeRefused('Bedrock is unable to process your request.', 503, 'ServiceUnavailableException'),
		fine: throttled('Too many tokens, please wait'),
		status: 'warn',
		says: /unable to process/,
	},
	{
		check: 'account-limit',
		broken: probeRefused('limit', 400, 'ServiceQuotaExceededException'),
		fine: {},
		says: /limit of the account/,
	},
	{
		check: 'tls-inspection',
		broken: identityRefused('self-signed certificate in certificate chain'),
		fine: identityRefused('connect ECONNREFUSED 127.0.0.1:9'),
		says: /NODE_EXTRA_CA_CERTS/,
	},
	{
		check: 'ca-bundle-ignored',
		broken: {environment: {AWS_CA_BUNDLE: '/etc/ca.pem'}},
		fine: {environment: {AWS_CA_BUNDLE: '/etc/ca.pem', NODE_EXTRA_CA_CERTS: '/etc/ca.pem'}},
		status: 'warn',
		says: /export NODE_EXTRA_CA_CERTS=\/etc\/ca\.pem/,
	},
	{
		check: 'ca-file-unreadable',
		broken: certificates('absent'),
		fine: certificates('certificates'),
		says: /does not exist/,
	},
	{check: 'ca-file-unreadable', broken: certificates('no certificates'), fine: {}, says: /holds no certificates/},
	{
		check: 'tls-checks-off',
		broken: {environment: {NODE_TLS_REJECT_UNAUTHORIZED: '0'}},
		fine: {environment: {NODE_TLS_REJECT_UNAUTHORIZED: '1'}},
		status: 'warn',
		says: /read along/,
	},
	{
		check: 'partly-reachable',
		broken: {refusals: [refusal({name: 'Error', message: 'connect ECONNREFUSED 127.0.0.1:9'}, {call: 'availability'})]},
		fine: identityRefused('connect ECONNREFUSED 127.0.0.1:9'),
		status: 'warn',
		says: /availability in us-west-2/,
	},
	{
		check: 'version-proxy',
		broken: {...refresh, ...version('2.1.238')},
		fine: {...refresh, ...version('2.1.239')},
		status: 'warn',
		says: /HTTPS_PROXY/,
	},
	{
		check: 'block-page',
		broken: probeRefused('<!DOCTYPE html><html>blocked</html>', 403, 'Forbidden'),
		fine: {},
		says: /bedrock-runtime\.us-west-2/,
	},
	{
		check: 'base-url-path',
		broken: {user: {ANTHROPIC_BEDROCK_BASE_URL: 'https://bedrock.us-west-2.amazonaws.com'}},
		fine: {user: {ANTHROPIC_BEDROCK_BASE_URL: amazon}},
		says: /bedrock-runtime/,
	},
	{
		check: 'base-url-path',
		broken: {user: {ANTHROPIC_BEDROCK_BASE_URL: 'https://gateway.invalid/v1'}},
		fine: {user: {ANTHROPIC_BEDROCK_BASE_URL: url}},
		says: /\/model\//,
	},
	{
		check: 'gateway-token',
		broken: {user: {ANTHROPIC_BEDROCK_BASE_URL: url, ...unsigned}},
		fine: {user: {ANTHROPIC_BEDROCK_BASE_URL: url, ...unsigned, ANTHROPIC_AUTH_TOKEN: 'not-a-real-token'}},
		status: 'warn',
		says: /ANTHROPIC_AUTH_TOKEN/,
	},
	{
		check: 'gateway-signed',
		broken: {
			user: {
				ANTHROPIC_BEDROCK_BASE_URL: url,
				CLAUDE_CODE_SKIP_BEDROCK_AUTH: '0',
				ANTHROPIC_AUTH_TOKEN: 'not-a-real-token',
			},
		},
		fine: {user: {ANTHROPIC_BEDROCK_BASE_URL: url, ...unsigned, ANTHROPIC_AUTH_TOKEN: 'not-a-real-token'}},
		status: 'warn',
		says: /SKIP_BEDROCK_AUTH=1/,
	},
	{
		check: 'gateway-betas',
		broken: {user: {ANTHROPIC_BEDROCK_BASE_URL: url}, ...probeRefused('invalid beta flag', 400, 'ValidationException')},
		fine: probeRefused('invalid beta flag', 400, 'ValidationException'),
		says: /EXPERIMENTAL_BETAS=1/,
	},
	{
		check: 'gateway-stream',
		broken: probeRefused('the stream has content type text/event-stream, expected application/vnd.amazon.eventstream'),
		fine: {},
		says: /event-stream/,
	},
	{
		check: 'gateway-arn',
		broken: {user: {ANTHROPIC_BEDROCK_BASE_URL: url, ANTHROPIC_MODEL: own}},
		fine: {user: {ANTHROPIC_BEDROCK_BASE_URL: amazon, ANTHROPIC_MODEL: own}},
		status: 'warn',
		says: /recognise Claude by its name/,
	},
	{
		check: 'unsigned-to-aws',
		broken: {user: unsigned},
		fine: {user: {...unsigned, ANTHROPIC_BEDROCK_BASE_URL: url}},
		says: /without a signature/,
	},
	{
		check: 'beta-refused',
		broken: probeRefused('invalid beta flag', 400, 'ValidationException'),
		fine: {user: {ANTHROPIC_BEDROCK_BASE_URL: url}, ...probeRefused('invalid beta flag', 400, 'ValidationException')},
		says: /claude update/,
	},
	{
		check: 'tool-streaming',
		broken: {user: {CLAUDE_CODE_ENABLE_FINE_GRAINED_TOOL_STREAMING: '1'}},
		fine: {user: {CLAUDE_CODE_ENABLE_FINE_GRAINED_TOOL_STREAMING: '0'}},
		status: 'warn',
		says: /Extra inputs/,
	},
	{
		check: 'version-effort',
		broken: {user: {ANTHROPIC_MODEL: own}, ...version('2.1.69')},
		fine: {user: {ANTHROPIC_MODEL: own}, ...version('2.1.70')},
		status: 'warn',
		says: /effort/,
	},
	{
		check: 'version-api-key',
		broken: {...key, ...version('2.1.95')},
		fine: {...key, ...version('2.1.96')},
		says: /2\.1\.94/,
	},
	{
		check: 'version-empty-values',
		broken: {environment: {AWS_BEARER_TOKEN_BEDROCK: ''}, ...version('2.1.96')},
		fine: {environment: {AWS_BEARER_TOKEN_BEDROCK: ''}, ...version('2.1.97')},
		says: /empty AWS_BEARER_TOKEN_BEDROCK/,
	},
	{
		check: 'authorization-header',
		broken: probeRefused("Authorization header requires 'Credential' parameter.", 403, 'IncompleteSignatureException'),
		fine: {},
		says: /Authorization header/,
	},
	{check: 'version-compaction', broken: version('2.1.216'), fine: version('2.1.217'), status: 'warn', says: /too long/},
	{
		check: 'max-output-tokens',
		broken: {user: {CLAUDE_CODE_MAX_OUTPUT_TOKENS: '999999'}},
		fine: {user: {CLAUDE_CODE_MAX_OUTPUT_TOKENS: '32000'}},
		status: 'warn',
		says: /128000/,
	},
	{
		check: 'version-default-model',
		broken: {user: {ANTHROPIC_MODEL: undefined, ANTHROPIC_DEFAULT_MODEL: 'opus'}, ...version('2.1.235')},
		fine: {user: {ANTHROPIC_MODEL: undefined, ANTHROPIC_DEFAULT_MODEL: 'opus'}},
		status: 'warn',
		says: /2\.1\.236/,
	},
	{
		check: 'profile-gone',
		broken: {...probeRefused('inference profile not found', 404, 'ResourceNotFoundException')},
		fine: {user: {ANTHROPIC_DEFAULT_HAIKU_MODEL: haiku, ANTHROPIC_MODEL: opus}},
		says: /does not exist/,
	},
];
