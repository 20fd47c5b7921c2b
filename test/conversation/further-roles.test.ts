// Models that only other keys of the settings name: policy, the proof of set-up and the doctor all have them.
import {describe, expect, test} from 'vitest';
import {runPolicy} from '../../source/commands/policy/index.ts';
import {readCommandLine} from '../../source/commands/read-command-line.ts';
import {resultSoFar} from '../../source/conversation/query.ts';
import {accessProof} from '../../source/conversation/questions/access.ts';
import {gatherSubject} from '../../source/doctor/gather/index.ts';
import {installed} from '../../source/invocation.ts';
import {healthyVariables, opus} from '../doctor/names.ts';
import {quietContext} from '../quiet-context.ts';
import {startTestWorld} from '../test-world.ts';

const other = 'us.anthropic.claude-sonnet-4-6';
const checker = 'us.anthropic.claude-opus-4-8';
const added = 'us.anthropic.claude-opus-5';

async function furnished(keys: object = {fallbackModel: ['sonnet', opus, other, 'no-model']}) {
	const world = await startTestWorld('healthy');
	const env = {...healthyVariables, CLAUDE_CODE_AUTO_MODE_MODEL: checker, ANTHROPIC_CUSTOM_MODEL_OPTION: added};
	await world.writeFile('.claude/settings.json', JSON.stringify({env, ...keys}));
	return world;
}

type World = Awaited<ReturnType<typeof furnished>>;

async function policyOf({ports}: World, ...words: string[]): Promise<{policy: string; notes: string}> {
	let out = '';
	let notes = '';
	const line = readCommandLine(['policy', ...words]);
	const context = {
		...quietContext,
		invocation: installed,
		out: (text: string) => {
			out += text;
		},
		err: (text: string) => {
			notes += text;
		},
	};
	await runPolicy(line, ports, context as never, new AbortController().signal);
	return {policy: out, notes};
}

test('the proof of set-up calls them, each once, and not what has a role already', async () => {
	const {openSession} = await furnished();
	const session = await openSession('--yes');
	await session.settled();
	const proof = accessProof(session.view.context);
	const rows = (proof && resultSoFar(proof.loaded))?.report.rows ?? [];
	expect(rows.filter(({role}) => ['fallback', 'auto-mode', 'custom'].includes(role))).toMatchObject([
		{role: 'custom', pin: added, plain: 'ok', stream: 'ok', status: 'ok'},
		{role: 'auto-mode', pin: checker, plain: 'ok', stream: 'ok', status: 'ok'},
		{role: 'fallback', pin: other, plain: 'ok', stream: 'ok', status: 'ok'},
	]);
});

test('the doctor calls the same', async () => {
	const {ports, environment, home} = await furnished();
	const subject = await gatherSubject({
		...ports,
		environment,
		cwd: home,
		options: {noShell: true, demo: true},
		signal: AbortSignal.timeout(60_000),
	});
	const called = new Set(subject.probes.map(({pin}) => pin));
	expect([...called].filter((pin) => !Object.values(healthyVariables).includes(pin)).toSorted()).toEqual([
		checker,
		added,
		other,
	]);
});

test.each([[['policy']], [['policy', '--offline', '--account', '123456789012']]])(
	'the policy of %j allows them',
	async ([, ...words]) => {
		const world = await furnished();
		const {policy} = await policyOf(world, ...words);
		for (const id of [other, checker, added]) expect(policy).toContain(`inference-profile/${id}`);
		expect(policy).toContain('foundation-model/anthropic.claude-sonnet-4-6');
	},
);

test('without such keys there are no such roles', async () => {
	const world = await furnished({});
	expect((await policyOf(world)).policy).not.toContain(other);
});

describe('a row of /model that nobody chose', () => {
	const unchosenIn = async (keys: object, ...flags: string[]) => {
		const {openSession} = await furnished(keys);
		const session = await openSession('--yes', ...flags);
		await session.settled();
		const proof = accessProof(session.view.context);
		const request = (proof && resultSoFar(proof.loaded))?.request;
		return {unchosen: request?.unchosen, roles: request?.roles.map(({role}) => role)};
	};

	test('stands in the proof by its name, and is not called', async () => {
		const {unchosen, roles} = await unchosenIn({});
		expect(unchosen).toEqual(['fable']);
		expect(roles).not.toContain('fable');
	});

	test('is a model like the others once it is chosen', async () => {
		const {unchosen, roles} = await unchosenIn({}, '--fable', 'us.anthropic.claude-fable-5-1');
		expect(unchosen).toEqual([]);
		expect(roles).toContain('fable');
	});

	test('is none where a list of models leaves it out', async () => {
		expect((await unchosenIn({availableModels: ['opus', 'sonnet']})).unchosen).toEqual([]);
	});

	test('the policy does not allow it, and says so', async () => {
		const {policy, notes} = await policyOf(await furnished({}));
		expect(policy).not.toContain('fable');
		expect(notes.replaceAll(/\s+/g, ' ')).toContain('It does not allow Fable, which /model also offers.');
		expect(notes).toContain('--fable <profile>');
	});
});
