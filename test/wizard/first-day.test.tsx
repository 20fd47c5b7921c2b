// The screens of a first day on which something is missing: each has a row that leads on.
import {expect, test} from 'vitest';
import {startTestWorld} from '../test-world.ts';
import {keys, onScreen} from './on-screen.tsx';

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test('a machine without credentials offers SSO, an API key and access keys', async () => {
	const {openSession} = await startTestWorld('no-credentials');
	const screen = onScreen(await openSession());
	await screen.shows('no AWS credentials');
	expect(screen.frame()).toMatchInlineSnapshot(`
		" claude-bedrock-setup

		 ✘ This machine has no AWS credentials                                                     1 of 8
		 There is no AWS profile in ~/.aws, no key in the environment, and no role of a container or
		 instance. Most companies give you an SSO start page.

		 ❯ Set up a new SSO sign-in   runs: aws configure sso
		   Use a Bedrock API key
		   Enter access keys          runs: aws configure
		   Try again
		   Leave without writing

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

		 ✔ Sign in   dev · 123456789012 as Dev · SSO, 7 h 12 min left
		 ✔ Region    us-west-2 · Oregon

		 ✘ This profile is in us-east-1, and Claude Code would call us-west-2                      3 of 8
		 arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/daskjdu1opus
		 Claude Code ignores the region in an ARN and calls AWS_REGION. Only the small/fast model can have
		 a region of its own.

		 ❯ Use us-east-1 instead
		   Choose another model
		   Leave without writing

		 enter select   ↑↓ move   esc back   ctrl+c quit"
	`);
	screen.write(keys.enter);
	await pause(30);
	expect(session.state.answers).toMatchObject({region: {value: 'us-east-1'}, model: {value: arn}});
});
