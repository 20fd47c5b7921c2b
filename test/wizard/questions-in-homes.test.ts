// What the wizard says about questions that only some homes and accounts ask, or ask in another way.
import {expect, test} from 'vitest';
import type {Id} from '../../source/conversation/answers.ts';
import {startTestWorld, type TestWorld} from '../test-world.ts';
import {frames, goOn, openStore, stopClock} from './whole-screens.ts';

type Situation = {
	readonly world?: string;
	readonly environment?: Readonly<Record<string, string>>;
	/** By path below the home. */
	readonly files?: Readonly<Record<string, string>>;
	readonly words?: readonly string[];
	/** So many screens are shown as they come, before anything is answered. */
	readonly pages?: number;
	/** These are opened at the end. */
	readonly ids?: readonly Id[];
};

const settingsWith = (keys: object) => ({'.claude/settings.json': JSON.stringify(keys)});
const keys = {AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE', AWS_SECRET_ACCESS_KEY: 'none'};
const none = {'.aws/config': '', '.aws/credentials': ''};
const west = ['--region', 'us-west-2', '--no-probe'];
const pin = (family: string) => `us.anthropic.claude-${family}`;
const pins = ['--model', pin('opus-5-5'), '--opus', pin('opus-5-5'), '--sonnet', pin('sonnet-5-5')];
const allPins = [...pins, '--haiku', pin('haiku-4-5-20251001-v1:0')];

const situations: Readonly<Record<string, Situation>> = {
	'a command for credentials that somebody else wrote': {
		files: settingsWith({awsCredentialExport: 'our-own-tool --keys'}),
		words: west,
		pages: 1,
		ids: ['credentials'],
	},
	'a command that signs in to another profile': {
		files: settingsWith({awsAuthRefresh: 'aws sso login --profile old'}),
		words: [...west, '--credentials', 'profile'],
		ids: ['authRefresh'],
	},
	'a small quota': {world: 'small-quota', words: west, ids: ['maxOutputTokens']},
	'an API key': {world: 'api-key', words: west, pages: 1, ids: ['credentials']},
	'exported keys': {environment: keys, files: none, pages: 2},
	'the role of a container': {
		environment: {AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://127.0.0.1:9/'},
		files: none,
		pages: 1,
	},
	'the role of a cluster': {
		environment: {AWS_WEB_IDENTITY_TOKEN_FILE: '/token', AWS_ROLE_ARN: 'arn:aws:iam::123456789012:role/pod'},
		files: none,
		pages: 1,
	},
	'a profile that cannot be used': {files: {'.aws/config': '[profile dev]\nregion = us-west-2\n'}, pages: 1},
	'a region of another partition': {environment: {AWS_REGION: 'us-gov-west-1'}, pages: 2},
	'a region without models': {world: 'nothing-yet', pages: 3},
	'a model that is gone': {
		environment: {ANTHROPIC_MODEL: 'us.anthropic.claude-3-sonnet-20240229-v1:0'},
		words: west,
		pages: 2,
	},
	'a region without a counterpart': {
		files: settingsWith({
			env: {CLAUDE_CODE_USE_BEDROCK: '1', AWS_REGION: 'us-west-2', ANTHROPIC_MODEL: pin('opus-5-5')},
		}),
		words: ['--region', 'ap-south-1', '--no-probe'],
		pages: 2,
	},
	offline: {words: ['--offline', '--region', 'us-west-2', ...allPins], ids: ['model', 'access']},
	'AWS is busy': {world: 'throttled', words: ['--region', 'us-west-2', ...allPins], ids: ['caching']},
	'a refusal that is passed over': {
		world: 'haiku-denied',
		words: ['--region', 'us-west-2', '--force'],
		ids: ['review'],
	},
};

async function screensIn({words = [], ids = [], pages = 0, ...situation}: Situation): Promise<string> {
	const on = await furnish(situation);
	const session = await on.openSession(...words);
	const store = openStore(session);
	const texts: string[] = [];
	for (let page = 0; page < 8; page++) {
		await session.settled();
		if (page < pages) texts.push(frames(store, on.home, 1));
		goOn(store);
	}
	for (const id of ids) {
		session.send({type: 'open', id});
		await session.settled();
		texts.push(`=== ${id} ===`, frames(store, on.home, 1));
	}
	store.close();
	return texts.join('\n');
}

async function furnish({world = 'healthy', environment, files = {}}: Situation): Promise<TestWorld> {
	// Which shells and which Claude Code this computer has must not matter.
	const on = await startTestWorld(world, {PATH: '/nowhere', ...environment});
	for (const [name, text] of Object.entries(files)) await on.writeFile(name, text);
	return on;
}

test('the questions of every home', async () => {
	stopClock();
	const texts: string[] = [];
	for (const [heading, situation] of Object.entries(situations))
		texts.push(`### ${heading}`, await screensIn(situation), '');
	await expect(texts.join('\n')).toMatchFileSnapshot('texts/questions-in-homes.txt');
});
