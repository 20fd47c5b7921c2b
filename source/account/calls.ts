// One call on one service: credentials, client, time limit, and every failure turned into a Problem.
import type {ErrorCause} from '../bedrock/aws-errors/cause.ts';
import {classifyError} from '../bedrock/aws-errors/classify-error.ts';
import {normalizeError} from '../bedrock/aws-errors/normalize-error.ts';
import type {CallTarget, SignInKind} from './account.ts';
import type {ClientDependencies, Clients, ServiceClient} from './clients.ts';
import type {ConfigPaths} from './config-paths.ts';
import {openCredentials} from './credentials.ts';
import {openInFlight} from './in-flight.ts';
import {openClients} from './open-clients.ts';
import {problemOfError} from './problems/problem-of-error.ts';
import {isAbort, type Limits, OutOfTime, within} from './time-limits.ts';

type Service = keyof Clients;

type Ask<Name extends Service, Value> = {
	readonly service: Name;
	/** The operation and its arguments: what makes two calls the same. */
	readonly operation: string;
	readonly about?: readonly unknown[];
	/** Which time limit holds; that of a single call when absent. */
	readonly limit?: keyof Limits;
	/** Makes a value of an error that came after there were keys to ask with; undefined leaves it an error. */
	readonly settle?: (error: unknown) => Value | undefined;
	readonly run: (line: ServiceClient<Name>) => Promise<Value>;
};

export type ServiceCall = <Name extends Service, Value>(
	reach: CallTarget,
	signal: AbortSignal,
	ask: Ask<Name, Value>,
) => Promise<Value>;

export function openCalls(wiring: ClientDependencies, paths: ConfigPaths): ServiceCall {
	const credentials = openCredentials(wiring, paths);
	const clients = openClients(wiring, paths, ({signIn, region}) =>
		credentials.get(signIn, region, new AbortController().signal),
	);
	const join = openInFlight();

	return async (reach, signal, ask) => {
		const key = JSON.stringify([ask.operation, ask.about ?? [], reach.region, reach.signIn]);
		try {
			return await join(key, signal, (shared) => once(reach, shared, ask));
		} catch (error) {
			if (isAbort(error)) throw error;
			const {signIn, region} = reach;
			throw problemOfError(error, {signIn, region, operation: ask.operation, environment: wiring.environment});
		}
	};

	async function once<Name extends Service, Value>(
		reach: CallTarget,
		signal: AbortSignal,
		ask: Ask<Name, Value>,
	): Promise<Value> {
		const {signIn} = reach;
		if (signIn.kind === 'api-key' && (ask.service === 'sts' || ask.service === 'iam'))
			throw Object.assign(new Error('only a profile or keys can be asked who they are'), {name: 'ApiKeyAlone'});
		const keys = signIn.kind === 'api-key' ? undefined : firstKeys(reach, signal);
		// The client is loaded while the credentials are fetched; where both fail, the credentials are what is reported.
		const opening = clients.get(ask.service, reach);
		opening.catch(() => {});
		await keys;
		const {client, sdk} = await opening;
		try {
			return await within(wiring.limits[ask.limit ?? 'call'], signal, (abortSignal) =>
				ask.run({client, sdk, options: {abortSignal}}),
			);
		} catch (error) {
			// Ended keys are got anew by the next call, after the user has signed in again or corrected a file.
			const {cause} = classifyError(normalizeError(error), reach);
			if (needFreshKeys(cause, signIn.kind)) {
				credentials.forget(signIn);
				clients.forget(signIn);
			}
			const value = isAbort(error) ? undefined : ask.settle?.(error);
			if (value === undefined) throw error;
			return value;
		}
	}

	async function firstKeys({signIn, region}: CallTarget, signal: AbortSignal): Promise<void> {
		try {
			await credentials.get(signIn, region, signal);
		} catch (error) {
			throw error instanceof OutOfTime ? Object.assign(error, {code: 'CREDENTIALS'}) : error;
		}
	}
}

/** Keys that AWS does not know are read again only where a file or program may have changed: for others a region that is off is answered in the same words. */
function needFreshKeys(cause: ErrorCause, kind: SignInKind): boolean {
	if (cause === 'credentials-expired') return true;
	if (kind !== 'keys' && kind !== 'process' && kind !== 'export') return false;
	return (['credentials-invalid', 'signature-refused', 'clock-wrong'] as ErrorCause[]).includes(cause);
}
