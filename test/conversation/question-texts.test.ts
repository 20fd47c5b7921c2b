// Sentences about questions and sign-ins that no whole screen shows: they are read while something is looked up, or after an unusual run.
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, test, vi} from 'vitest';
import {sourceText} from '../../source/conversation/answer-source.ts';
import {newTerminalFaults} from '../../source/conversation/new-terminal-faults.ts';
import {asProblem, type QueryReader} from '../../source/conversation/query.ts';
import {access} from '../../source/conversation/questions/access.ts';
import {authRefresh} from '../../source/conversation/questions/auth-refresh.ts';
import {credentials} from '../../source/conversation/questions/credentials.ts';
import {model} from '../../source/conversation/questions/model.ts';
import {writePlanState} from '../../source/conversation/questions/review.ts';
import {Problem} from '../../source/problem.ts';
import {headedProblem} from '../problem-texts.ts';
import {runMain} from '../run-main.ts';
import {startTestWorld} from '../test-world.ts';

const yes = ['--yes', '--no-shell', '--no-probe', '--region', 'us-west-2'];

async function settled(on: Awaited<ReturnType<typeof startTestWorld>>, ...words: string[]) {
	const session = await on.openSession(...yes, ...words);
	await session.settled();
	return session.view;
}

test('an error that nobody threw on purpose is a fault of this program', () => {
	expect(headedProblem('a slip', asProblem(new TypeError('x is undefined')))).toMatchInlineSnapshot(`
		"# a slip
		error: This is a fault of claude-bedrock-setup itself
		  x is undefined
		hint: Report it where you got this program from, with this message and the command that you ran
		"
	`);
});

test('a command that signs in at every start says when it does', async () => {
	const on = await startTestWorld('healthy');
	await on.writeFile('.claude/settings.json', JSON.stringify({awsAuthRefresh: 'aws sso login'}));
	const {context} = await settled(on, '--credentials', 'export', '--write', 'settings');
	expect(authRefresh.help?.(context)).toMatchInlineSnapshot(
		`"awsAuthRefresh is run at every start where the default AWS credentials do not work, although the new command gives the credentials."`,
	);
});

describe('while something is looked up', () => {
	test('the questions say what it is', async () => {
		const {context} = await settled(await startTestWorld('healthy'));
		const lookUp: QueryReader = (query) =>
			query.key.startsWith('exported identity') ? {state: 'loading'} : context.lookUp(query);
		expect(credentials.loadingText?.({...context, lookUp, peek: lookUp})).toMatchInlineSnapshot(
			`"Trying the command that gives Claude Code its credentials"`,
		);
	});

	test('a list that has come in part says how much there is of it', async () => {
		const {context} = await settled(await startTestWorld('healthy'));
		const lookUp: QueryReader = (query) => {
			const known = context.lookUp(query);
			const isList = query.key.includes('application') && known.state === 'ready';
			return isList ? {state: 'loading', soFar: known.value} : known;
		};
		expect(model.loadingText?.({...context, lookUp, peek: lookUp})).toMatchInlineSnapshot(
			`"Asking us-west-2 for its inference profiles: 32 so far"`,
		);
	});
});

test('a receipt says what is known of the calls', async () => {
	const opus = 'us.anthropic.claude-opus-5-5';
	const pins = ['--model', opus, '--opus', opus, '--sonnet', opus, '--haiku', opus];
	const said = async (world: string, anyway: boolean) => {
		const session = await (await startTestWorld(world)).openSession(
			'--no-shell',
			'--region',
			'us-west-2',
			...pins,
			'--yes',
		);
		await session.settled();
		const {context, answers} = session.view;
		const running: QueryReader = (query) =>
			query.key.startsWith('proof ') ? {state: 'loading'} : context.lookUp(query);
		const shown = {report: answers.access?.report ?? '', anyway};
		return [access.show(shown, context), access.show(shown, {...context, lookUp: running})];
	};
	expect([await said('healthy', false), await said('throttled', true)]).toMatchInlineSnapshot(`
		[
		  [
		    "The model answered, with and without streaming",
		    "not proven",
		  ],
		  [
		    "The model may be called; AWS was too busy to answer each call",
		    "going on without proof",
		  ],
		]
	`);
});

test('credentials that need a profile say which sign-in is used instead', async () => {
	const keys = {AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE', AWS_SECRET_ACCESS_KEY: 'none'};
	const on = await startTestWorld('healthy', {...keys, PATH: '/nowhere'});
	await on.writeFile('.aws/config', '');
	await on.writeFile('.aws/credentials', '');
	const {context} = await settled(on);
	const problem = credentials.check('export', context);
	expect(problem instanceof Problem && headedProblem('--credentials export', problem)).toMatchInlineSnapshot(`
		"# --credentials export
		error: --credentials export is not possible
		  The command needs an AWS profile, and you sign in with the keys in the environment.
		hint: Choose an AWS profile
		  claude-bedrock-setup --profile <name>
		"
	`);
});

test('a value that somebody changed in the settings since the last run is told as such', async () => {
	const on = await startTestWorld('healthy', {PATH: '/nowhere'});
	const place = {home: on.home, environment: on.environment, simulatedAws: on.aws.url};
	await runMain(place, [...yes, '--write', 'settings', '--cache-ttl', '1h']);
	const written = readFileSync(path.join(on.home, '.claude/settings.json'), 'utf8');
	await on.writeFile('.claude/settings.json', written.replace('us-west-2"', 'us-east-1"'));
	const session = await on.openSession('--yes', '--no-shell', '--no-probe');
	await session.settled();
	const {region} = session.view.answersWithSource;
	expect(region && `${region.value}: ${sourceText(region)}`).toMatchInlineSnapshot(
		`"us-east-1: as it is now: changed by hand since last time"`,
	);
});

test('a shell that does not answer leaves it open what a new terminal has', async () => {
	const on = await startTestWorld('healthy', {PATH: '/nowhere'});
	const session = await on.openSession('--yes', '--no-probe', '--write', 'shell', '--shell', 'bash');
	await session.settled();
	const {context} = session.view;
	const plan = writePlanState(context);
	if (plan?.state !== 'ready') throw new Error('nothing was planned');
	const silent = new Problem({code: 'timed-out', title: 'The shell is silent', because: 'bash did not answer in time'});
	const machine = {
		...on.ports.machine,
		askShell: vi.fn(() => Promise.reject(silent)),
		startUpEnd: async () => undefined,
	};
	const faults = await newTerminalFaults({...on.ports, machine}, plan.value, context);
	expect(faults.map(({text}) => text)).toMatchInlineSnapshot(`
		[
		  "Whether a new bash terminal has the new values is not known: bash did not answer in time.",
		]
	`);
});
