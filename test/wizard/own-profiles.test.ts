// Creating application profiles from a model question: every screen as it looks, what becomes of it, and the same line by line.
import {expect, test} from 'vitest';
import {installed} from '../../source/invocation.ts';
import {Problem} from '../../source/problem.ts';
import {ownProfiles} from '../../source/wizard/own-profiles.ts';
import {sessionScreens} from '../../source/wizard/session-screens.ts';
import {openWizardStore, type WizardStore} from '../../source/wizard/wizard-store.ts';
import {startTestWorld, type TestWorld} from '../test-world.ts';
import {answerByLines} from './line-mode/answer-by-lines.ts';
import {frames, goOn, press, stopClock} from './whole-screens.ts';

type Opened = {
	readonly store: WizardStore;
	readonly created: string[];
	/** When nothing is under way any more. */
	quiet(): Promise<void>;
	/** Enter on the row with this id. */
	take(id: string): Promise<void>;
	type(text: string): Promise<void>;
};

/** At the question about the primary model. */
async function openAt(
	world: TestWorld,
	dryRun = false,
): Promise<Opened & {session: Awaited<ReturnType<TestWorld['openSession']>>}> {
	const session = await world.openSession('--region', 'us-west-2');
	const created: string[] = [];
	let under: Promise<void> = Promise.resolve();
	const store: WizardStore = openWizardStore(sessionScreens(session, installed), (action) => {
		if (action.do === 'own-profiles' || action.do === 'begin-own-profiles')
			under = ownProfiles(
				action,
				{
					...{ports: world.ports, session, invocation: installed, dryRun, created},
					signal: new AbortController().signal,
					reload: () => Promise.reject(new Error('not needed')),
				},
				store,
			);
		if (action.do === 'resume') store.show(undefined);
	});
	const quiet = async () => {
		await under;
		await session.settled();
	};
	await quiet();
	goOn(store);
	await quiet();
	return {
		...{session, store, created, quiet},
		async take(id) {
			const {items} = store.snapshot().screen;
			const at = items.findIndex((item) => item.id === id);
			expect(at, `${id} in ${items.map((item) => item.id).join(', ')}`).toBeGreaterThanOrEqual(0);
			press(store, {name: 'home'}, ...Array.from({length: at}, () => ({name: 'down'}) as const), {name: 'enter'});
			await quiet();
		},
		async type(text) {
			press(store, ...[...text].map((letter) => ({name: 'text', text: letter}) as const), {name: 'enter'});
			await quiet();
		},
	};
}

