// Tokens per minute in set-up: what is suggested where a turn would be refused, what is said where they may not be read, and what stays.
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {expect, test} from 'vitest';
import {quotaDetails, quotaWarnings} from '../../source/output/quota-notes.ts';
import {runMain} from '../run-main.ts';
import {startTestWorld, type TestWorld} from '../test-world.ts';

async function answered(world: TestWorld, ...words: string[]) {
	const session = await world.openSession('--yes', ...words);
	await session.settled();
	return session.view;
}

const limitOf = ({answersWithSource}: Awaited<ReturnType<typeof answered>>) => answersWithSource.maxOutputTokens;

test('where every turn fits, nothing is asked, and the numbers are said', async () => {
	const view = await answered(await startTestWorld('healthy'));
	expect(limitOf(view)).toBeUndefined();
	expect(view.answeredPages.flatMap(({questions}) => questions.map(({question}) => question.id))).not.toContain(
		'maxOutputTokens',
	);
	expect(quotaWarnings(view)).toEqual([]);
	expect(quotaDetails(view)[0]).toBe(
		'Opus 5.5, cross-region: 30,000,000 tokens per minute; one turn reserves about 148,000; each token of output counts as 10 in the end.',
	);
});

test('where a turn would be refused, the output that fits is suggested', async () => {
	const view = await answered(await startTestWorld('small-quota'));
	expect(limitOf(view)).toMatchObject({value: 34_000, from: 'suggested'});
	expect(quotaWarnings(view)).toEqual([]);
});

test('a limit that only the shell exports is its own: nothing is suggested where it fits', async () => {
	const world = await startTestWorld('small-quota', {CLAUDE_CODE_MAX_OUTPUT_TOKENS: '16000'});
	const view = await answered(world);
	expect(limitOf(view)).toBeUndefined();
	expect(quotaWarnings(view)).toEqual([]);
});

test('a flag counts as it is, and what is refused with it is said', async () => {
	const view = await answered(await startTestWorld('small-quota'), '--max-output-tokens', '64,000');
	expect(limitOf(view)).toMatchObject({value: 64_000, from: 'flag'});
	expect(quotaWarnings(view)[0]?.text).toMatch(/about 84,000.*--max-output-tokens 34000.*quotas\/L-[0-9A-F]{8}/);
});

test.each(['tiny-quota', 'no-quota'])('%s: no limit helps, and the way to more tokens is said', async (name) => {
	const view = await answered(await startTestWorld(name));
	expect(limitOf(view)).toBeUndefined();
	expect(quotaWarnings(view)[0]?.text).toMatch(
		/No limit of the output helps: ask AWS for more tokens per minute: https:\/\/us-west-2\.console\.aws\.amazon\.com\/servicequotas\/home\/services\/bedrock\/quotas\/L-/,
	);
});

test('where the quotas may not be read, one sentence says so, and set-up goes on', async () => {
	const view = await answered(await startTestWorld('quotas-denied'));
	expect(quotaDetails(view)).toEqual([
		'How many tokens per minute the account may use is not known: servicequotas:ListServiceQuotas is refused, so it was not checked whether a first turn fits.',
	]);
	expect(view.missing).toEqual([]);
});

test('nothing is asked of Service Quotas offline, with an API key, and by commands that write nothing', async () => {
	for (const [name, words] of [
		['healthy', ['--offline']],
		['api-key', []],
	] as const) {
		const world = await startTestWorld(name);
		await answered(world, ...words);
		expect(world.aws.requests.filter(({operation}) => operation === 'ListServiceQuotas')).toEqual([]);
	}
});

test('the limit is written, kept on a re-run and on switch, and taken away by undo', async () => {
	const world = await startTestWorld('small-quota');
	const settings = () => readFile(path.join(world.home, '.claude/settings.json'), 'utf8').catch(() => '');
	const run = (...words: string[]) => runMain({...world, simulatedAws: world.aws.url}, words);
	await run('--yes', '--no-shell');
	expect(await settings()).toContain('"CLAUDE_CODE_MAX_OUTPUT_TOKENS": "34000"');
	expect(limitOf(await answered(world))).toMatchObject({value: 34_000, from: 'set now'});
	expect(limitOf(await answered(world, '--region', 'us-east-1'))).toMatchObject({value: 34_000});
	await run('undo', '--yes');
	expect(await settings()).not.toContain('CLAUDE_CODE_MAX_OUTPUT_TOKENS');
});
