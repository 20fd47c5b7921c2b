// The probe is the call: in the same home, over the same network, what the real Claude Code sends and what this program sends.
import {existsSync} from 'node:fs';
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {describe, expect, it, onTestFinished} from 'vitest';
import {quietVariables} from '../../scripts/contract/claude-code.ts';
import {runProgram} from '../../scripts/contract/run-program.ts';
import {openAccount} from '../../source/account/open-account.ts';
import {gatherSubject} from '../../source/doctor/gather/index.ts';
import {openMachine} from '../../source/machine/machine.ts';
import {profileId} from '../../source/simulated-aws/catalog/application-profiles.ts';
import {worldOf} from '../doctor/homes/shared.ts';
import {type Network, type SeenRequest, startNetwork} from '../only-proxy.ts';

const program = process.env.CLAUDE_CODE_BIN ?? '';

const own = (name: string) =>
	`arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/${profileId('us-west-2', name)}`;
const systemArn = (id: string) => `arn:aws:bedrock:us-west-2:123456789012:inference-profile/${id}`;
const opus = 'us.anthropic.claude-opus-5-5';
const haiku = 'us.anthropic.claude-haiku-4-5-20251001-v1:0';
const all = (model: string) => ({
	ANTHROPIC_MODEL: model,
	ANTHROPIC_DEFAULT_OPUS_MODEL: model,
	ANTHROPIC_DEFAULT_SONNET_MODEL: 'us.anthropic.claude-sonnet-5-5',
	ANTHROPIC_DEFAULT_HAIKU_MODEL: haiku,
});
const pins = all(opus);

type Values = Readonly<Record<string, string>>;
type Home = {
	readonly name: string;
	/** `{proxy}` stands for the address of the network, in both. */
	readonly settings?: Values;
	readonly environment?: Values;
	/** Top-level keys of the settings file. */
	readonly keys?: Readonly<Record<string, unknown>>;
};

const unknown = 'arn:aws:bedrock:us-west-2:123456789012:provisioned-model/abcdef012345';
const able = (...capabilities: string[]) => ({
	...all(unknown),
	ANTHROPIC_DEFAULT_OPUS_MODEL_SUPPORTED_CAPABILITIES: capabilities.join(','),
});

