// The proof of prompt caching: what it plans and says beforehand, what it sends, and how each answer is judged.
import {expect, test} from 'vitest';
import {type CalledRole, planCaching} from '../../source/access/caching/plan.ts';
import {priceNotes, priceRows} from '../../source/access/caching/price-words.ts';
import {type ModelProof, modelStatus} from '../../source/access/caching/proof.ts';
import {proofNotes, proofRows} from '../../source/access/caching/proof-words.ts';
import {proveCaching} from '../../source/access/caching/prove.ts';
import {effective} from '../../source/claude-code/effective.ts';
import {withLongPrompt} from '../../source/claude-code/long-prompt.ts';
import {modelRequest} from '../../source/claude-code/model-request.ts';
import {allModels} from '../../source/simulated-aws/catalog/models.ts';
import type {World} from '../../source/simulated-aws/world.ts';
import {enter, forever, requestFor, world} from '../account/in-world.ts';
import {accountAt, serve, target} from '../account/loopback.ts';

const opus = 'us.anthropic.claude-opus-5-5';
const haiku = 'us.anthropic.claude-haiku-4-5-20251001-v1:0';
const modelOf = (id: string) => id.replace(/^us\./, '');

const called = (role: string, pin: string, more: Partial<CalledRole> = {}): CalledRole => ({
	...{role, pin, region: 'us-west-2', name: role, modelId: modelOf(pin), access: 'ok'},
	...more,
});

const valuesOf = (values: Readonly<Record<string, string>>) =>
	effective(Object.entries(values).map(([name, value]) => ({name, value, origin: {layer: 'environment'}})));

const hour = {ENABLE_PROMPT_CACHING_1H: '1'};

async function proofIn(
	where: string | World,
	{values = {}, limit}: {readonly values?: Readonly<Record<string, string>>; readonly limit?: number} = {},
	role = called('haiku', haiku),
): Promise<ModelProof & {readonly sent: number}> {
	const {
		account,
		target: {signIn},
	} = await enter(where);
	const set = valuesOf(values);
	const plan = planCaching([role], set);
	const how = {account, signIn, values: set, plan, signal: forever};
	const [proof] = await proveCaching({...how, ...(limit !== undefined && {limit})});
	return {...(proof as ModelProof), sent: account.requests().InvokeModel ?? 0};
}

const outcomes = ({proofs}: ModelProof) => proofs.map(({lifetime, outcome}) => `${lifetime} ${outcome}`);

test('each model is planned once, however many roles it has, and its minimum decides how long its prompt is', () => {
	const aria = called('subagent', 'us.anthropic.claude-aria-1');
	const tomorrow = called('fable', 'us.anthropic.claude-sonnet-6');
	const plan = planCaching(
		[called('primary', opus), called('opus', opus), called('haiku', haiku), aria, tomorrow],
		new Map(),
	);
	expect(plan.map(({roles, minimumTokens, price}) => [roles.join(), minimumTokens, price.tokens])).toEqual([
		['primary,opus', 512, 900],
		['haiku', 4096, 7200],
		// What nobody has documented may ask for as much as any model does.
		['subagent', 4096, 7200],
		['fable', 4096, 7200],
	]);
	expect(priceRows(plan).map((cells) => cells.join(' | '))).toMatchInlineSnapshot(`
		[
		  "primary (primary, opus) | 4 calls, like 3,000 input tokens | 1.2 cents",
		  "haiku (haiku) | 4 calls, like 24,800 input tokens | 2.5 cents",
		  "subagent (subagent) | 4 calls, like 24,800 input tokens | price not known",
		  "fable (fable) | 4 calls, like 24,100 input tokens | 4.8 cents",
		]
	`);
	expect(priceNotes(plan)).toMatchInlineSnapshot(`
		[
		  "16 calls, about 8.5 cents, the price of subagent is not known.",
		  "Writing to the cache costs 1.25 times the input price, or 2 times for 1 hour; reading costs 0.05 to 0.1 times. A prompt that is not read is sent up to 2 more times; at most about 32.8 cents for the models whose price is known.",
		  "Anthropic's price list of 2026-11. AWS bills about 10% more for inference profiles that stay in one geography.",
		]
	`);
});

