// Creates the SDK's client of a service for whoever signs its requests.
import type {SignIn} from './account.ts';
import type {ClientSettings} from './client-settings.ts';
import type {Environment} from './config-paths.ts';
import type {Sdk} from './load-sdk.ts';
import type {SigningKeys} from './signing-keys.ts';
import {noKeys} from './unsigned-caller.ts';

export type Clients = {
	readonly bedrock: InstanceType<Sdk['bedrock']['BedrockClient']>;
	readonly runtime: InstanceType<Sdk['runtime']['BedrockRuntimeClient']>;
	readonly sts: InstanceType<Sdk['sts']['STSClient']>;
	readonly iam: InstanceType<Sdk['iam']['IAMClient']>;
	readonly quotas: InstanceType<Sdk['quotas']['ServiceQuotasClient']>;
};

export type ClientName = keyof Clients;

/** One client, and the commands of its service. */
export type ClientAndSdk<Name extends ClientName> = {readonly client: Clients[Name]; readonly sdk: Sdk[Name]};

/** What an operation works with: its client, the commands of its service, and the options of each `send`. */
export type ServiceClient<Name extends ClientName> = ClientAndSdk<Name> & {
	readonly options: {readonly abortSignal: AbortSignal};
};

/** How a request proves who sends it: with keys that sign it, or with a Bedrock API key. */
export type ClientAuthentication =
	| {readonly credentials: () => Promise<SigningKeys>}
	| {readonly token: {token: string}; readonly authSchemePreference: string[]};

/** @param credentials called whenever a request is signed */
export function authenticationOf(
	signIn: SignIn,
	environment: Environment,
	credentials: () => Promise<SigningKeys>,
): ClientAuthentication {
	if (signIn.kind === 'none') return {credentials: async () => noKeys};
	if (signIn.kind !== 'api-key') return {credentials};
	const token = environment.AWS_BEARER_TOKEN_BEDROCK?.trim() ?? '';
	return {token: {token}, authSchemePreference: ['httpBearerAuth']};
}

type ClientFactories = {
	readonly [Name in ClientName]: (
		sdk: Sdk[Name],
		settings: ClientSettings,
		authentication: ClientAuthentication,
	) => Clients[Name];
};

export const createClient: ClientFactories = {
	bedrock: (sdk, settings, authentication) => new sdk.BedrockClient({...settings, ...authentication}),
	runtime: (sdk, settings, authentication) =>
		withoutClockCorrection(
			new sdk.BedrockRuntimeClient({
				...settings,
				...authentication,
				defaultUserAgentProvider: async () => claudeCodeUserAgent,
			}),
		),
	sts: (sdk, settings, authentication) => new sdk.STSClient({...settings, ...authentication}),
	iam: (sdk, settings, authentication) => new sdk.IAMClient({...settings, ...authentication}),
	quotas: (sdk, settings, authentication) =>
		new sdk.ServiceQuotasClient({
			...settings,
			credentials: 'credentials' in authentication ? authentication.credentials : async () => noKeys,
		}),
};

/**
 * Some organisations refuse programs by their user agent (the condition key aws:UserAgent), so that a probe under another name could
 * pass where Claude Code is refused. The version is the one that was measured.
 */
const claudeCodeUserAgent: [string, string][] = [
	['claude-cli', '2.1.330'],
	['app', 'claude-bedrock-setup'],
];

/**
 * Signs with this machine's own clock, as Claude Code does. The SDK would learn AWS's time from the first refusal, sign with that, and
 * so hide that the clock is wrong.
 */
function withoutClockCorrection<Client extends {config: object}>(client: Client): Client {
	Object.defineProperty(client.config, 'systemClockOffset', {get: () => 0, set: () => {}});
	return client;
}