const homes: readonly Home[] = [
	{name: 'opus 4.6', settings: all('us.anthropic.claude-opus-4-6-v1')},
	{name: 'opus 4.7', settings: all('us.anthropic.claude-opus-4-7')},
	{name: 'opus 4.1', settings: all('us.anthropic.claude-opus-4-1-20250805-v1:0')},
	{name: 'able of effort alone', settings: able('effort')},
	{name: 'able of thinking alone', settings: able('thinking')},
	{name: 'able of interleaved thinking', settings: able('thinking', 'interleaved_thinking')},
	{name: 'a system profile'},
	{name: 'an application profile', settings: all(own('platform opus'))},
	{name: 'an application profile with [1m]', settings: all(`${own('platform opus')}[1m]`)},
	{name: 'a provisioned model', settings: all('arn:aws:bedrock:us-west-2:123456789012:provisioned-model/abcdef012345')},
	{name: 'an imported model', settings: all('arn:aws:bedrock:us-west-2:123456789012:imported-model/abcdef012345')},
	{name: 'the ARN of a system profile with [1m]', settings: all(`${systemArn(opus)}[1m]`)},
	{name: 'a foundation model', settings: all('arn:aws:bedrock:us-west-2::foundation-model/anthropic.claude-opus-5-5')},
	{name: 'haiku 4.5, whose id has a colon', settings: all(haiku)},
	{name: 'sonnet 4.5 with [1m]', settings: all('us.anthropic.claude-sonnet-4-5-20250929-v1:0[1m]')},
	{
		name: 'capabilities that leave interleaved thinking out',
		settings: {
			...all('arn:aws:bedrock:us-west-2:123456789012:provisioned-model/abcdef012345'),
			ANTHROPIC_DEFAULT_OPUS_MODEL_SUPPORTED_CAPABILITIES: 'effort,thinking,adaptive_thinking',
		},
	},
	{
		name: 'two headers of a guardrail',
		settings: {ANTHROPIC_CUSTOM_HEADERS: 'X-Amzn-Bedrock-GuardrailIdentifier: g1\nX-Amzn-Bedrock-GuardrailVersion: 1'},
	},
	{
		name: 'odd lines of headers',
		environment: {
			ANTHROPIC_CUSTOM_HEADERS: 'no colon\n X-A : b:c \nX-C:\nx-a: d:e\nanthropic-beta: mine\nUser-Agent: me',
		},
	},
	{
		name: 'headers of settings beat those of the environment',
		environment: {ANTHROPIC_CUSTOM_HEADERS: 'X-A: 1'},
		settings: {ANTHROPIC_CUSTOM_HEADERS: 'X-B: 2'},
	},
	{name: 'a service tier', settings: {ANTHROPIC_BEDROCK_SERVICE_TIER: ' flex '}},
	{
		name: 'a service tier also as a header',
		environment: {
			ANTHROPIC_BEDROCK_SERVICE_TIER: 'flex',
			ANTHROPIC_CUSTOM_HEADERS: 'x-amzn-bedrock-service-tier: priority',
		},
	},
	{name: 'an extra body', settings: {CLAUDE_CODE_EXTRA_BODY: '{"top_k":5,"anthropic_beta":["mine-1"]}'}},
	{name: 'an extra body that is a list', environment: {CLAUDE_CODE_EXTRA_BODY: '[1]'}},
	{name: 'an extra body that is broken', environment: {CLAUDE_CODE_EXTRA_BODY: '{'}},
	{name: 'no experimental betas', environment: {CLAUDE_CODE_DISABLE_EXPERIMENTAL_BETAS: '1'}},
	{
		name: 'no interleaved thinking, no tool search',
		environment: {DISABLE_INTERLEAVED_THINKING: '1', ENABLE_TOOL_SEARCH: 'false'},
	},
	{name: 'no caching', environment: {DISABLE_PROMPT_CACHING: '1'}},
	{name: 'no caching for the tier of the model', settings: {DISABLE_PROMPT_CACHING_OPUS: '1'}},
	{name: 'no caching for another tier', settings: {DISABLE_PROMPT_CACHING_HAIKU: '1'}},
	{name: 'caching for an hour', settings: {ENABLE_PROMPT_CACHING_1H: '1'}},
	{name: 'caching for an hour by the settings key', keys: {promptCacheTtl: '1h'}},
	{name: 'two lifetimes', keys: {promptCacheTtl: '1h'}, environment: {CLAUDE_CODE_PROMPT_CACHE_TTL: '5m'}},
	{
		name: 'an endpoint that Claude Code ignores',
		environment: {AWS_ENDPOINT_URL_BEDROCK_RUNTIME: 'http://127.0.0.1:1', AWS_USE_FIPS_ENDPOINT: 'true'},
	},
	{name: 'another region', settings: {AWS_REGION: ' us-east-1 '}},
	{name: 'a base URL with a path', settings: {ANTHROPIC_BEDROCK_BASE_URL: 'https://gateway.corp.example/bedrock'}},
	{name: 'a base URL with a slash at its end', settings: {ANTHROPIC_BEDROCK_BASE_URL: 'https://gateway.corp.example/'}},
	{name: 'a base URL without TLS', settings: {ANTHROPIC_BEDROCK_BASE_URL: 'http://gateway.corp.example:8080/x/'}},
	{
		name: 'an unsigned request with a token',
		settings: {
			ANTHROPIC_BEDROCK_BASE_URL: 'https://gateway.corp.example',
			CLAUDE_CODE_SKIP_BEDROCK_AUTH: '1',
			ANTHROPIC_AUTH_TOKEN: 'gateway-token',
		},
	},
	{
		name: 'an unsigned request with headers of its own',
		settings: {
			ANTHROPIC_BEDROCK_BASE_URL: 'https://gateway.corp.example',
			CLAUDE_CODE_SKIP_BEDROCK_AUTH: '1',
			ANTHROPIC_CUSTOM_HEADERS: 'Authorization: Own x\nX-Api-Key: k',
		},
	},
	{
		name: 'an API key, and an AWS profile beside it',
		environment: {AWS_BEARER_TOKEN_BEDROCK: ' api-key ', AWS_PROFILE: 'default'},
	},
	{
		name: 'an API key and no signature',
		environment: {AWS_BEARER_TOKEN_BEDROCK: 'api-key', CLAUDE_CODE_SKIP_BEDROCK_AUTH: '1'},
	},
	{name: 'a proxy without a scheme', environment: {HTTPS_PROXY: '{proxy}'}},
	{
		name: 'a proxy in small letters beats the other',
		environment: {https_proxy: 'http://{proxy}', HTTPS_PROXY: 'http://127.0.0.1:1'},
	},
	{name: 'the proxy of another scheme', environment: {HTTPS_PROXY: '', HTTP_PROXY: 'http://{proxy}'}},
	{name: 'ALL_PROXY', environment: {HTTPS_PROXY: '', ALL_PROXY: 'http://{proxy}'}},
	{
		name: 'a proxy and a certificate in settings alone',
		environment: {HTTPS_PROXY: '', NODE_EXTRA_CA_CERTS: ''},
		settings: {HTTPS_PROXY: 'http://{proxy}', NODE_EXTRA_CA_CERTS: '{home}/ca.pem'},
	},
	{name: 'a password with a hash sign', environment: {HTTPS_PROXY: 'http://user:p%23w@{proxy}'}},
	{name: 'an exception for another host', environment: {NO_PROXY: 'example.com,.internal'}},
	{
		name: 'the keys of another AWS profile',
		environment: {AWS_PROFILE: 'work', AWS_ACCESS_KEY_ID: 'AKIALOSES', AWS_SECRET_ACCESS_KEY: 'x'},
	},
];

