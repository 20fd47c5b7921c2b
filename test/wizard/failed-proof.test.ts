// The page about access where the proof itself ended in a fault: the fault is told, and there is a way on without proof.
import {expect, test} from 'vitest';
import {startTestWorld} from '../test-world.ts';
import {frames, goOn, openStore, stopClock} from './whole-screens.ts';

test('a fault in the middle of the proof is told, with a way to try again and a way on', async () => {
	stopClock();
	const on = await startTestWorld('healthy', {PATH: '/nowhere'});
	const callModel = () => Promise.reject(new TypeError('a value is not iterable'));
	Object.assign(on.ports, {account: {...on.ports.account, probe: callModel}});
	const session = await on.openSession('--region', 'us-west-2');
	const store = openStore(session);
	for (let page = 0; page < 6 && session.view.page?.id !== 'access'; page++) {
		await session.settled();
		goOn(store);
	}
	await session.settled();
	const text = frames(store, on.home);
	store.close();
	await expect(`${text}\n`).toMatchFileSnapshot('texts/failed-proof.txt');
});
