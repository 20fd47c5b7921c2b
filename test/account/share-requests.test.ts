// createRequestSharing: one request for callers that ask the same thing at the same time.
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {createRequestSharing} from '../../source/account/share-requests.ts';
import {abortError, isAbort} from '../../source/account/time-limits.ts';

const forever = new AbortController().signal;

describe('createRequestSharing', () => {
	it('starts one request for calls with the same key, one for each other key, and a new one after the answer', async () => {
		const share = createRequestSharing();
		let started = 0;
		const start = async () => ++started;
		const [one, two, other] = await Promise.all([
			share('a', forever, start),
			share('a', forever, start),
			share('b', forever, start),
		]);
		expect([one, two, other]).toEqual([1, 1, 2]);
		expect(await share('a', forever, start)).toBe(3);
	});

	it('rejects for all callers with the error of the request, and starts a new one after that', async () => {
		const share = createRequestSharing();
		const fail = () => Promise.reject(new Error('no'));
		const both = await Promise.allSettled([share('a', forever, fail), share('a', forever, fail)]);
		expect(both.map(({status}) => status)).toEqual(['rejected', 'rejected']);
		expect(await share('a', forever, async () => 'yes')).toBe('yes');
	});

	it('aborts the request when the last caller gives up, and starts a new one for the next', async () => {
		const share = createRequestSharing();
		const aborts: boolean[] = [];
		const work = (signal: AbortSignal) =>
			new Promise<string>((_, reject) => {
				signal.addEventListener('abort', () => {
					aborts.push(true);
					reject(abortError(signal));
				});
			});
		const [first, second] = [new AbortController(), new AbortController()];
		const answers = [share('a', first.signal, work), share('a', second.signal, work)].map((one) => one.catch(isAbort));
		first.abort();
		expect(await answers[0]).toBe(true);
		expect(aborts).toEqual([]);
		second.abort();
		expect(aborts).toEqual([true]);
		expect(await share('a', forever, async () => 'new')).toBe('new');
		expect(await answers[1]).toBe(true);
	});

	it('starts one request and answers every caller that does not give up', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(fc.boolean(), {minLength: 1, maxLength: 8}), async (givingUp) => {
				const share = createRequestSharing();
				let started = 0;
				let finish = (_: number) => {};
				const work = () =>
					new Promise<number>((resolve) => {
						started++;
						finish = resolve;
					});
				const callers = givingUp.map((givesUp) => {
					const control = new AbortController();
					return {givesUp, control, answer: share('a', control.signal, work).catch(isAbort)};
				});
				for (const {givesUp, control} of callers) if (givesUp) control.abort();
				finish(7);
				for (const {givesUp, answer} of callers) expect(await answer).toBe(givesUp ? true : 7);
				expect(started).toBe(1);
			}),
		);
	});
});
