// Every screen of whole runs, as far as Enter leads, at two sizes and line by line.
import {expect, test} from 'vitest';
import {startTestWorld} from '../test-world.ts';
import {frameAt} from './frame-at.tsx';
import {answerByLines} from './line-mode/answer-by-lines.ts';
import {frames, goOn, openStore, press, stopClock, walkThrough} from './whole-screens.ts';

test.each([
	'healthy',
	'no-credentials',
	'no-access',
	'list-denied',
	'haiku-denied',
	'expired-sso',
	'use-case-form',
	'marketplace',
])('every screen of the world %s', async (world) => {
	stopClock();
	const {openSession, home} = await startTestWorld(world, {PATH: '/nowhere'});
	const session = await openSession();
	const screens = await walkThrough(session, openStore(session), home);
	// Enter on the last screen would sign in, or write.
	const {text} = await answerByLines(
		world,
		Array.from({length: screens.length - 1}, () => ''),
	);
	const texts = screens.flatMap((screen) => [screen, '']);
	await expect([...texts, '--- line by line ---', text, ''].join('\n')).toMatchFileSnapshot(`texts/walk-${world}.txt`);
});

test('where only one line of the access table fits, no two of its rows share that line', async () => {
	stopClock();
	const {openSession} = await startTestWorld('haiku-denied', {PATH: '/nowhere'});
	const session = await openSession('--region', 'us-west-2');
	const store = openStore(session);
	for (let page = 0; page < 3; page++) {
		await session.settled();
		goOn(store);
	}
	await session.settled();
	const frame = frameAt(store, {columns: 40, rows: 12});
	store.close();
	expect(frame.split('\n').map((line) => line.trimEnd())).toMatchInlineSnapshot(`
		[
		  " claude-bedrock-setup simulated account",
		  " Can you call these models?      5 of 8",
		  "                call  streaming",
		  " ↓ 12 more lines",
		  "",
		  " ❯ Choose another profile for the Haik…",
		  "   ↓ 6 more",
		  "   Choose another profile for the Haiku",
		  "",
		  " enter select   ? help   esc back",
		]
	`);
});

test('where only the settings of a project say which host to call, the access page asks whether the project is trusted', async () => {
	stopClock();
	const on = await startTestWorld('healthy', {PATH: '/nowhere'});
	await on.writeFile(
		'project/.claude/settings.json',
		'{"env": {"CLAUDE_CODE_USE_BEDROCK": "1", "ANTHROPIC_BEDROCK_BASE_URL": "https://models.example.com"}}',
	);
	const session = await on.openSessionIn('project', '--settings', 'project', '--region', 'us-west-2');
	const store = openStore(session);
	await session.settled();
	for (let page = 0; page < 6 && store.snapshot().screen.kind !== 'access'; page++) {
		goOn(store);
		await session.settled();
	}
	const texts = [frames(store, on.home)];
	press(store, {name: 'down'});
	texts.push('--- the second row ---', frames(store, on.home));
	press(store, {name: 'home'}, {name: 'enter'});
	await session.settled();
	for (let page = 0; page < 2; page++) {
		goOn(store);
		await session.settled();
	}
	texts.push('--- the review ---', frames(store, on.home));
	store.close();
	await expect(`${texts.join('\n')}\n`).toMatchFileSnapshot('texts/walk-project-host.txt');
});
