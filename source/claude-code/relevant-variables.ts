// Lists the variables that decide what Claude Code does on Bedrock. No other variable is read, compared or shown.
import {providers} from './provider.ts';
import {proxyVariables} from './proxy.ts';
import {setupVariables} from './variables.ts';

const others: readonly string[] = [
	...providers.map(({variable}) => variable),
	'AWS_DEFAULT_REGION',
	'AWS_REGION_NAME',
	'AWS_ACCESS_KEY_ID',
	'AWS_SECRET_ACCESS_KEY',
	'AWS_SESSION_TOKEN',
	'AWS_SECURITY_TOKEN',
	'AWS_DEFAULT_PROFILE',
	'AWS_CONFIG_FILE',
	'AWS_SHARED_CREDENTIALS_FILE',
	'AWS_WEB_IDENTITY_TOKEN_FILE',
	'AWS_ROLE_ARN',
	'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
	'AWS_CONTAINER_CREDENTIALS_FULL_URI',
	'AWS_EC2_METADATA_DISABLED',
	'AWS_CA_BUNDLE',
	'AWS_ENDPOINT_URL',
	'AWS_ENDPOINT_URL_BEDROCK',
	'AWS_ENDPOINT_URL_BEDROCK_RUNTIME',
	'ANTHROPIC_API_KEY',
	'ANTHROPIC_AUTH_TOKEN',
	'ANTHROPIC_BASE_URL',
	'ANTHROPIC_BEDROCK_BASE_URL',
	'ANTHROPIC_BEDROCK_MANTLE_BASE_URL',
	'ANTHROPIC_BEDROCK_REGION_PREFIX',
	'ANTHROPIC_BEDROCK_SERVICE_TIER',
	'ANTHROPIC_CUSTOM_HEADERS',
	'ANTHROPIC_CUSTOM_MODEL_OPTION',
	'CLAUDE_CODE_ATTRIBUTION_HEADER',
	'CLAUDE_CODE_AUTO_MODE_MODEL',
	'CLAUDE_CODE_AWS_CHAIN_RESOLVE_TIMEOUT_MS',
	'CLAUDE_CODE_CERT_STORE',
	'CLAUDE_CODE_CLIENT_CERT',
	'CLAUDE_CODE_CLIENT_KEY',
	'CLAUDE_CODE_DISABLE_1M_CONTEXT',
	'CLAUDE_CODE_DISABLE_EXPERIMENTAL_BETAS',
	'CLAUDE_CODE_ENABLE_FINE_GRAINED_TOOL_STREAMING',
	'CLAUDE_CODE_EXTRA_BODY',
	'CLAUDE_CODE_MAX_OUTPUT_TOKENS',
	'CLAUDE_CODE_PROMPT_CACHE_TTL',
	'CLAUDE_CODE_PROVIDER_MANAGED_BY_HOST',
	'CLAUDE_CODE_SKIP_BEDROCK_AUTH',
	'CLAUDE_CODE_SUBAGENT_PROMPT_CACHE_TTL',
	'CLAUDE_CONFIG_DIR',
	'DISABLE_INTERLEAVED_THINKING',
	'ENABLE_PROMPT_CACHING_1H_BEDROCK',
	'ENABLE_TOOL_SEARCH',
	'FORCE_PROMPT_CACHING_5M',
	...proxyVariables,
	'no_proxy',
	'NO_PROXY',
	'MAX_THINKING_TOKENS',
	'NODE_EXTRA_CA_CERTS',
	'NODE_TLS_REJECT_UNAUTHORIZED',
	'TERM_PROGRAM',
];

/** In the order in which files and screens show them: first what this tool writes. */
export const relevantVariables: ReadonlySet<string> = new Set([...setupVariables, ...others]);

/** The relevant ones of the variables of an environment or a file. */
export function pickRelevant(variables: Readonly<Record<string, string | undefined>>): Record<string, string> {
	return Object.fromEntries(
		Object.entries(variables).filter(
			(entry): entry is [string, string] => entry[1] !== undefined && relevantVariables.has(entry[0]),
		),
	);
}
