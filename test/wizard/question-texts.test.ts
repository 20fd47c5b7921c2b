// All that the wizard says about each question: the question with its rows, the last row under the cursor, and what `?` explains.
import {expect, test} from 'vitest';
import type {Id} from '../../source/conversation/answers.ts';
import {questions} from '../../source/conversation/questions/index.ts';
import {startTestWorld} from '../test-world.ts';
import {frames, goOn, openStore, press, stopClock} from './whole-screens.ts';

const all = questions.map(({id}) => id);

/** The questions that a world changes; every one is answered by then, so that each can be opened. */
const asked: readonly (readonly [world: string, ids: readonly Id[], words: readonly string[]])[] = [
	['healthy', all, []],
	['api-key', ['signIn', 'access', 'write', 'keepKey', 'review'], []],
	['list-denied', ['model', 'opus', 'access'], []],
	['many-profiles', ['model', 'haiku'], []],
	['haiku-denied', ['access', 'haiku'], []],
];

test.each(asked)('the questions in the world %s', async (world, ids, words) => {
	stopClock();
	// Which shells and which Claude Code this computer has must not matter.
	const {openSession, home} = await startTestWorld(world, {PATH: '/nowhere'});
	const session = await openSession('--region', 'us-west-2', ...words);
	const store = openStore(session);
	for (let page = 0; page < 8; page++) {
		await session.settled();
		goOn(store);
	}
	const texts: string[] = [];
	for (const id of ids) {
		session.send({type: 'open', id});
		await session.settled();
		texts.push(`=== ${id} ===`, frames(store, home));
		press(store, {name: 'end'});
		texts.push('--- the last row ---', frames(store, home, 1));
		press(store, {name: 'text', text: '?'});
		texts.push('--- ? ---', frames(store, home));
		press(store, {name: 'escape'}, {name: 'home'});
	}
	store.close();
	await expect(`${texts.join('\n')}\n`).toMatchFileSnapshot(`texts/questions-${world}.txt`);
});
