// Makes one call on one service: with credentials, a client and a time limit, and every failure turned into a Problem.
import type {SignInKind} from '../bedrock/aws-errors/caller-sign-in.ts';
import type {ErrorCause} from '../bedrock/aws-errors/cause.ts';
import {classifyError} from '../bedrock/aws-errors/classify-error.ts';
import {normalizeError} from '../bedrock/aws-errors/normalize-error.ts';
import {TimeoutError} from '../deadline.ts';
import type {CallTarget} from './account.ts';
import {createClientCache} from './client-cache.ts';
import type {ClientDependencies} from './client-settings.ts';
import type {ConfigPaths} from './config-paths.ts';
import type {ClientName, ServiceClient} from './create-client.ts';
import {createCredentialCache} from './credential-cache.ts';
import {problemOfError} from './problem-of-error.ts';
import {createRequestSharing} from './share-requests.ts';
import {isAbort, type TimeLimits, withTimeLimit} from './time-limits.ts';

type ServiceRequest<Name extends ClientName, Value> = {
	readonly service: Name;
	/** Calls of the same operation with the same arguments, under way at the same time, are one. */
	readonly operation: string;
	readonly arguments?: readonly unknown[];
	/** Which time limit holds; that of a single call when absent. */
	readonly limit?: keyof TimeLimits;
	/** Makes a value of an error of the call itself, not of one of the credentials; undefined leaves it an error. */
	readonly recover?: (error: unknown) => Value | undefined;
	readonly run: (service: ServiceClient<Name>) => Promise<Value>;
};

/** Rejects with a Problem, or with an abort when `signal` ends it. */
export type ServiceCall = <Name extends ClientName, Value>(
	target: CallTarget,
	signal: AbortSignal,
	request: ServiceRequest<Name, Value>,
) => Promise<Value>;

/** A Bedrock API key is good for Bedrock alone. */
const keyless: readonly ClientName[] = ['sts', 'iam', 'quotas'];

export function createServiceCall(dependencies: ClientDependencies, paths: ConfigPaths): ServiceCall {
	const credentials = createCredentialCache(dependencies, paths);
	const clients = createClientCache(dependencies, paths, ({signIn, region}) =>
		credentials.get(signIn, region, new AbortController().signal),
	);
	const share = createRequestSharing();

	return async (target, signal, request) => {
		const key = JSON.stringify([request.operation, request.arguments ?? [], target.region, target.signIn]);
		try {
			return await share(key, signal, (sharedSignal) => send(target, sharedSignal, request));
		} catch (error) {
			if (isAbort(error)) throw error;
			const {signIn, region} = target;
			throw problemOfError(error, {
				signIn,
				region,
				operation: request.operation,
				environment: dependencies.environment,
			});
		}
	};

	async function send<Name extends ClientName, Value>(
		target: CallTarget,
		signal: AbortSignal,
		request: ServiceRequest<Name, Value>,
	): Promise<Value> {
		const {signIn} = target;
		if (signIn.kind === 'api-key' && keyless.includes(request.service))
			throw Object.assign(new Error('only a profile or keys can be asked who they are'), {name: 'ApiKeyAlone'});
		const keys = signIn.kind === 'api-key' || signIn.kind === 'none' ? undefined : fetchKeys(target, signal);
		// The client is loaded while the credentials are fetched; where both fail, the credentials are what is reported.
		const opening = clients.get(request.service, target);
		opening.catch(() => {});
		await keys;
		const {client, sdk} = await opening;
		try {
			return await withTimeLimit(dependencies.limits[request.limit ?? 'call'], signal, (abortSignal) =>
				request.run({client, sdk, options: {abortSignal}}),
			);
		} catch (error) {
			// The next call fetches keys again: by then the user may have signed in or corrected a file.
			const {cause} = classifyError(normalizeError(error), target);
			if (needsFreshKeys(cause, signIn.kind)) {
				credentials.forget(signIn);
				clients.forget(signIn);
			}
			const value = isAbort(error) ? undefined : request.recover?.(error);
			if (value === undefined) throw error;
			return value;
		}
	}

	/** A time limit that was over before there were keys is marked, since its cause and its way out are others than those of the call. */
	async function fetchKeys({signIn, region}: CallTarget, signal: AbortSignal): Promise<void> {
		try {
			await credentials.get(signIn, region, signal);
		} catch (error) {
			throw error instanceof TimeoutError ? Object.assign(error, {code: 'CREDENTIALS'}) : error;
		}
	}
}

/** Keys that AWS does not know are fetched again only where a file or program may have changed: a region that is off answers the same. */
function needsFreshKeys(cause: ErrorCause, kind: SignInKind): boolean {
	if (cause === 'credentials-expired') return true;
	if (kind !== 'keys' && kind !== 'process' && kind !== 'export') return false;
	return (['credentials-invalid', 'signature-refused', 'clock-wrong'] as ErrorCause[]).includes(cause);
}
