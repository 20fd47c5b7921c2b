// The row that asks where requests may be processed: it stands under a refusal by a policy that is there to refuse regions.
import {expect, test} from 'vitest';
import {startTestWorld} from '../test-world.ts';
import {frames, goOn, openStore, press, stopClock} from './whole-screens.ts';

async function atAccess(world: string, ...words: readonly string[]) {
	const {openSession, home} = await startTestWorld(world);
	const session = await openSession('--region', 'us-west-2', ...words);
	const store = openStore(session);
	for (let page = 0; page < 6 && session.view.page?.id !== 'access'; page++) {
		await session.settled();
		goOn(store);
	}
	await session.settled();
	return {store, home};
}

test.each([
	['scp-region', 'Then only profiles are offered that stay there. The refused ones may also route to us-east-2.'],
	['haiku-denied', undefined],
	['no-access', undefined],
])('in the world %s: %s', async (world, detail) => {
	const {store} = await atAccess(world);
	const {items} = store.snapshot().screen;
	store.close();
	expect(items.map(({id}) => id)).toContain('message');
	expect(items.find(({id}) => id === 'stay-in')?.detail).toBe(detail);
});

test.each([
	['scp-region', []],
	['scp-global', ['--model', 'opus', '--opus', 'global.anthropic.claude-opus-5-5']],
])('the row says to which regions the refused profiles route, in the world %s', async (world, words) => {
	stopClock();
	const {store, home} = await atAccess(world, ...words);
	const at = store.snapshot().screen.items.findIndex(({id}) => id === 'stay-in');
	press(store, {name: 'home'}, ...Array.from({length: at}, () => ({name: 'down'}) as const));
	const text = frames(store, home);
	store.close();
	await expect(`${text}\n`).toMatchFileSnapshot(`texts/stay-in-${world}.txt`);
});
