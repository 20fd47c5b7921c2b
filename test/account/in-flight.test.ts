// One request for the same question at the same time; waiting that always ends.
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {createPageSharing} from '../../source/account/share-pages.ts';
import {createRequestSharing} from '../../source/account/share-requests.ts';
import {abortError, isAbort, withTimeLimit} from '../../source/account/time-limits.ts';

const forever = new AbortController().signal;

describe('in flight', () => {
	it('joins the same key, keeps others apart, and forgets what has landed', async () => {
		const join = createRequestSharing();
		let started = 0;
		const start = async () => ++started;
		const [one, two, other] = await Promise.all([
			join('a', forever, start),
			join('a', forever, start),
			join('b', forever, start),
		]);
		expect([one, two, other]).toEqual([1, 1, 2]);
		expect(await join('a', forever, start)).toBe(3);
	});

	it('gives a failure to all who asked, and keeps none of it', async () => {
		const join = createRequestSharing();
		const fail = () => Promise.reject(new Error('no'));
		const both = await Promise.allSettled([join('a', forever, fail), join('a', forever, fail)]);
		expect(both.map(({status}) => status)).toEqual(['rejected', 'rejected']);
		expect(await join('a', forever, async () => 'yes')).toBe('yes');
	});

	it('ends the work when the last asker gives up, and never hands that end to a new one', async () => {
		const join = createRequestSharing();
		const ended: boolean[] = [];
		const work = (signal: AbortSignal) =>
			new Promise<string>((_, reject) => {
				signal.addEventListener('abort', () => {
					ended.push(true);
					reject(abortError(signal));
				});
			});
		const [first, second] = [new AbortController(), new AbortController()];
		const asked = [join('a', first.signal, work), join('a', second.signal, work)].map((one) => one.catch(isAbort));
		first.abort();
		expect(await asked[0]).toBe(true);
		expect(ended).toEqual([]);
		second.abort();
		expect(ended).toEqual([true]);
		expect(await join('a', forever, async () => 'new')).toBe('new');
		expect(await asked[1]).toBe(true);
	});

	it('starts as many works as there are times without one, whoever gives up', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(fc.boolean(), {minLength: 1, maxLength: 8}), async (givingUp) => {
				const join = createRequestSharing();
				let started = 0;
				let finish = (_: number) => {};
				const work = () =>
					new Promise<number>((resolve) => {
						started++;
						finish = resolve;
					});
				const askers = givingUp.map((gives) => {
					const control = new AbortController();
					return {gives, control, asked: join('a', control.signal, work).catch(isAbort)};
				});
				for (const {gives, control} of askers) if (gives) control.abort();
				finish(7);
				for (const {gives, asked} of askers) expect(await asked).toBe(gives ? true : 7);
				expect(started).toBe(1);
			}),
		);
	});
});

describe('within', () => {
	it('ends in time, and tells the work so', async () => {
		let told: AbortSignal | undefined;
		const late = withTimeLimit(20, forever, (signal) => {
			told = signal;
			return new Promise(() => {});
		});
		await expect(late).rejects.toMatchObject({name: 'TimeoutError', message: 'no answer within 0.02 seconds'});
		expect(told?.aborted).toBe(true);
	});

	it('ends when told to, whatever reason is given, and before the work begins', async () => {
		const signal = AbortSignal.abort(new Error('because'));
		const error = await withTimeLimit(1000, signal, async () => 1).catch((e: unknown) => e);
		expect(isAbort(error)).toBe(true);
		expect(isAbort(new Error('other'))).toBe(false);
	});

	it('hands on value and error', async () => {
		expect(await withTimeLimit(1000, forever, async () => 1)).toBe(1);
		await expect(withTimeLimit(1000, forever, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
	});
});

it('tells a late listener what is known so far', async () => {
	const hear = createPageSharing<number>();
	const heard: (readonly number[])[] = [];
	let finish = () => {};
	const first = hear('a', undefined, (tell) => {
		tell([1]);
		return new Promise<void>((resolve) => {
			finish = resolve;
		});
	});
	const second = hear(
		'a',
		(soFar) => heard.push(soFar),
		async () => {},
	);
	expect(heard).toEqual([[1]]);
	finish();
	await Promise.all([first, second]);
	await hear(
		'a',
		(soFar) => heard.push(soFar),
		async () => {},
	);
	expect(heard).toEqual([[1]]);
});
