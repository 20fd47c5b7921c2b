// The settings that every client of the AWS SDK is created with.
import type {BedrockClientConfig} from '@aws-sdk/client-bedrock';
import type {SectionsByName} from '../aws-config/aws-config.ts';
import type {SectionValues} from '../aws-config/parse-config-file.ts';
import type {KnownSecrets} from '../secrets/known-secrets.ts';
import {keepSdkFromConfigFiles} from './config-files-of-sdk.ts';
import type {Environment} from './config-paths.ts';
import {endpointOf, type ServiceName} from './endpoints.ts';
import type {TimeLimits} from './time-limits.ts';
import type {Handler, Transport} from './transport.ts';

export type ClientDependencies = {
	readonly environment: Environment;
	readonly limits: TimeLimits;
	/** Whatever signs or authenticates is added here when it is read; no message leaves the account with any of it. */
	readonly secrets: KnownSecrets;
	readonly transport: () => Promise<Transport>;
	/** Called once for every request that is sent, retries included. */
	readonly countRequest: (operation: string) => void;
};

/** Without `info`, for which the SDK would copy every answer: a fifth of the time that 5,000 profiles take. */
const silent = {trace() {}, debug() {}, warn() {}, error() {}} as unknown as NonNullable<BedrockClientConfig['logger']>;

/** The policy simulator is throttled at a low rate and worth a third attempt; a probe that is throttled has its answer. */
const maxAttempts: Record<ServiceName, number> = {
	bedrock: 2,
	runtime: 1,
	sts: 2,
	iam: 3,
	quotas: 2,
	sso: 2,
	oidc: 2,
	signin: 2,
};

/**
 * Complete, so that the SDK looks nothing up in the environment of the process, in AWS_PROFILE or in the default files.
 * @param section the AWS profile in use, for its endpoints
 * @param services the services sections of the config file, which a profile may name
 */
export async function clientSettings(
	{environment, transport}: Pick<ClientDependencies, 'environment' | 'transport'>,
	service: ServiceName,
	region: string,
	section: SectionValues = {},
	services: SectionsByName = new Map(),
) {
	// Every client would print a warning about Node 20 into the wizard; this is the SDK's own switch against it.
	process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
	keepSdkFromConfigFiles();
	const endpoint = endpointOf(service, environment, section, services);
	const isOn = (variable: string, key: string) => (environment[variable] ?? section[key])?.toLowerCase() === 'true';
	return {
		region,
		...(endpoint ? {endpoint} : {ignoreConfiguredEndpointUrls: true}),
		requestHandler: (await transport()) as Handler,
		logger: silent,
		maxAttempts: maxAttempts[service],
		retryMode: 'standard',
		defaultsMode: 'standard' as const,
		authSchemePreference: ['sigv4'],
		useFipsEndpoint: isOn('AWS_USE_FIPS_ENDPOINT', 'use_fips_endpoint'),
		useDualstackEndpoint: isOn('AWS_USE_DUALSTACK_ENDPOINT', 'use_dualstack_endpoint'),
		userAgentAppId: environment.AWS_SDK_UA_APP_ID || 'claude-bedrock-setup',
	};
}

export type ClientSettings = Awaited<ReturnType<typeof clientSettings>>;
