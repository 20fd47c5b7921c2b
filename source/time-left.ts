// How long something is still good, or how long ago it ended, as people say it.

/** `7 h 12 min left`, `expired 3 h ago`: what is left at `now`. */
export function timeLeft(expires: Date, now: Date): string {
	const minutes = Math.round((expires.getTime() - now.getTime()) / 60_000);
	const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
	const span =
		hours >= 48
			? `${Math.floor(hours / 24)} days`
			: hours > 0
				? `${hours} h${minutes > 0 && rest ? ` ${rest} min` : ''}`
				: `${rest} min`;
	return minutes > 0 ? `${span} left` : `expired ${span} ago`;
}
