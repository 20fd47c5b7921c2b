// Time limits, and waiting that always ends: with the answer, when the caller gives up, or when the time is over.
import {TimeoutError} from '../deadline.ts';

/** In milliseconds. */
export type TimeLimits = {
	/** For credentials, whatever they take: a credential_process, a token, several roles. */
	readonly credentials: number;
	readonly call: number;
	/** For all pages of a list, and for a simulation. */
	readonly list: number;
	readonly probe: number;
	/** For all pages of the account's quotas: nobody waits longer for what is only good to know. */
	readonly quotas: number;
	/** To connect to a host, directly or through a proxy. */
	readonly connect: number;
};

export const defaultTimeLimits: TimeLimits = {
	credentials: 10_000,
	call: 15_000,
	list: 30_000,
	probe: 20_000,
	quotas: 5_000,
	connect: 6_000,
};

/** The error of a caller who gave up. It is not a failure and is never shown. */
export function abortError(signal?: AbortSignal): Error {
	return Object.assign(new Error('given up', {cause: signal?.reason}), {name: 'AbortError'});
}

export function isAbort(error: unknown): boolean {
	return error instanceof Error && error.name === 'AbortError';
}

/**
 * Runs `work` with a signal that is aborted with the caller's or after `milliseconds`. Rejects then at once, with an abort or a
 * TimeoutError, whether or not `work` ends; its later result is dropped.
 */
export async function withTimeLimit<Value>(
	milliseconds: number,
	signal: AbortSignal,
	work: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
	if (signal.aborted) throw abortError(signal);
	const controller = new AbortController();
	let timer: NodeJS.Timeout | undefined;
	let onAbort = () => {};
	const end = new Promise<never>((_, reject) => {
		const stop = (error: Error) => {
			reject(error);
			controller.abort(error);
		};
		timer = setTimeout(() => stop(new TimeoutError(milliseconds)), milliseconds);
		onAbort = () => stop(abortError(signal));
		signal.addEventListener('abort', onAbort, {once: true});
	});
	try {
		return await Promise.race([work(controller.signal), end]);
	} finally {
		clearTimeout(timer);
		signal.removeEventListener('abort', onAbort);
	}
}
