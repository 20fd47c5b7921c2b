// Throws away keys that are pressed before there is a screen to answer, except Ctrl+C.

export type InputGuard = {
	/** Reads and throws away all that was typed until now. */
	flush(): Promise<void>;
	/** Stops reading: what is typed from now on is for whoever reads next. The terminal stays raw. */
	release(): void;
	/** Stops reading, and gives the terminal back as it was. */
	end(): void;
};

/**
 * Throws keys away until `release` or `end`. The terminal is raw at once: what is typed into a cooked terminal is echoed, and lies
 * there until Ink reads it as the answer to a question that nobody has seen.
 */
export function discardTypeahead(onInterrupt: () => void, stdin: typeof process.stdin = process.stdin): InputGuard {
	const discard = () => {
		for (let chunk = stdin.read(); chunk !== null; chunk = stdin.read())
			if (String(chunk).includes('\u0003')) onInterrupt();
	};
	stdin.setRawMode?.(true);
	stdin.ref?.();
	// 'readable' as Ink does, not 'data': a stream that has once been flowing would not let Ink read its keys.
	stdin.addListener('readable', discard);
	const release = () => void stdin.removeListener('readable', discard);
	return {
		async flush() {
			// One turn of the event loop reads what the terminal holds.
			await new Promise((resolve) => setImmediate(resolve));
			discard();
		},
		release,
		end() {
			release();
			stdin.setRawMode?.(false);
			stdin.unref?.();
		},
	};
}

/** Milliseconds that it takes to read what another program has left in the terminal's buffer. */
const leftoverTime = 30;

/** Throws keys away while `work` is done, after another program had the terminal. */
export async function withoutInput<Value>(onInterrupt: () => void, work: Promise<Value>): Promise<Value> {
	const guard = discardTypeahead(onInterrupt);
	const leftoversRead = new Promise((resolve) => setTimeout(resolve, leftoverTime));
	try {
		return (await Promise.all([work, leftoversRead]))[0];
	} finally {
		guard.end();
	}
}
