// The account, over the real AWS SDK. The environment is meant to be that of the process: proxies, and the renewal of `aws login`
// tokens, are read from there by the libraries; everything else comes from the environment that is given.

import {parseArn} from '../bedrock/arn.ts';
import type {InferenceProfile} from '../bedrock/inference-profile.ts';
import type {Account} from './account.ts';
import type {ServiceCall} from './calls.ts';
import type {ClientDependencies} from './clients.ts';
import {type ConfigPaths, configPaths, type Environment} from './config-paths.ts';
import {openPages} from './list-pages.ts';
import {availabilityOf, listFoundationModels, listInferenceProfiles, profileOf, useCaseSubmitted} from './lists.ts';
import {probe} from './probe.ts';
import {proveCaching} from './prove-caching.ts';
import {listSignIns} from './sign-ins.ts';
import {simulate} from './simulate.ts';
import {type Limits, ordinaryLimits} from './time-limits.ts';
import type {Transport} from './transport.ts';

export type AccountOptions = {
	readonly environment: Environment;
	/** Where the AWS config files and token caches are, when not where the environment says. */
	readonly configPaths?: Partial<ConfigPaths>;
	readonly limits?: Partial<Limits>;
};

/** Costs nothing until something is asked: the SDK is loaded then. */
export function openAccount(options: AccountOptions): Account {
	const sent: Record<string, number> = {};
	let transport: Promise<Transport> | undefined;
	let opened: Transport | undefined;
	const limits = {...ordinaryLimits, ...options.limits};
	return accountOf(options, {
		limits,
		transport: () =>
			(transport ??= import('./transport.ts').then((from) => {
				opened = new from.Transport(limits.connect);
				return opened;
			})),
		count: (operation) => {
			sent[operation] = (sent[operation] ?? 0) + 1;
		},
		requests: () => ({...sent}),
		clockSkew: () => opened?.skew,
	});
}

/** What accounts that differ in their variables only have in common: connections, limits, counts. */
type Shared = Omit<ClientDependencies, 'environment'> & Required<Pick<Account, 'requests' | 'clockSkew'>>;

function accountOf(options: AccountOptions, shared: Shared): Account {
	const {environment} = options;
	const paths = configPaths(environment, options.configPaths);
	// Read when something is asked: the first question of a setup asks nothing.
	let calls: Promise<ServiceCall> | undefined;
	const call: ServiceCall = async (reach, signal, ask) => {
		calls ??= import('./calls.ts').then(({openCalls}) => openCalls({...shared, environment}, paths));
		return (await calls)(reach, signal, ask);
	};
	const hear = openPages<InferenceProfile>();

	return {
		signIns: () => listSignIns(environment, paths, new Date()),

		identity: (reach, signal) =>
			call(reach, signal, {
				service: 'sts',
				operation: 'GetCallerIdentity',
				async run({client, sdk, options}) {
					const {Account = '', Arn = ''} = await client.send(new sdk.GetCallerIdentityCommand({}), options);
					return {accountId: Account, arn: Arn, partition: parseArn(Arn)?.partition ?? 'aws'};
				},
			}),

		inferenceProfiles: (reach, kind, signal, page) =>
			hear(JSON.stringify([kind, reach]), page, (tell) =>
				call(reach, signal, {
					service: 'bedrock',
					operation: 'ListInferenceProfiles',
					about: [kind],
					limit: 'list',
					run: (line) => listInferenceProfiles(line, kind, tell),
				}),
			),

		inferenceProfile: (reach, idOrArn, signal) =>
			call(reach, signal, {
				service: 'bedrock',
				operation: 'GetInferenceProfile',
				about: [idOrArn],
				run: async ({client, sdk, options}) =>
					profileOf(
						await client.send(new sdk.GetInferenceProfileCommand({inferenceProfileIdentifier: idOrArn}), options),
					),
			}),

		tags: (reach, arn, signal) =>
			call(reach, signal, {
				service: 'bedrock',
				operation: 'ListTagsForResource',
				about: [arn],
				async run({client, sdk, options}) {
					const {tags = []} = await client.send(new sdk.ListTagsForResourceCommand({resourceARN: arn}), options);
					return Object.fromEntries(tags.map(({key = '', value = ''}) => [key, value]));
				},
			}),

		foundationModels: (reach, signal) =>
			call(reach, signal, {service: 'bedrock', operation: 'ListFoundationModels', run: listFoundationModels}),

		availability: (reach, modelId, signal) =>
			call(reach, signal, {
				service: 'bedrock',
				operation: 'GetFoundationModelAvailability',
				about: [modelId],
				run: (line) => availabilityOf(line, modelId),
			}),

		useCaseSubmitted: (reach, signal) =>
			call(reach, signal, {service: 'bedrock', operation: 'GetUseCaseForModelAccess', run: useCaseSubmitted}),

		roleArn: (reach, roleName, signal) =>
			call(reach, signal, {
				service: 'iam',
				operation: 'GetRole',
				about: [roleName],
				run: async ({client, sdk, options}) =>
					(await client.send(new sdk.GetRoleCommand({RoleName: roleName}), options)).Role?.Arn ?? '',
			}),

		simulate: (reach, request, signal) =>
			call(reach, signal, {
				service: 'iam',
				operation: 'SimulatePrincipalPolicy',
				about: [request],
				limit: 'list',
				run: (line) => simulate(line, request),
			}),

		probe: (reach, idOrArn, way, signal, as) => probe(call, reach, idOrArn, way, signal, as),

		provenCaching: (reach, idOrArn, signal) => proveCaching(call, reach, idOrArn, signal),

		as: (variables) => accountOf({...options, environment: {...environment, ...variables}}, shared),

		requests: shared.requests,

		clockSkew: shared.clockSkew,
	};
}
