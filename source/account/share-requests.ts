// Callers that ask the same thing at the same time share one request. It is aborted when the last of them gives up.
import {abortError} from './time-limits.ts';

/** `start` runs only where no request of this key is under way. Rejects with its error, or with an abort when `signal` ends the wait. */
export type ShareRequest = <Value>(
	key: string,
	signal: AbortSignal,
	start: (signal: AbortSignal) => Promise<Value>,
) => Promise<Value>;

type SharedRequest = {readonly answer: Promise<unknown>; readonly controller: AbortController; callers: number};

export function createRequestSharing(): ShareRequest {
	const requests = new Map<string, SharedRequest>();

	return async <Value>(key: string, signal: AbortSignal, start: (signal: AbortSignal) => Promise<Value>) => {
		if (signal.aborted) throw abortError(signal);
		let request = requests.get(key);
		if (!request) {
			const controller = new AbortController();
			const remove = () => {
				if (requests.get(key)?.controller === controller) requests.delete(key);
			};
			const answer = start(controller.signal).finally(remove);
			answer.catch(() => {});
			request = {answer, controller, callers: 0};
			requests.set(key, request);
		}
		request.callers++;
		return (await waitFor(request, signal, () => requests.delete(key))) as Value;
	};
}

function waitFor(request: SharedRequest, signal: AbortSignal, remove: () => void): Promise<unknown> {
	return new Promise((resolve, reject) => {
		const giveUp = () => {
			request.callers--;
			if (request.callers === 0) {
				// Removed first: a later caller must not share a request that is being aborted.
				remove();
				request.controller.abort();
			}
			reject(abortError(signal));
		};
		signal.addEventListener('abort', giveUp, {once: true});
		request.answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp));
	});
}