test('a model is not called where caching is off for it, where it may not be called, and at bedrock-mantle', () => {
	const values = valuesOf({
		...{ANTHROPIC_DEFAULT_HAIKU_MODEL: haiku, DISABLE_PROMPT_CACHING_HAIKU: '1'},
		...{CLAUDE_CODE_USE_BEDROCK: '1', CLAUDE_CODE_USE_MANTLE: '1'},
	});
	const plan = planCaching(
		[
			called('haiku', haiku),
			called('opus', opus, {access: 'none'}),
			called('sonnet', 'anthropic.claude-sonnet-5-5'),
			called('fable', 'us.anthropic.claude-fable-5-1', {access: 'refuses caching'}),
		],
		values,
	);
	expect(plan.map(({notTested}) => notTested)).toEqual(['switched off', 'no access', 'mantle', 'refuses caching']);
	expect(priceNotes(plan)).toEqual(['No model is called.']);
	const proofs = plan.map((model) => ({...model, proofs: []}));
	expect(proofs.map(modelStatus)).toEqual(['unknown', 'unknown', 'unknown', 'fail']);
	expect(proofRows(proofs).map(({cells}) => cells.filter(Boolean).join(' | '))).toMatchInlineSnapshot(`
		[
		  "– haiku (haiku) | not called: caching is off",
		  "– opus (opus) | not called: its smallest call was not answered",
		  "– sonnet (sonnet) | not called: bedrock-mantle is not tested",
		  "✘ fable (fable) | refused, because the call asked for prompt caching",
		]
	`);
	expect(proofNotes(proofs)).toEqual([]);
});

test('what is sent is the request of Claude Code with a long prompt, and all its marks are alike', () => {
	const values = valuesOf({...hour, ANTHROPIC_CUSTOM_HEADERS: 'X-A: 1', ANTHROPIC_BEDROCK_SERVICE_TIER: 'flex'});
	const request = modelRequest(values, {id: opus, region: 'us-west-2', way: 'plain'});
	const long = withLongPrompt(request, 'long', {type: 'ephemeral'});
	expect({...long, body: undefined, plainer: undefined}).toEqual({...request, body: undefined, plainer: undefined});
	expect(long.body).toEqual({
		...request.body,
		system: [{type: 'text', text: 'long', cache_control: {type: 'ephemeral'}}],
		messages: [{role: 'user', content: [{type: 'text', text: '.', cache_control: {type: 'ephemeral'}}]}],
	});
	expect(long.plainer?.body.system).toEqual(long.body.system);
});

test('caching that is refused although the model may be called is a failure, and an hour is not tried', async () => {
	const proof = await proofIn('caching-refused');
	expect(outcomes(proof)).toEqual(['5m refused']);
	expect(modelStatus(proof)).toBe('fail');
	expect(proof.sent).toBe(1);
	expect(proofNotes([proof])).toMatchInlineSnapshot(`
		[
		  "Calls to haiku are refused because they ask for prompt caching. AccessDeniedException: You invoked an unsupported model or your request did not allow prompt caching. See the documentation for more information.",
		]
	`);
});

test.each([
	[{}, 'ok'],
	[hour, 'fail'],
] as const)('an hour that is refused, with %o: %s', async (values, status) => {
	const proof = await proofIn('caching-no-hour', {values});
	expect(outcomes(proof)).toEqual(['5m read', '1h refused']);
	expect(modelStatus(proof)).toBe(status);
	expect(proofRows([proof]).map(({failed}) => failed)).toEqual([false, status === 'fail']);
});

test('what is written and never read is sent twice more, and then nothing is proven', async () => {
	const proof = await proofIn('caching-never-read');
	expect(outcomes(proof)).toEqual(['5m not read', '1h not read']);
	expect(proof.sent).toBe(8);
	expect(modelStatus(proof)).toBe('unknown');
});

test('a model that writes nothing, though the prompt is long enough, costs more than it should', async () => {
	const models = allModels.map((model) => ({...model, cacheMinimum: 0}));
	const proof = await proofIn({...world('healthy'), models});
	expect(outcomes(proof)).toEqual(['5m nothing written', '1h nothing written']);
	expect(proof.sent).toBe(4);
	expect(modelStatus(proof)).toBe('warn');
});

