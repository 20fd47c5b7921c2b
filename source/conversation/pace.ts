// Limits how often something is worked out: at once after a pause, then for at most half of the time.

import {monotonicTime} from '../monotonic-time.ts';

export type Pace = {
	/** Now, or as soon as there is time for it; several requests become one. */
	request(): void;
	/** Drops what was requested and not worked out yet. */
	stop(): void;
};

/** @param work what it causes in the same turn of the event loop, such as a frame on the terminal, counts as part of it */
export function openPace(work: () => void): Pace {
	let isResting = false;
	let isRequested = false;
	let rest: NodeJS.Timeout | undefined;

	const run = () => {
		[isResting, isRequested] = [true, false];
		const from = monotonicTime();
		setImmediate(() => {
			rest = setTimeout(end, monotonicTime() - from);
		});
		work();
	};
	const end = () => {
		isResting = false;
		if (isRequested) run();
	};
	return {
		request() {
			if (isResting) isRequested = true;
			else run();
		},
		stop() {
			isRequested = false;
			clearTimeout(rest);
		},
	};
}
