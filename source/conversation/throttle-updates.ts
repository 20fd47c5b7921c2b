// Throttles the progress of a query: the first update is emitted at once, later ones at most every 100 ms, always the newest.

/** Milliseconds between two updates. Each costs a new view, and a list of thousands comes in dozens of pages. */
const interval = 100;

export type ThrottledUpdates<Update> = {
	/** Replaces an update that was not emitted yet; it is worked out only when it is emitted. */
	push(update: () => Update): void;
	/** Drops what was not emitted yet. */
	stop(): void;
};

/** "At once" is the next turn of the event loop, so that the requests for further pages are sent first. */
export function throttleUpdates<Update>(emit: (update: Update) => void): ThrottledUpdates<Update> {
	let newest: (() => Update) | undefined;
	let timer: NodeJS.Timeout | undefined;
	const emitNewest = () => {
		timer = undefined;
		const update = newest;
		if (!update) return;
		newest = undefined;
		timer = setTimeout(emitNewest, interval);
		emit(update());
	};
	return {
		push(update) {
			newest = update;
			timer ??= setTimeout(emitNewest);
		},
		stop() {
			clearTimeout(timer);
			newest = undefined;
		},
	};
}
