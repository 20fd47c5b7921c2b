// The same question asked twice at the same time is one request: the second asker joins the first, and it ends when the last one gives up.
import {abortError} from './time-limits.ts';

export type Join = <Value>(
	key: string,
	signal: AbortSignal,
	start: (signal: AbortSignal) => Promise<Value>,
) => Promise<Value>;

type Flight = {readonly answer: Promise<unknown>; readonly stop: AbortController; askers: number};

export function openInFlight(): Join {
	const flights = new Map<string, Flight>();

	return async <Value>(key: string, signal: AbortSignal, start: (signal: AbortSignal) => Promise<Value>) => {
		if (signal.aborted) throw abortError(signal);
		let flight = flights.get(key);
		if (!flight) {
			const stop = new AbortController();
			const land = () => {
				if (flights.get(key)?.stop === stop) flights.delete(key);
			};
			const answer = start(stop.signal).finally(land);
			answer.catch(() => {});
			flight = {answer, stop, askers: 0};
			flights.set(key, flight);
		}
		flight.askers++;
		return (await leave(flight, signal, () => flights.delete(key))) as Value;
	};
}

function leave(flight: Flight, signal: AbortSignal, forget: () => void): Promise<unknown> {
	return new Promise((resolve, reject) => {
		const give = () => {
			flight.askers--;
			// Nobody waits any more: a later asker must not join a flight that is being ended.
			if (flight.askers === 0) {
				forget();
				flight.stop.abort();
			}
			reject(abortError(signal));
		};
		signal.addEventListener('abort', give, {once: true});
		flight.answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', give));
	});
}
