// Milliseconds that this process worked: a busy machine makes a piece of work take longer, and not more.

/** @returns how long it has worked since */
export function startCpuTime(): () => number {
	const before = process.cpuUsage();
	return () => {
		const {user, system} = process.cpuUsage(before);
		return (user + system) / 1000;
	};
}
