// The row that asks where requests may be processed: it stands under a refusal by a policy that is there to refuse regions.
import {expect, test} from 'vitest';
import {startTestWorld} from '../test-world.ts';
import {goOn, openStore} from './whole-screens.ts';

async function accessItems(world: string) {
	const {openSession} = await startTestWorld(world);
	const session = await openSession('--region', 'us-west-2');
	const store = openStore(session);
	for (let page = 0; page < 6 && session.view.page?.id !== 'access'; page++) {
		await session.settled();
		goOn(store);
	}
	await session.settled();
	const {items} = store.snapshot().screen;
	store.close();
	return items;
}

test.each([
	['scp-region', 'Then only profiles are offered that stay there. These may also route to us-east-2.'],
	['haiku-denied', undefined],
	['no-access', undefined],
])('in the world %s: %s', async (world, detail) => {
	const items = await accessItems(world);
	expect(items.map(({id}) => id)).toContain('message');
	expect(items.find(({id}) => id === 'stay-in')?.detail).toBe(detail);
});
