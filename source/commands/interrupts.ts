// Ctrl+C, `kill` and a terminal that closes: every command hears them within a second, whatever it waits for.

/** 128 and the number of the signal, as shells report it. */
const exitCodes = {SIGINT: 130, SIGTERM: 143, SIGHUP: 129} as const;
const signals = Object.keys(exitCodes) as readonly (keyof typeof exitCodes)[];

/** Milliseconds that a command has to end by itself: to roll back a write, to give the terminal back. */
const grace = 700;

export type Interrupts = {
	/** Aborted by the first signal. A second one ends the process at once, with the terminal given back. */
	readonly signal: AbortSignal;
	/** The exit code for the signal that came; undefined while none has. */
	code(): number | undefined;
	/** Resolves some time after a signal: who has not ended by then is not waited for. */
	readonly graceOver: Promise<void>;
	close(): void;
};

export function listenForInterrupts(): Interrupts {
	const stop = new AbortController();
	let code: number | undefined;
	let timer: NodeJS.Timeout | undefined;
	let giveUp = () => {};
	const graceOver = new Promise<void>((resolve) => {
		giveUp = resolve;
	});
	const hear = (name: NodeJS.Signals) => {
		code ??= exitCodes[name as keyof typeof exitCodes];
		// Not left to the system, which would end it without what shows the cursor again.
		if (stop.signal.aborted) process.exit(code);
		stop.abort();
		timer ??= setTimeout(giveUp, grace);
	};
	for (const name of signals) process.on(name, hear);
	return {
		signal: stop.signal,
		code: () => code,
		graceOver,
		close() {
			clearTimeout(timer);
			for (const name of signals) process.off(name, hear);
		},
	};
}
