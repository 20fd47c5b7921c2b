// Keys pressed before a frame is on the screen answer nothing: they are read and thrown away, except Ctrl+C.

export type InputGuard = {
	/** Throws away what has come so far; resolves when all that was typed until now has been read. */
	caughtUp(): Promise<void>;
	/** What is typed from now on waits for whoever reads next. The terminal stays raw. */
	listen(): void;
	/** Gives the terminal back as it was. */
	end(): void;
};

/**
 * From now until `listen` or `end`. Raw at once: what is typed into a cooked terminal would lie there until Ink reads it,
 * and then answer a question that was not to be seen.
 */
export function ignoreKeys(leave: () => void, stdin: typeof process.stdin = process.stdin): InputGuard {
	const drop = () => {
		for (let chunk = stdin.read(); chunk !== null; chunk = stdin.read()) if (String(chunk).includes('\u0003')) leave();
	};
	stdin.setRawMode?.(true);
	stdin.ref?.();
	// As Ink reads: a stream that has once been flowing would not let Ink hear its keys.
	stdin.addListener('readable', drop);
	const listen = () => void stdin.removeListener('readable', drop);
	return {
		async caughtUp() {
			// One turn of the event loop reads what the terminal holds.
			await new Promise((resolve) => setImmediate(resolve));
			drop();
		},
		listen,
		end() {
			listen();
			stdin.setRawMode?.(false);
			stdin.unref?.();
		},
	};
}

/** While `work` is done after another program had the terminal: long enough to hear what lies in its buffer. */
export async function withoutInput<Value>(leave: () => void, work: Promise<Value>): Promise<Value> {
	const deaf = ignoreKeys(leave);
	const heard = new Promise((resolve) => setTimeout(resolve, 30));
	try {
		return (await Promise.all([work, heard]))[0];
	} finally {
		deaf.end();
	}
}
