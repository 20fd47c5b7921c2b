// The conversation over the real ports: suggestions, flags, back, re-runs and region switches, without a screen.
import {expect, test, vi} from 'vitest';
import type {Account} from '../../source/account/account.ts';
import {finish} from '../../source/conversation/finish.ts';
import {writePlanState} from '../../source/conversation/questions/review.ts';
import type {Session} from '../../source/conversation/session.ts';
import {startTestWorld} from '../test-world.ts';

/** Accepts every suggestion, as Enter would, until the page is reached. */
async function until(session: Session, page: string) {
	for (let turns = 0; turns < 10; turns++) {
		await session.settled();
		const {view} = session;
		if (view.page?.id === page) return;
		if (!view.page) throw new Error(`past ${page}`);
		if (view.page.group) session.send({type: 'acceptPage', page: view.page.id});
		else {
			const lead = view.questions[0];
			const value = lead?.suggestion?.value;
			if (!lead || value === undefined) throw new Error(`nothing suggested on ${view.page.id}`);
			session.send({type: 'answer', id: lead.question.id, value: value as never});
		}
	}
	throw new Error(`never reached ${page}`);
}

function planned(session: Session) {
	const loaded = writePlanState(session.view.context);
	if (loaded?.state !== 'ready') throw new Error('no plan');
	return loaded.value;
}

const values = (session: Session) =>
	Object.fromEntries(
		planned(session).variables.flatMap(({name, value}) => (value === undefined ? [] : [[name, value]])),
	);

test('Enter alone leads from sign-in to the review, and every tier is pinned', async () => {
	const {openSession} = await startTestWorld('healthy');
	const session = await openSession();
	await until(session, 'review');
	await session.settled();
	expect(values(session)).toMatchObject({
		CLAUDE_CODE_USE_BEDROCK: '1',
		AWS_REGION: 'us-west-2',
		ANTHROPIC_MODEL: expect.stringContaining(':application-inference-profile/'),
		ANTHROPIC_DEFAULT_OPUS_MODEL: expect.any(String),
		ANTHROPIC_DEFAULT_SONNET_MODEL: expect.any(String),
		ANTHROPIC_DEFAULT_HAIKU_MODEL: expect.any(String),
	});
});

test('no call is made twice on the way', async () => {
	const {openSession, ports} = await startTestWorld('healthy');
	const session = await openSession();
	await until(session, 'review');
	expect(ports.account.requests()).toMatchObject({
		// The second one with what the command for credentials gives.
		GetCallerIdentity: 2,
		ListInferenceProfiles: 2,
		ListFoundationModels: 1,
	});
});

test('a run without questions accepts no model before it is known which ones are legacy', async () => {
	const {openSession, ports} = await startTestWorld('healthy');
	const {account} = ports;
	let release = () => {};
	const released = new Promise<void>((resolve) => {
		release = resolve;
	});
	const foundationModels: Account['foundationModels'] = async (...parameters) => {
		const models = await account.foundationModels(...parameters);
		await released;
		return models.map((model) => (model.id.includes('opus-5-5') ? {...model, status: 'LEGACY'} : model));
	};
	Object.assign(ports, {account: {...account, foundationModels}});
	const session = await openSession('--yes');
	const lists = () => Object.entries(session.state.queries).filter(([key]) => key.startsWith('profiles '));
	await vi.waitFor(() => expect(lists().map(([, {state}]) => state)).toEqual(['ready', 'ready']));
	expect([...session.view.activeQueries.keys()].filter((key) => key.startsWith('proof '))).toEqual([]);
	release();
	await session.settled();
	expect(planned(session).decision.model).toMatchObject({name: 'platform sonnet'});
	expect(account.requests()).toMatchObject({InvokeModel: 3, InvokeModelWithResponseStream: 3});
});

