// Every list of rows on a screen is a SelectInput of ink-select-input: they are counted as they are drawn.
import type {ComponentProps} from 'react';
import {beforeEach, expect, test, vi} from 'vitest';
import {installed} from '../../source/invocation.ts';
import {sessionScreens} from '../../source/wizard/session-screens.ts';
import {openWizardStore, type WizardStore} from '../../source/wizard/wizard-store.ts';
import {startTestWorld} from '../test-world.ts';
import {frameAt} from './frame-at.tsx';

const drawn = vi.hoisted(() => ({lists: [] as (readonly string[])[]}));

vi.mock('ink-select-input', async (importOriginal) => {
	const {default: SelectInput} = await importOriginal<typeof import('ink-select-input')>();
	return {
		default: (props: ComponentProps<typeof SelectInput<string>>) => {
			drawn.lists.push(props.items?.map(({value}) => value) ?? []);
			return <SelectInput {...props} />;
		},
	};
});

beforeEach(() => {
	drawn.lists = [];
});

function expectOneList(store: WizardStore) {
	drawn.lists = [];
	frameAt(store, {columns: 80, rows: 50});
	const {screen} = store.snapshot();
	const ids = screen.items.map(({id}) => id);
	// Rendered again where it measures itself, but always the same one.
	expect(new Set(drawn.lists.map((list) => list.join())).size, screen.id).toBe(ids.length === 0 ? 0 : 1);
	for (const id of drawn.lists.flat()) expect(ids).toContain(id);
}

const enter = (store: WizardStore) => {
	store.committed(store.snapshot().screen.id);
	store.written();
	store.press({name: 'enter'}, {page: 5, lastScroll: 0});
};

test.each(['healthy', 'haiku-denied', 'expired-sso'])(
	'each screen of %s draws its rows as one SelectInput',
	async (world) => {
		const {openSession} = await startTestWorld(world);
		const session = await openSession();
		const store = openWizardStore(sessionScreens(session, installed), () => undefined);
		for (let step = 0; step < 8; step++) {
			await session.settled();
			expectOneList(store);
			enter(store);
		}
		store.close();
	},
);

test('a question with several answers and the list of all answers are drawn as one SelectInput, too', async () => {
	const {openSession} = await startTestWorld('healthy');
	const session = await openSession('--profile', 'dev', '--region', 'us-west-2', '--model', 'opus');
	const store = openWizardStore(sessionScreens(session, installed), () => undefined);
	await session.settled();
	for (const id of ['change', 'oneM', 'write'] as const) {
		session.send({type: 'open', id});
		await session.settled();
		expectOneList(store);
	}
	store.close();
});
