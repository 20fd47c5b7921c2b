// A time limit that fires whatever the garbage collector does, and that the caller's signal ends sooner.
import {readdirSync, readFileSync} from 'node:fs';
import type {AddressInfo} from 'node:net';
import {createServer} from 'node:net';
import {setTimeout as wait} from 'node:timers/promises';
import v8 from 'node:v8';
import vm from 'node:vm';
import {expect, onTestFinished, test} from 'vitest';
import {deadline} from '../source/deadline.ts';

v8.setFlagsFromString('--expose-gc');
const collectGarbage: () => void = vm.runInNewContext('gc');

/** A port at which nothing is ever answered. */
async function silentPort(): Promise<number> {
	const server = createServer(() => {});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	onTestFinished(() => void server.close());
	return (server.address() as AddressInfo).port;
}

test('a request that nobody answers ends in time, although garbage is collected meanwhile', async () => {
	const url = `http://127.0.0.1:${await silentPort()}`;
	const request = fetch(url, {signal: deadline(300, new AbortController().signal)}).catch(String);
	for (let turn = 0; turn < 5; turn++) {
		await wait(20);
		collectGarbage();
	}
	expect(await Promise.race([request, wait(10_000, 'never')])).toBe('TimeoutError: no answer within 0.3 seconds');
});

test('the caller ends it sooner, with the reason', () => {
	const caller = new AbortController();
	const signal = deadline(60_000, caller.signal);
	expect(signal.aborted).toBe(false);
	caller.abort('enough');
	expect(signal.reason).toBe('enough');
	expect(deadline(60_000, caller.signal).reason).toBe('enough');
});

test('no file of the program makes a time limit in the way that Node 20 loses', () => {
	const files = readdirSync('source', {recursive: true, encoding: 'utf8'}).filter((name) => /\.tsx?$/.test(name));
	const lost = files.filter((name) => /AbortSignal\.timeout\(/.test(readFileSync(`source/${name}`, 'utf8')));
	expect(lost).toEqual([]);
});
