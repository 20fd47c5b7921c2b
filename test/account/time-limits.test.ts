// withTimeLimit: waiting that always ends.
import {describe, expect, it} from 'vitest';
import {isAbort, withTimeLimit} from '../../source/account/time-limits.ts';

const forever = new AbortController().signal;

describe('withTimeLimit', () => {
	it('rejects when the time is over and aborts the signal of the work', async () => {
		let given: AbortSignal | undefined;
		const late = withTimeLimit(20, forever, (signal) => {
			given = signal;
			return new Promise(() => {});
		});
		await expect(late).rejects.toMatchObject({name: 'TimeoutError', message: 'no answer within 0.02 seconds'});
		expect(given?.aborted).toBe(true);
	});

	it('rejects with an abort before the work starts where the signal is aborted, whatever the reason', async () => {
		const signal = AbortSignal.abort(new Error('because'));
		const error = await withTimeLimit(1000, signal, async () => 1).catch((e: unknown) => e);
		expect(isAbort(error)).toBe(true);
		expect(isAbort(new Error('other'))).toBe(false);
	});

	it('passes on the value and the error of the work', async () => {
		expect(await withTimeLimit(1000, forever, async () => 1)).toBe(1);
		await expect(withTimeLimit(1000, forever, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
	});
});
