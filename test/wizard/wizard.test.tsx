// The wizard as a person sees it: screens, keys however fast they come, problems with their way out.
import {describe, expect, test} from 'vitest';
import {startTestWorld} from '../test-world.ts';
import {keys, onScreen} from './on-screen.tsx';

const reach = {page: 10, lastScroll: 0};

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test('Enter alone leads to the review in seven presses, and the eighth writes', async () => {
	const {openSession} = await startTestWorld('healthy');
	const screen = onScreen(await openSession());
	const titles = [
		'How do you sign in',
		'Which AWS region',
		'Which model should',
		'Which other models',
		'Continue',
		'How should prompts',
		'Where should it',
		'Write this?',
	];
	for (const title of titles) {
		await screen.shows(title);
		screen.write(keys.enter);
	}
	await pause(50);
	expect(screen.actions).toEqual([{do: 'write'}]);
});

describe.each([0, 1, 5, 20, 'one chunk' as const])('keys %s ms apart', (gap) => {
	test('pick the right row every time', async () => {
		const {openSession} = await startTestWorld('healthy');
		const session = await openSession('--profile', 'dev', '--region', 'us-west-2');
		const screen = onScreen(session);
		await screen.shows('Which model should');
		await session.settled();
		const rows = session.view.active?.options.map(({value}) => value) ?? [];
		// Each of twelve rows once, far and near in turn.
		for (let round = 0; round < 12; round++) {
			const at = (round * 5) % 12;
			// Where the last round left the cursor does not matter: Home first.
			const burst = [keys.home, ...Array.from({length: at}, () => keys.down), keys.enter];
			if (gap === 'one chunk') screen.write(burst.join(''));
			else
				for (const key of burst) {
					screen.write(key);
					await pause(gap);
				}
			await screen.shows('Which other models');
			expect(session.view.answers.model).toBe(rows[at]);
			screen.write(keys.escape);
			await screen.shows('Which model should');
		}
	});
});

test('a second Enter in one chunk does not answer the question after it', async () => {
	const {openSession} = await startTestWorld('healthy');
	const session = await openSession();
	const screen = onScreen(session);
	await screen.shows('How do you sign in');
	await session.settled();
	screen.write('\r\r\r\r');
	await screen.shows('Which AWS region');
	await pause(50);
	expect(session.view.page?.id).toBe('region');
});

test('a key is not for a question that has not been drawn yet', async () => {
	const {openSession} = await startTestWorld('healthy');
	const session = await openSession();
	const {store} = onScreen(session);
	await session.settled();
	store.committed('question signIn');
	store.written();
	store.press({name: 'enter'}, reach);
	await session.settled();
	expect(session.view.page?.id).toBe('region');
	store.committed('question signIn');
	store.written();
	store.press({name: 'enter'}, reach);
	expect(session.view.page?.id).toBe('region');
});

test('Ctrl+C leaves from every screen, whatever is on it', async () => {
	const {openSession} = await startTestWorld('healthy');
	const screen = onScreen(await openSession());
	for (const title of [
		'How do you sign in',
		'Which AWS region',
		'Which model should',
		'Which other models',
		'Continue',
	]) {
		await screen.shows(title);
		screen.write(keys.leave);
		await pause(10);
		screen.write(keys.enter);
	}
	expect(screen.actions).toHaveLength(5);
	expect(screen.actions.every(({do: what}) => what === 'leave')).toBe(true);
});

test('typing filters, backspace widens again, and what matches nothing takes nothing', async () => {
	const {openSession} = await startTestWorld('healthy');
	const session = await openSession();
	const screen = onScreen(session);
	await screen.shows('How do you sign in');
	screen.write(keys.enter);
	await screen.shows('3 profiles of your account');
	screen.write('frank');
	await pause(30);
	expect(screen.frame()).toContain('eu-central-1');
	expect(screen.frame()).not.toContain('us-east-2');
	screen.write('x');
	await pause(30);
	screen.write(keys.enter);
	await pause(30);
	expect(screen.frame()).toContain('"frankx" is not an AWS region');
	screen.write(keys.backspace);
	screen.write(keys.enter);
	await screen.shows('Which model should');
	expect(session.view.answers.region).toBe('eu-central-1');
});

test('where listing is denied a pasted ARN is taken, and a malformed one loses nothing', async () => {
	const {openSession} = await startTestWorld('list-denied');
	const session = await openSession();
	const screen = onScreen(session);
	await screen.shows('How do you sign in');
	screen.write(keys.enter);
	await screen.shows('Which AWS region');
	await session.settled();
	screen.write(keys.enter);
	await screen.shows('You may not list');
	screen.write('arn:aws:bedrock:us-west-2::application-inference-profile/x');
	screen.write(keys.enter);
	await screen.shows('account id is missing');
	for (let at = 0; at < 60; at++) screen.write(keys.backspace);
	screen.write('\u001b[200~us.anthropic.claude-opus-5-5\u001b[201~');
	screen.write(keys.enter);
	await screen.shows('Which other models');
	expect(session.view.answers.model).toBe('us.anthropic.claude-opus-5-5');
});

