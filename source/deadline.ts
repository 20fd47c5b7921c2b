// A signal that is aborted when a time is over. `AbortSignal.any` with `AbortSignal.timeout` is not used: Node 20 loses the timer of such
// a signal to its garbage collector, so that nothing ends any more (measured with 20.20.2).

export class TimeoutError extends Error {
	readonly milliseconds: number;

	constructor(milliseconds: number) {
		super(`no answer within ${milliseconds / 1000} seconds`);
		this.name = 'TimeoutError';
		this.milliseconds = milliseconds;
	}
}

/** Aborted with the caller's signal and its reason, or with a TimeoutError after `milliseconds`. */
export function deadline(milliseconds: number, caller?: AbortSignal): AbortSignal {
	const controller = new AbortController();
	const {signal} = controller;
	const timer = setTimeout(() => controller.abort(new TimeoutError(milliseconds)), milliseconds);
	// Whoever waits for the signal keeps the process alive; the timer alone does not.
	timer.unref();
	const follow = () => {
		clearTimeout(timer);
		controller.abort(caller?.reason);
	};
	if (caller?.aborted) follow();
	else caller?.addEventListener('abort', follow, {once: true, signal});
	return signal;
}