describe.skipIf(!existsSync(program))('the real Claude Code (skipped without CLAUDE_CODE_BIN)', () => {
	it.each(homes.map((home) => [home.name, home] as const))('sends what the probe sends: %s', async (_, home) => {
		const network = await startNetwork(worldOf('healthy'));
		const {environment, cwd} = await furnish(home, network);
		await run(environment, cwd);
		const real = turnIn(network);
		network.requests.length = 0;
		await probe(environment, cwd);
		const ours = turnIn(network, real?.url);
		expect(real).toBeDefined();
		expect(ours).toEqual(real);
	});
});

async function furnish({settings, environment, keys}: Home, {address, certificate}: Network) {
	const home = await mkdtemp(path.join(os.tmpdir(), 'probe-'));
	onTestFinished(() => rm(home, {recursive: true, force: true}));
	const filled = (values: Values) =>
		Object.fromEntries(
			Object.entries(values).map(([name, value]) => [
				name,
				value.replaceAll('{proxy}', address).replaceAll('{home}', home),
			]),
		);
	const files: Values = {
		'ca.pem': certificate,
		'.aws/config': '[default]\nregion = us-west-2\n[profile work]\nregion = us-west-2\n',
		'.aws/credentials': ['default', 'work']
			.map((name) => `[${name}]\naws_access_key_id = AKIA${name.toUpperCase()}\naws_secret_access_key = none\n`)
			.join(''),
		'.claude/settings.json': JSON.stringify({
			env: {CLAUDE_CODE_USE_BEDROCK: '1', AWS_REGION: 'us-west-2', ...pins, ...filled(settings ?? {})},
			...keys,
		}),
	};
	for (const [name, text] of Object.entries(files)) {
		await mkdir(path.dirname(path.join(home, name)), {recursive: true});
		await writeFile(path.join(home, name), text);
	}
	const cwd = path.join(home, 'work');
	await mkdir(cwd);
	return {
		cwd,
		environment: {
			PATH: process.env.PATH ?? '',
			HOME: home,
			AWS_EC2_METADATA_DISABLED: 'true',
			HTTPS_PROXY: `http://${address}`,
			NODE_EXTRA_CA_CERTS: path.join(home, 'ca.pem'),
			...quietVariables,
			CLAUDE_CODE_MAX_RETRIES: '0',
			...filled(environment ?? {}),
		} as Record<string, string>,
	};
}

/** Ends in any case: what matters is what was sent until then. */
const run = (env: Record<string, string>, cwd: string) =>
	runProgram(program, ['-p', 'ping'], {cwd, env, limit: 20_000});

/** What the doctor sends, who also only reads. */
async function probe(environment: Record<string, string>, cwd: string): Promise<void> {
	const account = openAccount({environment});
	const machine = openMachine({environment, cwd});
	const options = {demo: true, noShell: true};
	await gatherSubject({account, machine, environment, cwd, options, signal: AbortSignal.timeout(20_000)});
}

/** The first turn, or the one at a URL where there is one, in all that must be the same. */
function turnIn({requests, tunnels}: Network, url?: string) {
	const turns = requests.filter(({path: sent}) => sent.endsWith('/invoke-with-response-stream'));
	const turn = turns.find(({origin, path: sent}) => `${origin}${sent}` === url) ?? turns[0];
	if (!turn) return undefined;
	const {method, origin, path: sent, headers, body} = turn;
	const {
		anthropic_version,
		anthropic_beta,
		max_tokens,
		messages,
		system,
		thinking,
		output_config,
		tools,
		metadata,
		...more
	} = JSON.parse(body) as Record<string, unknown>;
	return {
		method,
		url: `${origin}${sent}`,
		through: tunnels.find((host) => origin.startsWith('https') && host.startsWith(new URL(origin).hostname)),
		...signatureIn(turn),
		headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !ofEachProgram.test(name))),
		// A probe asks for no effort, so it asks for no feature of that name either.
		betas: headers['anthropic-beta']?.split(',').filter(withoutEffort),
		anthropic_version,
		anthropic_beta: (anthropic_beta as string[]).filter(withoutEffort),
		more,
		markers: [...new Set(body.match(/"cache_control":\{[^}]*\}/g))],
	};
}

const withoutEffort = (beta: string) => !beta.startsWith('effort-');

/** Headers of the connection, of the SDK, and of one session; signatures and betas are compared by themselves. */
const ofEachProgram =
	/^(accept-encoding|amz-sdk-.*|anthropic-beta|authorization|connection|content-length|host|proxy-connection|user-agent|x-amz-(content-sha256|date|security-token|user-agent)|x-claude-code-session-id|x-stainless-.*)$/;

function signatureIn({headers}: SeenRequest) {
	const {authorization = 'none'} = headers;
	const scope = /Credential=([^/]+)\/\d+\/([^/]+)\/([^/]+)\//.exec(authorization);
	if (!scope) return {signed: authorization};
	const [, key, region, service] = scope;
	return {signed: {key, region, service}};
}
