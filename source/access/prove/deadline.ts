// One end for many waits: when the caller aborts or when the time limit is over, whichever comes first.

export type Deadline = {
	/** A new signal for one wait: with more than ten listeners on one signal Node prints a warning into the wizard. */
	readonly signal: () => AbortSignal;
	/** Never resolves. Rejects with the reason of the abort, or with an error when the time limit is over. */
	readonly end: Promise<never>;
	/** Whether the end has come; it does not come after `close`. */
	readonly passed: () => boolean;
	/** Stops the timer: the work is done. */
	readonly close: () => void;
};

export function createDeadline(signal: AbortSignal, milliseconds: number): Deadline {
	const controllers = new Set<AbortController>();
	let ended = signal.aborted;
	let reject: (reason: unknown) => void = () => {};
	const end = new Promise<never>((_, rejectEnd) => {
		reject = rejectEnd;
	});
	end.catch(() => {});
	const stop = () => {
		ended = true;
		for (const controller of controllers) controller.abort(signal.reason);
		reject(signal.aborted ? signal.reason : new Error('out of time'));
	};
	const timer = setTimeout(stop, milliseconds);
	signal.addEventListener('abort', stop, {once: true});
	if (ended) stop();
	return {
		signal() {
			const controller = new AbortController();
			controllers.add(controller);
			if (ended) controller.abort(signal.reason);
			return controller.signal;
		},
		end,
		passed: () => ended,
		close() {
			clearTimeout(timer);
			signal.removeEventListener('abort', stop);
		},
	};
}