test('"back" clears the last answer and suggests it again', async () => {
	const {openSession} = await startTestWorld('healthy');
	const session = await openSession();
	await until(session, 'model');
	const other = session.view.active?.options[3]?.value as string;
	session.send({type: 'answer', id: 'model', value: other});
	await session.settled();
	expect(session.view.page?.id).toBe('tiers');
	session.send({type: 'back'});
	await session.settled();
	expect(session.view.page?.id).toBe('model');
	expect(session.view.questions[0]?.suggestion?.value).toBe(other);
	session.send({type: 'back'});
	session.send({type: 'back'});
	session.send({type: 'back'});
	expect(session.view.page?.id).toBe('sign-in');
});

test('the page of a flag is not asked, unless the flag is invalid', async () => {
	const {openSession} = await startTestWorld('healthy');
	const session = await openSession('--region', 'eu-central-1');
	await until(session, 'model');
	expect(session.view.answers.region).toBe('eu-central-1');
	const wrong = await openSession('--region', 'us-west-2', '--model', 'us.anthropic.claude-opus-9');
	await until(wrong, 'model');
	expect(wrong.view.questions[0]?.problem?.code).toBe('pin-unknown');
});

test('a second identical run changes no byte, and asks only about access and the review', async () => {
	const {openSession, ports} = await startTestWorld('healthy');
	const first = await openSession('--yes');
	await first.settled();
	await finish(ports, planned(first), first.view);
	const again = await openSession();
	expect(again.state.started).toBe(false);
	again.send({type: 'start', how: 'keep'});
	await again.settled();
	expect(again.view.page?.id).toBe('access');
	await until(again, 'review');
	await again.settled();
	expect(planned(again).changes).toEqual([]);
});

test('another region on a re-run maps every model to its counterpart there', async () => {
	const {openSession, ports} = await startTestWorld('healthy');
	const first = await openSession('--yes');
	await first.settled();
	await finish(ports, planned(first), first.view);
	const again = await openSession();
	again.send({type: 'start', how: 'switch'});
	await again.settled();
	expect(again.view.active?.question.id).toBe('region');
	again.send({type: 'answer', id: 'region', value: 'eu-central-1'});
	await again.settled();
	expect(again.view.page?.id).toBe('access');
	expect(again.view.answersWithSource.opus?.from).toBe('counterpart');
	await until(again, 'review');
	await again.settled();
	for (const name of ['ANTHROPIC_MODEL', 'ANTHROPIC_DEFAULT_HAIKU_MODEL'])
		expect(values(again)[name]).toMatch(/^arn:aws:bedrock:eu-central-1:/);
});

test('a model without counterpart is asked for, never replaced silently', async () => {
	const {openSession, ports} = await startTestWorld('healthy');
	const first = await openSession(
		'--yes',
		'--region',
		'us-west-2',
		'--sonnet',
		'us.anthropic.claude-sonnet-5-5',
		'--haiku',
		'us.anthropic.claude-haiku-4-5-20251001-v1:0',
	);
	await first.settled();
	await finish(ports, planned(first), first.view);
	const again = await openSession();
	again.send({type: 'start', how: 'switch'});
	again.send({type: 'answer', id: 'region', value: 'ap-northeast-1'});
	await again.settled();
	await again.settled();
	expect(again.view.page?.id).toBe('model');
	again.send({type: 'answer', id: 'model', value: again.view.questions[0]?.suggestion?.value as string});
	await again.settled();
	// The primary model was asked for: that says nothing about the others.
	expect(again.view.page?.id).toBe('tiers');
	const nearest = again.view.questions.filter(({answer, suggestion}) => !answer && suggestion?.from === 'suggested');
	expect(nearest.map(({question}) => question.id)).toContain('opus');
	expect(nearest.every(({suggestion}) => suggestion?.why?.includes('nearest'))).toBe(true);
});

test('a run without questions names every missing model where the profiles may not be listed', async () => {
	const {openSession} = await startTestWorld('no-access');
	const session = await openSession('--yes');
	await session.settled();
	expect(session.view.missing.map(({question}) => question.id)).toEqual(['model', 'opus', 'sonnet', 'haiku']);
});

