// Waiting that always ends: with the answer, at the caller's wish, or when time is up.

/** How long is waited, in milliseconds. */
export type Limits = {
	/** For credentials, a hanging credential_process included. */
	readonly credentials: number;
	readonly call: number;
	/** For all pages of a list, and for a simulation. */
	readonly list: number;
	readonly probe: number;
	/** To reach a host, or a proxy's consent. */
	readonly connect: number;
};

export const ordinaryLimits: Limits = {credentials: 10_000, call: 15_000, list: 30_000, probe: 20_000, connect: 6_000};

export class OutOfTime extends Error {
	readonly milliseconds: number;

	constructor(milliseconds: number) {
		super(`no answer within ${milliseconds / 1000} seconds`);
		this.name = 'TimeoutError';
		this.milliseconds = milliseconds;
	}
}

/** The caller gave up: not a failure, and never shown. */
export function abortError(signal?: AbortSignal): Error {
	return Object.assign(new Error('given up', {cause: signal?.reason}), {name: 'AbortError'});
}

export function isAbort(error: unknown): boolean {
	return error instanceof Error && error.name === 'AbortError';
}

/** Runs `work` with a signal that ends when the caller's does or after `milliseconds`; what comes later is dropped. */
export async function within<Value>(
	milliseconds: number,
	signal: AbortSignal,
	work: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
	if (signal.aborted) throw abortError(signal);
	const ending = new AbortController();
	let timer: NodeJS.Timeout | undefined;
	let onAbort = () => {};
	const end = new Promise<never>((_, reject) => {
		const stop = (error: Error) => {
			reject(error);
			ending.abort(error);
		};
		timer = setTimeout(() => stop(new OutOfTime(milliseconds)), milliseconds);
		onAbort = () => stop(abortError(signal));
		signal.addEventListener('abort', onAbort, {once: true});
	});
	try {
		return await Promise.race([work(ending.signal), end]);
	} finally {
		clearTimeout(timer);
		signal.removeEventListener('abort', onAbort);
	}
}
