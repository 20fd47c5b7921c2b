// What a person sees who was here before: the screens of a second run, of `switch`, and the questions of undo, off and `doctor --fix`.
import {expect, test} from 'vitest';
import type {Command} from '../../source/commands/command-line.ts';
import {runDoctor} from '../../source/commands/doctor/index.ts';
import {off} from '../../source/commands/off.ts';
import {readCommandLine} from '../../source/commands/read-command-line.ts';
import {undo} from '../../source/commands/undo.ts';
import {installed} from '../../source/invocation.ts';
import {type Confirmation, confirmScreen} from '../../source/wizard/choices/confirm.ts';
import {fixedScreen} from '../../source/wizard/fixed-screen.ts';
import {openWizardStore} from '../../source/wizard/wizard-store.ts';
import {quietContext} from '../quiet-context.ts';
import {runMain} from '../run-main.ts';
import {startTestWorld, type TestWorld} from '../test-world.ts';
import {frames, openStore, stopClock, walkThrough} from './whole-screens.ts';

/** Which shells and which Claude Code this computer has must not matter. */
const bare = {PATH: '/nowhere'};

/** A home that was set up for us-west-2. */
async function setUpBefore(): Promise<TestWorld> {
	const on = await startTestWorld('healthy', bare);
	const place = {home: on.home, environment: on.environment, simulatedAws: on.aws.url};
	await runMain(place, ['--yes', '--write', 'settings,dotenv', '--region', 'us-west-2']);
	return on;
}

async function walk({openSession, home}: TestWorld, words: readonly string[], start?: 'switch') {
	const session = await openSession(...words);
	if (start) session.send({type: 'start', how: start});
	const screens = await walkThrough(session, openStore(session), home);
	return screens.flatMap((screen) => [screen, '']).join('\n');
}

test.each<[string, readonly string[], 'switch'?]>([
	['again', []],
	['switch', ['switch'], 'switch'],
	['switch-eu', ['switch', 'eu-central-1']],
])('every screen of a second run: %s', async (name, words, start) => {
	stopClock();
	await expect(await walk(await setUpBefore(), words, start)).toMatchFileSnapshot(`texts/later-${name}.txt`);
});

/** What a command asks before it writes, answered with no. */
async function askedBy(command: Command, words: readonly string[], {ports, environment, home}: TestWorld) {
	let asked: Confirmation | undefined;
	const around = {
		...quietContext,
		invocation: installed,
		environment,
		cwd: home,
		terminal: true,
		badge: undefined,
		input: async () => '',
		out: () => undefined,
		err: () => undefined,
		askToConfirm: async (confirmation: Confirmation) => {
			asked = confirmation;
			return false;
		},
	};
	await command(readCommandLine(words), ports, around, AbortSignal.timeout(30_000));
	if (!asked) throw new Error(`${words.join(' ')} asks nothing`);
	const store = openWizardStore(fixedScreen(confirmScreen(asked)), () => undefined);
	return `$ claude-bedrock-setup ${words.join(' ')}\n${frames(store, home)}\n`;
}

test('the questions of undo, off and doctor --fix', async () => {
	const on = await setUpBefore();
	const place = {home: on.home, environment: on.environment, simulatedAws: on.aws.url};
	await runMain(place, ['switch', 'eu-central-1', '--yes', '--write', 'settings,dotenv']);
	const texts = [await askedBy(undo, ['undo'], on), await askedBy(off, ['off'], on)];
	await on.writeFile(
		'.claude/settings.json',
		'{"env": {"CLAUDE_CODE_USE_BEDROCK": "true", "AWS_REGION": "us-west-2a"}}',
	);
	texts.push(await askedBy(runDoctor, ['doctor', '--fix', '--no-shell'], on));
	await expect(texts.join('\n')).toMatchFileSnapshot('texts/confirmations.txt');
});
