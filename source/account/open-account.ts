// Opens the account over the real AWS SDK. The environment should be that of the process: the libraries read what renewing an `aws login`
// token takes from the process; everything else, proxies and certificates among it, comes from the environment that is passed in.
import {parseArn} from '../bedrock/arn.ts';
import type {InferenceProfile} from '../bedrock/inference-profile.ts';
import {type KnownSecrets, openKnownSecrets, secretsIn} from '../secrets/known-secrets.ts';
import type {Account} from './account.ts';
import {textOf} from './answer-shape.ts';
import type {ClientDependencies} from './client-settings.ts';
import {type ConfigPaths, configPaths, type Environment} from './config-paths.ts';
import {
	inferenceProfileOf,
	listFoundationModels,
	listInferenceProfiles,
	readAvailability,
	useCaseSubmitted,
} from './control-plane.ts';
import {createProfile, deleteProfile, isGone} from './own-profiles.ts';
import type {ServiceCall} from './service-call.ts';
import {createPageSharing} from './share-pages.ts';
import {listSignIns} from './sign-ins.ts';
import {simulate} from './simulate.ts';
import {defaultTimeLimits, type TimeLimits} from './time-limits.ts';
import type {Transport} from './transport.ts';

export type AccountOptions = {
	readonly environment: Environment;
	/** Where the AWS config files and token caches are, if not where the environment says. */
	readonly configPaths?: Partial<ConfigPaths>;
	readonly limits?: Partial<TimeLimits>;
	/** The address of a simulated account: what would be sent to a host of AWS's own is sent there. */
	readonly simulatedAws?: string | undefined;
	/** What else of this run knows the secrets that are met here. */
	readonly secrets?: KnownSecrets;
};

/** Nothing is read or loaded before the first call of one of its functions. */
export function openAccount(options: AccountOptions): Account {
	const requests: Record<string, number> = {};
	const secrets = options.secrets ?? openKnownSecrets(options.environment);
	return accountOf(options, {
		limits: {...defaultTimeLimits, ...options.limits},
		secrets,
		countRequest: (operation) => {
			requests[operation] = (requests[operation] ?? 0) + 1;
		},
		requests: () => ({...requests}),
	});
}

/** What accounts share that differ only in their variables: limits and counts. Each has its own road, since a variable may name a proxy. */
type SharedParts = Pick<ClientDependencies, 'limits' | 'countRequest' | 'secrets'> & Pick<Account, 'requests'>;

function accountOf(options: AccountOptions, shared: SharedParts): Account {
	const {environment} = options;
	const paths = configPaths(environment, options.configPaths);
	let opening: Promise<Transport> | undefined;
	let transport: Transport | undefined;
	const openTransport = () =>
		(opening ??= import('./transport.ts').then((module) => {
			transport = new module.Transport({...options, connectLimit: shared.limits.connect, secrets: shared.secrets});
			return transport;
		}));
	// Loaded with the first call: the first question of the wizard needs none.
	let loading: Promise<ServiceCall> | undefined;
	const call: ServiceCall = async (target, signal, request) => {
		loading ??= import('./service-call.ts').then(({createServiceCall}) =>
			createServiceCall({...shared, environment, transport: openTransport}, paths),
		);
		return (await loading)(target, signal, request);
	};
	const sharePages = createPageSharing<InferenceProfile>();

	return {
		signIns: () => listSignIns(environment, paths, new Date()),

		identity: (target, signal) =>
			call(target, signal, {
				service: 'sts',
				operation: 'GetCallerIdentity',
				async run({client, sdk, options}) {
					const {Account, Arn} = await client.send(new sdk.GetCallerIdentityCommand({}), options);
					const arn = textOf(Arn, 'Arn');
					return {accountId: textOf(Account, 'Account'), arn, partition: parseArn(arn)?.partition ?? 'aws'};
				},
			}),

		inferenceProfiles: (target, kind, signal, onPage) =>
			sharePages(JSON.stringify([kind, target]), onPage, (publish) =>
				call(target, signal, {
					service: 'bedrock',
					operation: 'ListInferenceProfiles',
					arguments: [kind],
					limit: 'list',
					run: (service) => listInferenceProfiles(service, kind, publish),
				}),
			),

		inferenceProfile: (target, idOrArn, signal) =>
			call(target, signal, {
				service: 'bedrock',
				operation: 'GetInferenceProfile',
				arguments: [idOrArn],
				run: async ({client, sdk, options}) =>
					inferenceProfileOf(
						await client.send(new sdk.GetInferenceProfileCommand({inferenceProfileIdentifier: idOrArn}), options),
					),
			}),

		tags: (target, arn, signal) =>
			call(target, signal, {
				service: 'bedrock',
				operation: 'ListTagsForResource',
				arguments: [arn],
				async run({client, sdk, options}) {
					const {tags = []} = await client.send(new sdk.ListTagsForResourceCommand({resourceARN: arn}), options);
					return Object.fromEntries(tags.map(({key = '', value = ''}) => [key, value]));
				},
			}),

		createProfile: (target, profile, signal) =>
			call(target, signal, {
				service: 'bedrock',
				operation: 'CreateInferenceProfile',
				arguments: [profile],
				run: (service) => createProfile(service, profile),
			}),

		deleteProfile: async (target, arn, signal) => {
			await call(target, signal, {
				service: 'bedrock',
				operation: 'DeleteInferenceProfile',
				arguments: [arn],
				recover: (error) => (isGone(error) ? true : undefined),
				run: (service) => deleteProfile(service, arn),
			});
		},

		foundationModels: (target, signal) =>
			call(target, signal, {service: 'bedrock', operation: 'ListFoundationModels', run: listFoundationModels}),

		availability: (target, modelId, signal) =>
			call(target, signal, {
				service: 'bedrock',
				operation: 'GetFoundationModelAvailability',
				arguments: [modelId],
				run: (service) => readAvailability(service, modelId),
			}),

		useCaseSubmitted: (target, signal) =>
			call(target, signal, {service: 'bedrock', operation: 'GetUseCaseForModelAccess', run: useCaseSubmitted}),

		tokenQuotas: (target, signal) =>
			call(target, signal, {
				service: 'quotas',
				operation: 'ListServiceQuotas',
				limit: 'quotas',
				run: async (service) => (await import('./quotas.ts')).listTokenQuotas(service),
			}),

		roleArn: (target, roleName, signal) =>
			call(target, signal, {
				service: 'iam',
				operation: 'GetRole',
				arguments: [roleName],
				run: async ({client, sdk, options}) =>
					textOf((await client.send(new sdk.GetRoleCommand({RoleName: roleName}), options)).Role?.Arn, 'Arn'),
			}),

		simulate: (target, request, signal) =>
			call(target, signal, {
				service: 'iam',
				operation: 'SimulatePrincipalPolicy',
				arguments: [request],
				limit: 'list',
				run: (service) => simulate(service, request),
			}),

		probe: async (target, request, signal, caller) =>
			(await import('./probe.ts')).probe(call, target, request, signal, caller),

		cacheUse: async (target, request, signal) =>
			(await import('./cache-use.ts')).cacheUse(call, target, request, signal),

		withEnvironment(variables) {
			shared.secrets.add(...secretsIn(variables));
			return accountOf({...options, environment: {...environment, ...variables}}, shared);
		},

		requests: shared.requests,

		clockSkew: () => transport?.skew,
	};
}
