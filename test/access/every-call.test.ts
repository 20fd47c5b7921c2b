// Every call of a setup is made once, and what it answers counts: with another answer to it alone, the setup says something else.
import {request} from 'node:http';
import type {Readable} from 'node:stream';
import {expect, test} from 'vitest';
import {readCommandLine} from '../../source/commands/read-command-line.ts';
import {setUpWithoutQuestions} from '../../source/commands/setup/non-interactive.ts';
import {installed} from '../../source/invocation.ts';
import {serve} from '../account/loopback.ts';
import {quietContext} from '../quiet-context.ts';
import {startTestWorld} from '../test-world.ts';

type Change = (answer: string) => string;

/** By a part of the call: what it is made to answer. Of these a refusal is lived with; all others are refused. */
const otherwise: readonly (readonly [part: string, change: Change])[] = [
	['/foundation-model-availability/', (answer) => answer.replace('"AVAILABLE"', '"NOT_AVAILABLE"')],
	['/foundation-models', (answer) => answer.replace(/(claude-opus-5-5.*?)"ACTIVE"/, '$1"LEGACY"')],
	['Action=GetRole', (answer) => answer.replace(/:role\/[^<]*/, ':role/another')],
	['Action=SimulatePrincipalPolicy', (answer) => answer.replaceAll('>allowed<', '>implicitDeny<')],
];

const whoCalls = 'POST / Action=GetCallerIdentity&Version=2011-06-15';

/** The account's own profiles without haiku, so that AWS's list counts too: where the own ones are enough, it is asked for nothing. */
const withoutHaiku: Change = (answer) => {
	const list = JSON.parse(answer) as {inferenceProfileSummaries: {inferenceProfileName: string}[]};
	const kept = list.inferenceProfileSummaries.filter(({inferenceProfileName}) => !/haiku/.test(inferenceProfileName));
	return JSON.stringify({...list, inferenceProfileSummaries: kept});
};

async function bytesOf(stream: Readable): Promise<Buffer> {
	const pieces: Buffer[] = [];
	for await (const piece of stream) pieces.push(piece);
	return Buffer.concat(pieces);
}

/** A setup with every suggestion taken. Between its calls and AWS somebody answers the call `other` otherwise. */
async function setUp(other?: string): Promise<{readonly said: string; readonly calls: readonly string[]}> {
	const calls: string[] = [];
	let target = '';
	const between = await serve(async (incoming, outgoing) => {
		const {method, headers, url = '/'} = incoming;
		const body = await bytesOf(incoming);
		const call = [method, decodeURIComponent(url), url === '/' ? body.toString() : ''].join(' ');
		calls.push(call);
		const [, change] = otherwise.find(([part]) => call.includes(part)) ?? [];
		if (call === other && !change) {
			outgoing.writeHead(403, {'x-amzn-errortype': 'AccessDeniedException'}).end('{"message":"refused"}');
			return;
		}
		// A no of IAM's simulation is asked again, so that it has to say the same twice.
		const isOther = call === other || [call, other].every((each) => each?.includes('Action=SimulatePrincipalPolicy'));
		const changes = [call.includes('type=APPLICATION') ? withoutHaiku : undefined, isOther ? change : undefined];
		const onward = request(`${target}${url}`, {method, headers}, async (answer) => {
			const whole = await bytesOf(answer);
			const {'content-length': _, ...kept} = answer.headers;
			// Bytes of a stream would not survive being text.
			const given = changes.reduce<string | Buffer>((text, make) => make?.(text.toString()) ?? text, whole);
			outgoing.writeHead(answer.statusCode ?? 500, kept).end(given);
		});
		onward.end(body);
	});
	const {aws, home, environment, ports} = await startTestWorld('healthy', {}, between);
	target = aws.url;
	let said = '';
	const say = (text: string) => {
		said += text;
	};
	const unasked = async (): Promise<never> => {
		throw new Error('nobody is asked');
	};
	const around = {
		invocation: installed,
		environment,
		cwd: home,
		terminal: false,
		out: say,
		err: say,
		input: unasked,
		...quietContext,
	};
	const line = readCommandLine(['--yes', '--json', '--dry-run']);
	await setUpWithoutQuestions(line, ports, around, new AbortController().signal);
	return {said: said.replaceAll(home, '~'), calls};
}

test('no call is made twice, and none whose answer nothing uses', async () => {
	const usual = await setUp();
	expect(usual.calls).toHaveLength(21);
	// Whose credentials we have is asked, and whose the command gives that Claude Code will run.
	expect(usual.calls.filter((call, at) => usual.calls.indexOf(call) !== at)).toEqual([whoCalls]);
	expect(JSON.parse(usual.said)).toMatchObject({outcome: 'done'});
	expect((await setUp()).said).toBe(usual.said);
	const unused: string[] = [];
	for (const call of usual.calls) if ((await setUp(call)).said === usual.said) unused.push(call);
	expect(unused).toEqual([]);
});
