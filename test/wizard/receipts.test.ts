// The lines of what is answered: a value beside others says what it is of.
import {expect, test} from 'vitest';
import {answerReceipts} from '../../source/wizard/choices/receipts.ts';
import {startTestWorld} from '../test-world.ts';

async function receiptsOf(...words: string[]) {
	const session = await (await startTestWorld('healthy')).openSession('--yes', '--no-probe', ...words);
	await session.settled();
	return Object.fromEntries(answerReceipts(session.view).map(({name, value}) => [name, value]));
}

test('a region of its own for the Haiku model is not listed as if it were a model', async () => {
	const {'Other models': models} = await receiptsOf('--haiku-region', 'us-east-1', '--1m', 'opus');
	expect(models).toMatchInlineSnapshot(
		`"platform opus, platform sonnet; Haiku region: us-east-1 · N. Virginia; platform haiku; 1M-token context: Opus"`,
	);
});

test('where it is written names the settings file and the shell', async () => {
	expect((await receiptsOf('--settings', 'project', '--shell', 'zsh'))['Write to']).toMatchInlineSnapshot(
		`"settings, dotenv and shell; Settings file: Project; Shell: zsh"`,
	);
});

test('the settings file of the user is as usual, and takes no room', async () => {
	expect((await receiptsOf('--shell', 'bash'))['Write to']).toMatchInlineSnapshot(
		`"settings, dotenv and shell; Credentials: A command in the settings; Shell: bash"`,
	);
});