test('an expired session offers to sign in right there', async () => {
	const {openSession} = await startTestWorld('expired-sso');
	const screen = onScreen(await openSession());
	await screen.shows('How do you sign in');
	screen.write(keys.enter);
	await screen.shows('Your AWS session has expired');
	expect(screen.frame()).toMatch(/❯ Sign in now +runs: aws sso login --profile dev/);
	screen.write(keys.enter);
	await pause(30);
	expect(screen.actions).toEqual([{do: 'sign-in', how: 'sso', profile: 'dev'}]);
});

test('a refused role says who refused what, and going on is a choice of its own', async () => {
	const {openSession} = await startTestWorld('haiku-denied');
	const screen = onScreen(await openSession());
	for (const title of ['How do you sign in', 'Which AWS region', 'Which model should', 'Which other models']) {
		await screen.shows(title);
		screen.write(keys.enter);
	}
	await screen.shows('Your identity policy does not allow the call');
	expect(screen.frame()).toMatch(/haiku +✔ +✘ +✘ us-east-2/);
	expect(screen.frame()).toContain('❯ Choose another profile for the Haiku model');
	screen.write(keys.enter);
	await screen.shows('Which inference profile for the Haiku');
	// The one that was refused is not under the cursor again.
	expect(screen.frame()).not.toContain('❯ platform haiku');
});

test('a question opened again has the answer of before under the cursor, and Escape leads back to the list', async () => {
	const {openSession} = await startTestWorld('healthy');
	const session = await openSession('--profile', 'dev', '--region', 'us-west-2');
	const screen = onScreen(session);
	await screen.shows('Which model should');
	await session.settled();
	const other = session.view.active?.options[3]?.value as string;
	session.send({type: 'answer', id: 'model', value: other});
	await screen.shows('Which other models');
	session.send({type: 'open', id: 'change'});
	await screen.shows('Which answer do you want');
	screen.write('primary');
	await screen.shows('› primary');
	screen.write(keys.enter);
	await screen.shows('An inference profile is');
	expect(screen.frame()).toMatch(/❯ us opus 5\.5/);
	screen.write(keys.escape);
	await screen.shows('Which answer do you want');
	expect(screen.frame()).toMatch(/❯ Primary model +us opus 5\.5/);
});

test('an optional question is taken back with None, and its group can be taken', async () => {
	const {openSession} = await startTestWorld('healthy');
	const session = await openSession('--profile', 'dev', '--region', 'us-west-2', '--model', 'opus');
	const screen = onScreen(session);
	await screen.shows('Which other models');
	await session.settled();
	session.send({type: 'open', id: 'subagent'});
	await screen.shows('❯ Same as the primary model');
	screen.write(keys.down);
	await screen.shows('❯ platform opus');
	screen.write(keys.enter);
	await screen.shows('you chose it');
	session.send({type: 'open', id: 'subagent'});
	await screen.shows('❯ platform opus');
	screen.write(keys.up);
	await screen.shows('❯ Same as the primary model');
	screen.write(keys.enter);
	await screen.shows('❯ Use these');
	expect(screen.frame()).toMatch(/Subagent model +same as the primary model/);
	screen.write(keys.enter);
	await screen.shows('❯ Continue');
	expect(session.view.answers).not.toHaveProperty('subagent');
});

test('a pasted profile that no list shows is under the cursor when one comes back', async () => {
	const {openSession} = await startTestWorld('list-denied');
	const session = await openSession('--profile', 'dev', '--region', 'us-west-2');
	const screen = onScreen(session);
	await screen.shows('You may not list');
	const arn = 'arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/q7fkx2opus01';
	screen.write(arn);
	screen.write(keys.enter);
	await screen.shows('Use these');
	screen.write(keys.escape);
	await screen.shows(`❯ ${arn}`);
	screen.write(keys.enter);
	await screen.shows('Which other models');
});

test('what is unknown says why, and roles of one profile share a row', async () => {
	const {openSession} = await startTestWorld('no-iam-rights');
	const screen = onScreen(await openSession('--profile', 'dev', '--region', 'us-west-2', '--model', 'opus'));
	await screen.shows('❯ Use these');
	screen.write(keys.enter);
	await screen.shows('❯ Continue');
	expect(screen.frame()).toMatch(/primary, opus +✔ +✔ +\? 3 of 3 not checked/);
	expect(screen.frame()).toContain('the calls work; the 3 regions that AWS may');
});

test('an API key that has expired is no matter of the region', async () => {
	const {openSession} = await startTestWorld('api-key-expired');
	const screen = onScreen(await openSession('--region', 'us-west-2'));
	await screen.shows('How do you sign in');
	screen.write(keys.enter);
	await screen.shows('The Bedrock API key has expired');
	expect(screen.frame()).toContain('❯ Sign in another way');
	expect(screen.frame()).not.toContain('Choose another region');
});

test('a region without a Claude model is said once, with another region as the way on', async () => {
	const {openSession} = await startTestWorld('nothing-yet');
	const screen = onScreen(await openSession('--profile', 'dev', '--region', 'us-west-2'));
	await screen.shows('offers this account no inference profile');
	expect(screen.frame()).toContain('❯ Choose another region');
	expect(screen.frame().match(/choose another region/gi)).toHaveLength(1);
});
