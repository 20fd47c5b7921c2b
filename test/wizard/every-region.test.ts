// The row that asks every region: it says how far it is, goes on while the cursor moves, and is given up when a region is chosen.
import {expect, test} from 'vitest';
import {startTestWorld} from '../test-world.ts';
import {openStore, press} from './whole-screens.ts';

async function openRegions(...words: string[]) {
	const {openSession} = await startTestWorld('healthy');
	const session = await openSession(...words);
	session.send({type: 'answer', id: 'signIn', value: 'profile:dev'});
	await session.settled();
	const store = openStore(session);
	const rows = () => store.snapshot().screen.items.map(({id}) => id);
	const offers = () => store.snapshot().screen.items.map(({cells}) => cells[2]);
	return {session, store, rows, offers};
}

test('it says how far it is, moving the cursor gives nothing up, and afterwards there is nothing left to ask', async () => {
	const {session, store, rows, offers} = await openRegions();
	expect(rows().at(-1)).toBe('ask-all');
	press(store, {name: 'end'}, {name: 'enter'});
	expect(store.snapshot().screen).toMatchObject({waiting: expect.stringMatching(/^Asking every region: \d+ of 33$/)});
	press(store, {name: 'down'}, {name: 'down'}, {name: 'end'});
	expect(session.view.activeQueries.size).toBeGreaterThan(60);
	await session.settled();
	expect(store.snapshot().screen).not.toHaveProperty('waiting');
	expect(rows()).not.toContain('ask-all');
	expect(offers().every(Boolean)).toBe(true);
	store.close();
});

test('the answer gives up what is still under way for other regions', async () => {
	const {session, store} = await openRegions();
	press(store, {name: 'end'}, {name: 'enter'}, {name: 'home'}, {name: 'enter'});
	expect([...session.view.activeQueries.keys()].filter((key) => /^profiles .* (?!us-west-2)\S+$/.test(key))).toEqual(
		[],
	);
	store.close();
});

test('without AWS there is no such row', async () => {
	const {rows} = await openRegions('--offline');
	expect(rows()).not.toContain('ask-all');
});
