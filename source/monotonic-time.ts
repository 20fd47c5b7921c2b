// A clock that nobody sets back: how long something took, and when a time is over.

/** Milliseconds since some moment in the past. Like `performance.now()`, whose global loads Node's performance hooks: 2 ms at every start. */
export const monotonicTime = (): number => Number(process.hrtime.bigint() / 1000n) / 1000;
