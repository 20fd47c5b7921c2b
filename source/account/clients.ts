// The SDK's clients: loaded when first asked for, one per sign-in, region and service, and all that they could read from the process given to them.

import type {SectionsByName} from '../aws-config/aws-config.ts';
import type {SectionValues} from '../aws-config/parse-config-file.ts';
import type {SignIn} from './account.ts';
import type {Environment} from './config-paths.ts';
import {endpointOf, type ServiceName} from './endpoints.ts';
import type {SigningKeys} from './signing-keys.ts';
import type {Limits} from './time-limits.ts';
import type {Handler, Transport} from './transport.ts';

export type Sdk = {
	readonly bedrock: typeof import('./services/bedrock.ts');
	readonly runtime: typeof import('./services/runtime.ts');
	readonly sts: typeof import('./services/sts.ts');
	readonly iam: typeof import('./services/iam.ts');
	readonly sso: typeof import('./services/sso.ts');
};

const load: {[Name in keyof Sdk]: () => Promise<Sdk[Name]>} = {
	bedrock: () => import('./services/bedrock.ts'),
	runtime: () => import('./services/runtime.ts'),
	sts: () => import('./services/sts.ts'),
	iam: () => import('./services/iam.ts'),
	sso: () => import('./services/sso.ts'),
};

/** Loads one service's commands. */
export function sdk<Name extends keyof Sdk>(name: Name): Promise<Sdk[Name]> {
	return load[name]();
}

const silent = {trace() {}, debug() {}, info() {}, warn() {}, error() {}};

export type ClientDependencies = {
	readonly environment: Environment;
	readonly limits: Limits;
	readonly transport: () => Promise<Transport>;
	/** Told once for every request that is sent, retries included. */
	readonly count: (operation: string) => void;
};

/** What every client is built with. Nothing is left for the SDK to look up in the process, in AWS_PROFILE or in the default files. */
export async function settings(
	wiring: ClientDependencies,
	service: ServiceName,
	region: string,
	section: SectionValues = {},
	services: SectionsByName = new Map(),
) {
	// Every client would warn about Node 20, in the middle of the screen; this is the SDK's own switch against it.
	process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
	const {environment} = wiring;
	const endpoint = endpointOf(service, environment, section, services);
	const yes = (variable: string, key: string) => (environment[variable] ?? section[key])?.toLowerCase() === 'true';
	return {
		region,
		...(endpoint ? {endpoint} : {ignoreConfiguredEndpointUrls: true}),
		requestHandler: (await wiring.transport()) as Handler,
		logger: silent,
		maxAttempts: attempts[service],
		retryMode: 'standard',
		defaultsMode: 'standard' as const,
		authSchemePreference: ['sigv4'],
		useFipsEndpoint: yes('AWS_USE_FIPS_ENDPOINT', 'use_fips_endpoint'),
		useDualstackEndpoint: yes('AWS_USE_DUALSTACK_ENDPOINT', 'use_dualstack_endpoint'),
		userAgentAppId: environment.AWS_SDK_UA_APP_ID || 'claude-bedrock-setup',
	};
}

// The simulator is throttled at a low rate; a probe that is throttled has its answer.
const attempts: Record<ServiceName, number> = {bedrock: 2, runtime: 1, sts: 2, iam: 3, sso: 2, oidc: 2, signin: 2};

export type Credentials = () => Promise<SigningKeys>;

export type Common = Awaited<ReturnType<typeof settings>>;

/** How a request proves who sends it: keys that sign it, or a Bedrock API key. */
export type ClientAuthentication =
	| {readonly credentials: Credentials}
	| {readonly token: {token: string}; readonly authSchemePreference: string[]};

export type Clients = {
	readonly bedrock: InstanceType<Sdk['bedrock']['BedrockClient']>;
	readonly runtime: InstanceType<Sdk['runtime']['BedrockRuntimeClient']>;
	readonly sts: InstanceType<Sdk['sts']['STSClient']>;
	readonly iam: InstanceType<Sdk['iam']['IAMClient']>;
};

/** One client, and the commands of its service. */
export type Opened<Name extends keyof Clients> = {readonly client: Clients[Name]; readonly sdk: Sdk[Name]};

/** What an operation works with: its client, the commands of its service, and the options of each `send`. */
export type ServiceClient<Name extends keyof Clients> = Opened<Name> & {
	readonly options: {readonly abortSignal: AbortSignal};
};

type Makers = {
	readonly [Name in keyof Clients]: (from: Sdk[Name], common: Common, proof: ClientAuthentication) => Clients[Name];
};

export const open: Makers = {
	bedrock: (from, common, proof) => new from.BedrockClient({...common, ...proof}),
	runtime: (from, common, proof) =>
		truthful(new from.BedrockRuntimeClient({...common, ...proof, defaultUserAgentProvider: asClaudeCode})),
	sts: (from, common, proof) => new from.STSClient({...common, ...proof}),
	iam: (from, common, proof) => new from.IAMClient({...common, ...proof}),
};

/**
 * Organisations refuse Claude Code by its user agent (aws:UserAgent): a probe that does not name it would pass where Claude Code
 * is refused. The version is the one that was measured.
 */
const asClaudeCode = async (): Promise<[string, string][]> => [
	['claude-cli', '2.1.330'],
	['app', 'claude-bedrock-setup'],
];

/** Signs with this machine's own clock, as Claude Code does: the SDK would learn AWS's time from a refusal and hide that the clock is wrong. */
function truthful<Client extends {config: object}>(client: Client): Client {
	Object.defineProperty(client.config, 'systemClockOffset', {get: () => 0, set: () => {}});
	return client;
}

export function proofOf(signIn: SignIn, environment: Environment, credentials: Credentials): ClientAuthentication {
	if (signIn.kind !== 'api-key') return {credentials};
	const token = environment.AWS_BEARER_TOKEN_BEDROCK?.trim() ?? '';
	return {token: {token}, authSchemePreference: ['httpBearerAuth']};
}

type Stack = {add(middleware: unknown, options: {step: 'finalizeRequest'; priority: 'low'; name: string}): void};

/** Counts by operation, after the retry step, so that every attempt is one. */
export function counted<Client extends {middlewareStack: object}>(client: Client, wiring: ClientDependencies): Client {
	const count = (next: (args: unknown) => Promise<unknown>, context: {commandName?: string}) => (args: unknown) => {
		wiring.count((context.commandName ?? '').replace(/Command$/, ''));
		return next(args);
	};
	(client.middlewareStack as Stack).add(count, {step: 'finalizeRequest', priority: 'low', name: 'countRequests'});
	return client;
}