test('every screen on the way, in the world healthy', async () => {
	stopClock();
	const world = await startTestWorld('healthy', {PATH: '/nowhere'});
	const {store, take, type, session} = await openAt(world);
	const texts: string[] = [];
	const note = () => texts.push(frames(store, world.home), '');
	await take('own-profiles');
	note();
	press(store, ...[...'team_ x'].map((letter) => ({name: letter === ' ' ? 'space' : 'text', text: letter}) as never));
	note();
	press(store, {name: 'clear'});
	await type('team-alpha');
	note();
	await type('team=alpha');
	note();
	await type('cost center=4711');
	note();
	await take('continue');
	note();
	press(store, {name: 'text', text: '?'});
	note();
	press(store, {name: 'escape'});
	await take('role haiku');
	note();
	press(store, {name: 'end'});
	note();
	await take('global.anthropic.claude-haiku-4-5-20251001-v1:0');
	note();
	await take('create');
	note();
	await take('resume');
	note();
	const {answers} = session.view;
	expect(answers.model).toMatch(/:application-inference-profile\//);
	expect(world.aws.requests.filter(({operation}) => operation === 'CreateInferenceProfile')).toHaveLength(3);
	store.close();
	await expect(`${texts.join('\n')}\n`).toMatchFileSnapshot('texts/own-profiles.txt');
});

test.each(['create-denied', 'profile-quota', 'profile-conflict'])(
	'where it stops in the world %s, what was created and what can be done is said',
	async (name) => {
		stopClock();
		const world = await startTestWorld(name, {PATH: '/nowhere'});
		const {store, take, created, session} = await openAt(world);
		await take('own-profiles');
		await take('use');
		await take('continue');
		await take('create');
		expect(session.view.answers.model).toBeUndefined();
		expect(created.length).toBeGreaterThan(0);
		const texts = [frames(store, world.home), ''];
		await take('again');
		texts.push(frames(store, world.home));
		store.close();
		await expect(`${texts.join('\n')}\n`).toMatchFileSnapshot(`texts/own-profiles-${name}.txt`);
	},
);

test('where all of them are there already, they are used, and where that is not known, it is said', async () => {
	stopClock();
	const world = await startTestWorld('healthy', {PATH: '/nowhere'});
	const toReview = async (on: TestWorld) => {
		const {store, take} = await openAt(on);
		await take('own-profiles');
		await take('use');
		await take('continue');
		return {store, take};
	};
	const first = await toReview(world);
	await first.take('create');
	first.store.close();
	const second = await toReview(world);
	const texts = [frames(second.store, world.home), ''];
	await second.take('create');
	texts.push(frames(second.store, world.home), '');
	second.store.close();
	const refusal = new Problem({code: 'access-denied', title: 'Your identity policy does not allow it'});
	const account = {...world.ports.account, tags: () => Promise.reject(refusal)};
	const third = await toReview({...world, ports: {...world.ports, account}});
	texts.push(frames(third.store, world.home));
	third.store.close();
	await expect(`${texts.join('\n')}\n`).toMatchFileSnapshot('texts/own-profiles-again.txt');
});

test('where one profile stands for all models, it is spoken of as one', async () => {
	stopClock();
	const world = await startTestWorld('healthy', {PATH: '/nowhere'});
	const texts: string[] = [];
	for (const run of ['created', 'there already']) {
		const {store, take} = await openAt(world);
		await take('own-profiles');
		await take('use');
		await take('continue');
		for (const role of ['sonnet', 'haiku']) {
			await take(`role ${role}`);
			await take('us.anthropic.claude-opus-5-5');
		}
		texts.push(`--- ${run} ---`, frames(store, world.home, 1));
		await take('create');
		texts.push(frames(store, world.home, 1));
		store.close();
	}
	await expect(`${texts.join('\n')}\n`).toMatchFileSnapshot('texts/own-profiles-one.txt');
});

test('with --dry-run nothing can be created', async () => {
	stopClock();
	const world = await startTestWorld('healthy', {PATH: '/nowhere'});
	const {store, take} = await openAt(world, true);
	await take('own-profiles');
	await take('use');
	await take('continue');
	await take('create');
	expect(frames(store, world.home, 1)).toMatchInlineSnapshot(`
		"--- 80 x 24 ---
		 claude-bedrock-setup                                         simulated account

		 ✔ Sign-in        dev · 123456789012 as Dev · SSO, 7 h 13 min left
		 ✔ Region         us-west-2 · Oregon

		 Create these 3 application profiles in us-west-2?
		 Tags: created-by=claude-bedrock-setup

		 ❯ ✘ Create all 3
		   claude-code-opus-5-5    primary model  new, from us.anthropic.claude-opus-5…
		   claude-code-opus-5-5    Opus model     new, from us.anthropic.claude-opus-5…
		   claude-code-sonnet-5-5  Sonnet model   new, from us.anthropic.claude-sonnet…
		   claude-code-haiku-4-5   Haiku model    new, from us.anthropic.claude-haiku-…
		   Change the tags
		   Change how the names begin
		   Save them as Terraform for somebody who may create them
		   Back to the models
		   Not available: with --dry-run nothing is created


		 enter select   ↑↓ move   ? help   esc back   ctrl+c quit"
	`);
	expect(world.aws.requests.map(({operation}) => operation)).not.toContain('CreateInferenceProfile');
	store.close();
});

test('line by line it is the same', async () => {
	stopClock();
	const {text} = await answerByLines(
		'healthy',
		['', '', 'own-profiles', 'team-alpha', 'team=alpha', 'nonsense', 'continue', 'create', 'resume', 'quit'],
		{dryRun: false},
	);
	await expect(text).toMatchFileSnapshot('texts/own-profiles-lines.txt');
});
