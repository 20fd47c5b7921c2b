// One end for many waits: the caller's wish or the time limit, whichever comes first.

export type Deadline = {
	/** A signal of its own for one wait: Node warns, on the screen, of more than ten listeners on the same one. */
	readonly each: () => AbortSignal;
	/** Never resolves; rejects at the end. */
	readonly end: Promise<never>;
	/** Whether it has come; false after `close`. */
	readonly passed: () => boolean;
	readonly close: () => void;
};

export function openDeadline(signal: AbortSignal, milliseconds: number): Deadline {
	const open = new Set<AbortController>();
	let ended = signal.aborted;
	let reject: (reason: unknown) => void = () => {};
	const end = new Promise<never>((_, no) => {
		reject = no;
	});
	end.catch(() => {});
	const stop = () => {
		ended = true;
		for (const controller of open) controller.abort(signal.reason);
		reject(signal.aborted ? signal.reason : new Error('out of time'));
	};
	const timer = setTimeout(stop, milliseconds);
	signal.addEventListener('abort', stop, {once: true});
	if (ended) stop();
	return {
		each() {
			const controller = new AbortController();
			open.add(controller);
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