test('an expired SSO session is reported as a problem of the sign-in, before any call', async () => {
	const {openSession, ports} = await startTestWorld('expired-sso');
	const session = await openSession();
	const [signIn] = session.view.questions;
	session.send({type: 'answer', id: 'signIn', value: signIn?.suggestion?.value as string});
	await session.settled();
	expect(session.view.questions[0]?.problem).toMatchObject({
		code: 'sso-session-expired',
		next: [{run: 'aws sso login --profile dev'}],
	});
	expect(ports.account.requests()).toEqual({});
});

test("last time's answers are suggested again for the same account", async () => {
	const {openSession, ports, home} = await startTestWorld('healthy');
	const first = await openSession('--yes', '--cache-ttl', '1h', '--write', 'dotenv');
	await first.settled();
	await finish(ports, planned(first), first.view);
	const {rm} = await import('node:fs/promises');
	await rm(`${home}/.config/claude-bedrock-setup/bedrock.env`);
	const again = await openSession();
	await until(again, 'caching');
	expect(again.view.questions.find(({question}) => question.id === 'cacheTtl')?.suggestion).toMatchObject({
		value: '1h',
		from: 'last time',
	});
	await until(again, 'where');
	expect(again.view.questions[0]?.suggestion).toMatchObject({value: ['dotenv'], from: 'last time'});
});

test('a tier without a profile of its family prefers an application profile, whose ARN keeps Claude Code from its built-in model', async () => {
	const {openSession} = await startTestWorld('global-only');
	const session = await openSession('--yes', '--haiku', 'global.anthropic.claude-sonnet-5-5');
	await session.settled();
	expect(planned(session).notes.join('\n')).toContain('still call its built-in Haiku model');
});

test('a default model is written as the name of its tier, but haiku as an ARN, since Claude Code ignores that name there', async () => {
	const {openSession} = await startTestWorld('healthy');
	const opus = await openSession('--yes', '--model', 'opus', '--model-as', 'default');
	await opus.settled();
	expect(values(opus).ANTHROPIC_DEFAULT_MODEL).toBe('opus');
	const haiku = await openSession('--yes', '--model', 'haiku', '--model-as', 'default');
	await haiku.settled();
	expect(values(haiku).ANTHROPIC_DEFAULT_MODEL).toMatch(/^arn:/);
	expect(values(haiku).ANTHROPIC_MODEL).toBeUndefined();
});

test('an organisation that refuses Claude Code by its user agent refuses the probe as well', async () => {
	const {openSession} = await startTestWorld('claude-cli-denied');
	const session = await openSession('--yes');
	await session.settled();
	expect(session.view.questions[0]?.problem?.code).toBe('access-refused');
});

test('an expired API key is reported as such, not as missing answers', async () => {
	const {openSession} = await startTestWorld('api-key-expired');
	const session = await openSession('--yes');
	await session.settled();
	expect(session.view.questions[0]?.blockedBy?.code).toMatch(/^api-key/);
});

test('a primary model that was chosen by hand is suggested for the tier of its family, and for no other', async () => {
	const {openSession} = await startTestWorld('many-profiles');
	const session = await openSession('--profile', 'dev', '--region', 'us-west-2');
	await until(session, 'model');
	const chosen = session.view.active?.options.find(({columns}) => columns[0] === 'team 0999 haiku')?.value as string;
	session.send({type: 'answer', id: 'model', value: chosen});
	await session.settled();
	const suggested = Object.fromEntries(
		session.view.questions.map(({question, suggestion}) => [question.id, suggestion?.value]),
	);
	expect(suggested.haiku).toBe(chosen);
	expect(suggested.opus).not.toBe(chosen);
});

test('where requests have to stay decides which region a person is offered first; a script is told that its region does not fit', async () => {
	const {openSession} = await startTestWorld('healthy');
	const asked = await openSession('--stay-in', 'eu');
	asked.send({type: 'answer', id: 'signIn', value: 'profile:dev'});
	await asked.settled();
	expect(asked.view.questions[0]?.suggestion).toMatchObject({
		value: 'eu-central-1',
		why: 'us-west-2 is not in the EU, where requests have to stay',
	});
	const script = await openSession('--yes', '--stay-in', 'eu');
	await script.settled();
	expect(script.view.answers.region).toBe('us-west-2');
	expect(script.view.page?.id).toBe('region');
});
