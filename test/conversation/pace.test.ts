// openPace: at once after a pause, several requests as one, and never more than half of the time.
import {setTimeout as sleep} from 'node:timers/promises';
import {expect, test} from 'vitest';
import {openPace} from '../../source/conversation/pace.ts';

/** Keeps the processor for so many milliseconds. */
function work(milliseconds: number): void {
	const end = performance.now() + milliseconds;
	while (performance.now() < end);
}

test('works at once after a pause, and joins what is requested meanwhile', async () => {
	let worked = 0;
	const pace = openPace(() => {
		worked++;
		work(20);
	});
	pace.request();
	expect(worked).toBe(1);
	for (let times = 0; times < 5; times++) pace.request();
	expect(worked).toBe(1);
	await sleep(200);
	expect(worked).toBe(2);
	pace.request();
	expect(worked).toBe(3);
	pace.stop();
});

test('rests as long as it has worked, however often it is asked', async () => {
	const spans: number[] = [];
	let last = 0;
	const pace = openPace(() => {
		if (last > 0) spans.push(performance.now() - last);
		work(15);
		last = performance.now();
	});
	const end = performance.now() + 300;
	while (performance.now() < end) {
		pace.request();
		await sleep(1);
	}
	pace.stop();
	expect(spans.length).toBeGreaterThan(0);
	expect(Math.min(...spans)).toBeGreaterThanOrEqual(14);
});

test('drops what was requested when it is stopped', async () => {
	let worked = 0;
	const pace = openPace(() => {
		worked++;
	});
	pace.request();
	pace.request();
	pace.stop();
	await sleep(50);
	expect(worked).toBe(1);
});