test.each([
	['throttled', {kind: 'error', status: 429, name: 'ThrottlingException', message: 'Too many tokens'}],
	['denied', {kind: 'error', status: 403, name: 'AccessDeniedException', message: 'no'}],
	['reset', {kind: 'reset'}],
] as const)('a call that is %s proves nothing', async (_, fault) => {
	const proof = await proofIn({...world('healthy'), faults: [{operation: 'InvokeModel', ...fault}]});
	expect(outcomes(proof)).toEqual(['5m no answer']);
	expect(modelStatus(proof)).toBe('unknown');
});

test('it ends at its time limit, and what was not answered by then is unknown', async () => {
	const faults = [{operation: 'InvokeModel', kind: 'hang' as const}];
	const proof = await proofIn({...world('healthy'), faults}, {limit: 300});
	expect(outcomes(proof)).toEqual(['5m no answer']);
	const {title, because} = proof.proofs[0]?.problem ?? {};
	expect([title, because]).toEqual([
		'The test of prompt caching took too long',
		'Not all calls were answered within two minutes',
	]);
});

test('it rejects at once when it is given up', async () => {
	const faults = [{operation: 'InvokeModel', kind: 'hang' as const}];
	const {
		account,
		target: {signIn},
	} = await enter({...world('healthy'), faults});
	const giveUp = new AbortController();
	const values = valuesOf({});
	const plan = planCaching([called('haiku', haiku), called('opus', opus)], values);
	const waiting = proveCaching({account, signIn, values, plan, signal: giveUp.signal});
	setTimeout(() => giveUp.abort(new Error('enough')), 200);
	await expect(waiting).rejects.toThrow();
});

const answering = (...usages: readonly object[]) => {
	let at = 0;
	return serve((_, response) => {
		const usage = usages[Math.min(at++, usages.length - 1)];
		const message = {type: 'message', role: 'assistant', content: [{type: 'text', text: 'ok'}], usage};
		response.writeHead(200, {'content-type': 'application/json', 'x-amzn-requestid': 'r'}).end(JSON.stringify(message));
	});
};
const writes = (created?: object) => ({
	...{input_tokens: 1, cache_creation_input_tokens: 7000, cache_read_input_tokens: 0},
	...(created && {cache_creation: created}),
});
const reads = {input_tokens: 1, cache_creation_input_tokens: 0, cache_read_input_tokens: 7000};

test.each([
	[
		'five minutes instead of an hour',
		{ephemeral_5m_input_tokens: 7000, ephemeral_1h_input_tokens: 0},
		'shorter',
		'warn',
	],
	['an hour', {ephemeral_5m_input_tokens: 0, ephemeral_1h_input_tokens: 7000}, 'read', 'ok'],
	['no lifetime', undefined, 'lifetime not told', 'unknown'],
] as const)(
	'where an hour is asked for and the answer names %s, that is what is said',
	async (_, created, outcome, status) => {
		const account = await accountAt(await answering(writes(created), reads, writes(created), reads));
		const values = valuesOf(hour);
		const plan = planCaching([called('haiku', haiku)], values);
		const [proof] = await proveCaching({account, signIn: target.signIn, values, plan, signal: forever});
		expect(outcomes(proof as ModelProof)).toEqual(['5m read', `1h ${outcome}`]);
		expect(modelStatus(proof as ModelProof)).toBe(status);
	},
);

test('where AWS does not know a beta feature it is asked without, as Claude Code asks', async () => {
	const bodies: string[] = [];
	const url = await serve((request, response) => {
		let body = '';
		request.on('data', (chunk) => {
			body += chunk;
		});
		request.on('end', () => {
			bodies.push(body);
			const refused = body.includes('tool-search-tool');
			const answer = refused
				? {message: 'invalid beta flag'}
				: {type: 'message', content: [], usage: writes({ephemeral_5m_input_tokens: 7000})};
			const headers = {'content-type': 'application/json', 'x-amzn-requestid': 'r'};
			response
				.writeHead(refused ? 400 : 200, refused ? {...headers, 'x-amzn-errortype': 'ValidationException'} : headers)
				.end(JSON.stringify(answer));
		});
	});
	const account = await accountAt(url);
	expect(await account.cacheUse(target, requestFor(haiku, 'plain'), forever)).toMatchObject({written: 7000, read: 0});
	expect(bodies).toHaveLength(2);
});
