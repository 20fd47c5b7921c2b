// What a person meets in the questions: help, filters, check boxes, and the review at two sizes.
import {describe, expect, test} from 'vitest';
import {startTestWorld} from '../test-world.ts';
import {frameAt} from './frame-at.tsx';
import {keys, onScreen} from './on-screen.tsx';

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function open(...words: string[]) {
	const {openSession} = await startTestWorld('healthy');
	const session = await openSession('--profile', 'dev', '--region', 'us-west-2', ...words);
	return {session, screen: onScreen(session)};
}

describe('a question', () => {
	test('? explains it, and Escape closes the explanation', async () => {
		const {screen} = await open();
		await screen.shows('Which model should');
		screen.write('?');
		await screen.shows('https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles.html');
		screen.write(keys.escape);
		await screen.shows('❯ platform opus');
	});

	test('a profile is found by a part of its ARN', async () => {
		const {screen} = await open();
		await screen.shows('❯ platform opus');
		screen.write('t31o6a8');
		await screen.shows('❯ platform haiku');
	});

	test('a region is found by its country, and Ctrl+U takes away what was typed', async () => {
		const {openSession} = await startTestWorld('healthy');
		const screen = onScreen(await openSession('--profile', 'dev'));
		await screen.shows('Which AWS region');
		screen.write('germany');
		await screen.shows('❯ eu-central-1');
		screen.write('\u0015');
		await screen.shows('❯ us-west-2');
		screen.write('nowhere');
		await pause(30);
		expect(screen.frame()).toContain('Nothing listed matches.');
		expect(screen.frame()).not.toContain('Enter uses');
	});

	test('a model without a 1M-token context cannot be checked, and its row says why', async () => {
		const {session, screen} = await open('--model', 'opus');
		await screen.shows('Which other models');
		await session.settled();
		session.send({type: 'open', id: 'oneM'});
		await screen.shows('✘ Haiku');
		screen.write(keys.down + keys.down + keys.space);
		await screen.shows('Haiku 4.5 has no 1M-token context');
		screen.write(keys.up + keys.up + keys.space + keys.enter);
		await screen.shows('Which other models');
		expect(session.view.questions.find(({question}) => question.id === 'oneM')?.answer?.value).toEqual(['opus']);
	});

	test('caching is switched off for two models by their check boxes, and the review says who chose that', async () => {
		const {session, screen} = await open('--model', 'opus');
		await screen.shows('❯ Use these');
		screen.write(keys.enter);
		await screen.shows('❯ Continue');
		screen.write(keys.enter);
		await screen.shows('How should prompts');
		session.send({type: 'open', id: 'caching'});
		await screen.shows('◉ Haiku');
		screen.write(keys.space + keys.down + keys.down + keys.space + keys.enter);
		await screen.shows('off for Opus, Haiku');
	});
});

describe('the review', () => {
	test.each([
		[80, 24],
		[60, 20],
	])('fits %i columns and %i rows', async (columns, rows) => {
		const {session, screen} = await open('--model', 'opus', '--caching', 'off:haiku,fable');
		for (const title of ['❯ Use these', '❯ Continue', 'How should prompts', 'Where should it', 'Write this?']) {
			await screen.shows(title);
			if (title !== 'Write this?') screen.write(keys.enter);
		}
		await session.settled();
		const frame = frameAt(screen.store, {columns, rows});
		expect(frame.replace(/ +$/gm, '')).toMatchSnapshot();
	});
});
