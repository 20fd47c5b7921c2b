// The screens of a first day on which something is missing: each has a row that leads on.
import {expect, test} from 'vitest';
import {apiKeyScreen} from '../../source/wizard/choices/other-sign-ins.ts';
import {startTestWorld} from '../test-world.ts';
import {keys, onScreen} from './on-screen.tsx';

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test('a machine without credentials offers SSO, an API key and access keys', async () => {
	const {openSession} = await startTestWorld('no-credentials');
	const screen = onScreen(await openSession());
	await screen.shows('no AWS credentials');
	expect(screen.frame()).toMatchInlineSnapshot(`
		" claude-bedrock-setup

		 ✘ This machine has no AWS credentials                                                       1 of 8
		 There is no AWS profile in ~/.aws, no key in the environment, and no role of a container or
		 instance. Most companies give you an SSO start page.

		 ❯ Set up a new SSO sign-in   runs: aws configure sso
		   Use a Bedrock API key
		   Enter access keys          runs: aws configure
		   Try again
		   Quit without writing

		 enter select   ↑↓ move   ctrl+c quit"
	`);
	screen.write(keys.enter);
	await pause(30);
	expect(screen.actions).toEqual([{do: 'sign-in', how: 'configure-sso'}]);
});

test('an ARN of another region offers that region, and keeps the ARN', async () => {
	const {openSession} = await startTestWorld('healthy');
	const session = await openSession('--profile', 'dev', '--region', 'us-west-2');
	const screen = onScreen(session);
	await screen.shows('Which model should');
	const arn = 'arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/daskjdu1opus';
	screen.write(arn);
	screen.write(keys.enter);
	await screen.shows('would call us-west-2');
	expect(screen.frame()).toMatchInlineSnapshot(`
		" claude-bedrock-setup

		 ✔ Sign-in        dev · 123456789012 as Dev · SSO, 7 h 12 min left
		 ✔ Region         us-west-2 · Oregon

		 ✘ This profile is in us-east-1, and Claude Code would call us-west-2                        3 of 8
		 arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/daskjdu1opus
		 Claude Code ignores the region in an ARN and calls AWS_REGION. Only the small/fast model can have
		 a region of its own.

		 ❯ Use us-east-1 instead
		   Choose another primary model
		   Quit without writing

		 enter select   ↑↓ move   esc back   ctrl+c quit"
	`);
	screen.write(keys.enter);
	await pause(30);
	expect(session.state.answers).toMatchObject({region: {value: 'us-east-1'}, model: {value: arn}});
});

test("where profiles may not be listed, AWS's usual ones, a policy to ask for and other ways are offered", async () => {
	const {openSession} = await startTestWorld('no-access');
	const screen = onScreen(await openSession('--profile', 'dev', '--region', 'us-west-2'));
	await screen.shows('You may not list');
	expect(screen.frame()).toMatchInlineSnapshot(`
		" claude-bedrock-setup

		 ✔ Sign-in        dev · 123456789012 as Dev · SSO, 7 h 12 min left
		 ✔ Region         us-west-2 · Oregon

		 Which model should Claude Code use?                                                         3 of 8
		 You may not list the inference profiles of us-west-2 (bedrock:ListInferenceProfiles). Choose one
		 that AWS usually offers there, or paste an id or ARN that somebody gave you.
		 Suggested: us opus 5.5, newest Opus in us-west-2

		 ›
		 ❯ us opus 5.5         Opus 5.5     AWS's   us-east-1 us-east-2 us-west-2
		   global opus 5.5     Opus 5.5     AWS's   any commercial region
		   us sonnet 5.5       Sonnet 5.5   AWS's   us-east-1 us-east-2 us-west-2
		   global sonnet 5.5   Sonnet 5.5   AWS's   any commercial region
		   us haiku 4.5        Haiku 4.5    AWS's   us-east-1 us-east-2 us-west-2
		   global haiku 4.5    Haiku 4.5    AWS's   any commercial region
		   ↓ 4 more
		   us.anthropic.claude-opus-5-5   stays in the US


		 enter select   ↑↓ move   type to filter or paste an ARN   ? help   ctrl+c quit"
	`);
});

test.each(['use-case-form', 'marketplace'])(
	'in the world %s nothing is subscribed or ticked unasked',
	async (world) => {
		const {openSession} = await startTestWorld(world);
		const session = await openSession('--profile', 'dev', '--region', 'us-west-2');
		const screen = onScreen(session);
		await screen.shows('Which model should');
		await session.settled();
		screen.write(keys.enter);
		await screen.shows('Use these');
		await session.settled();
		screen.write(keys.enter);
		await screen.shows('❯ Check again');
		expect(screen.frame()).toMatchSnapshot();
		screen.write(keys.up);
		screen.write(keys.up);
		screen.write(keys.enter);
		await screen.shows('How should prompts be cached');
		expect(screen.frame()).toContain('? Access         not proven: not every model was called');
	},
);

test('a pasted Bedrock API key is shown as dots and used for this run', async () => {
	const {openSession} = await startTestWorld('no-credentials');
	const screen = onScreen(await openSession());
	await screen.shows('no AWS credentials');
	screen.store.show(apiKeyScreen);
	await screen.shows('Paste your Bedrock API key');
	const key = 'ABSKQmVkcm9ja0FQSUtleS1leGFtcGxl';
	screen.write(`export AWS_BEARER_TOKEN_BEDROCK=${key}`);
	await screen.shows('••••');
	expect(screen.frame()).not.toContain('ABSK');
	screen.write(keys.enter);
	await pause(30);
	expect(screen.actions).toEqual([{do: 'use-api-key', key}]);
});

test('what is refused is said on the review, and gets no tick', async () => {
	const {openSession} = await startTestWorld('haiku-denied');
	const session = await openSession('--profile', 'dev', '--region', 'us-west-2', '--force');
	const screen = onScreen(session);
	await screen.shows('Which model should');
	for (const title of ['Use these', 'Continue anyway', 'How should prompts', 'Where should it', 'Write this?']) {
		await session.settled();
		screen.write(keys.enter);
		await screen.shows(title);
	}
	await screen.shows('❯ Write');
	expect(screen.frame()).toContain('✘ haiku will not work yet');
});
