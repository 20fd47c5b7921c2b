// What changes the requests of Claude Code changes what set-up and doctor ask: rebuilt from public reports, with the verdict that is right.
import {describe, expect, it} from 'vitest';
import {chunk} from '../../source/simulated-aws/wire/event-stream.ts';
import type {Answer, SeenRequest} from '../only-proxy.ts';
import {failing, furnishRow, pinsTo, type Row} from './healthy-home.ts';

type Expected = {
	/** Of doctor and of `--yes` alike. */
	readonly code: 0 | 1;
	/** The findings of the doctor that fail. */
	readonly fails?: readonly string[];
	/** Findings that do not fail, and must be there. */
	readonly says?: readonly string[];
	/** Words that the doctor must say. */
	readonly text?: RegExp;
	/** Of the requests that the network saw, the last probe of each run. */
	readonly probe?: Partial<SeenRequest>;
};

const runtime = 'bedrock-runtime.us-west-2.amazonaws.com';
const gateway = {ANTHROPIC_BEDROCK_BASE_URL: 'https://gateway.corp.example/bedrock'};
const unsigned = {...gateway, CLAUDE_CODE_SKIP_BEDROCK_AUTH: '1', ANTHROPIC_AUTH_TOKEN: 'gateway-token'};
const guardrail = 'X-Amzn-Bedrock-GuardrailIdentifier: g1\nX-Amzn-Bedrock-GuardrailVersion: 1';
const provisioned = 'arn:aws:bedrock:us-west-2:123456789012:provisioned-model/abcdef012345';
const imported = 'arn:aws:bedrock:us-west-2:123456789012:imported-model/abcdef012345';

const refuse = (status: number, name: string, message: string): Answer => ({
	status,
	headers: {'x-amzn-errortype': name},
	body: JSON.stringify({message}),
});
const isCall = ({path}: SeenRequest) => /\/model\/.*\/invoke/.test(path);
const words = {type: 'message', content: [{type: 'text', text: '.'}], usage: {input_tokens: 1, output_tokens: 1}};

/** A model that the simulated account does not have answers like one of AWS. */
const works = ({path}: SeenRequest): Answer =>
	path.endsWith('-stream')
		? {
				status: 200,
				headers: {'content-type': 'application/vnd.amazon.eventstream'},
				body: chunk({type: 'message_stop'}),
			}
		: {status: 200, body: JSON.stringify(words)};

/** Calls are let through only as the condition says; anything else is the account's matter. */
const only =
	(holds: (request: SeenRequest) => boolean, refusal: Answer) =>
	(request: SeenRequest): Answer | undefined =>
		isCall(request) && !holds(request) ? refusal : undefined;

const withoutGuardrail = refuse(
	403,
	'AccessDeniedException',
	'You do not have access to call this operation without the required guardrail.',
);

const envFile = (env: Readonly<Record<string, string>>) => JSON.stringify({env});

/** Where the system's certificates are files. */
const ofTheSystem: readonly (Row & Expected)[] =
	process.platform !== 'linux'
		? []
		: [
				{
					name: 'the system alone trusts the certificate of the proxy',
					environment: {NODE_EXTRA_CA_CERTS: undefined, SSL_CERT_FILE: '{home}/ca.pem'},
					code: 0,
				},
				{
					name: 'a folder of the system holds the certificate of the proxy',
					environment: {NODE_EXTRA_CA_CERTS: undefined, SSL_CERT_DIR: '{home}'},
					code: 0,
				},
				{
					name: 'the certificates of the system do not count',
					environment: {NODE_EXTRA_CA_CERTS: undefined, SSL_CERT_FILE: '{home}/ca.pem'},
					settings: {CLAUDE_CODE_CERT_STORE: 'bundled'},
					code: 1,
					fails: ['tls-inspection'],
				},
				{
					name: 'the settings name certificates of the system, which Claude Code takes from the environment alone',
					environment: {NODE_EXTRA_CA_CERTS: undefined},
					settings: {SSL_CERT_FILE: '{home}/ca.pem'},
					code: 1,
					fails: ['tls-inspection'],
				},
			];

const rows: readonly (Row & Expected)[] = [
	{name: 'nothing special', code: 0},
	{
		name: 'the account wants the headers of a guardrail, and settings have both',
		settings: {ANTHROPIC_CUSTOM_HEADERS: guardrail},
		rules: {answer: only(({headers}) => headers['x-amzn-bedrock-guardrailidentifier'] === 'g1', withoutGuardrail)},
		code: 0,
	},
	{
		name: 'the account wants them, and nobody has set them',
		rules: {answer: only(({headers}) => headers['x-amzn-bedrock-guardrailidentifier'] === 'g1', withoutGuardrail)},
		code: 1,
		fails: ['call-refused'],
	},
	{
		name: 'a header whose value has colons, exported by the shell',
		environment: {ANTHROPIC_CUSTOM_HEADERS: 'X-Route: https://a:b'},
		rules: {answer: only(({headers}) => headers['x-route'] === 'https://a:b', withoutGuardrail)},
		code: 0,
	},
	{
		name: 'the headers of the guardrail stand in .claude.json',
		files: {'.claude.json': envFile({ANTHROPIC_CUSTOM_HEADERS: guardrail})},
		rules: {answer: only(({headers}) => headers['x-amzn-bedrock-guardrailidentifier'] === 'g1', withoutGuardrail)},
		code: 0,
	},
	{
		name: 'the headers of the guardrail stand in the local settings of this folder',
		files: {'.claude/settings.local.json': envFile({ANTHROPIC_CUSTOM_HEADERS: guardrail})},
		rules: {answer: only(({headers}) => headers['x-amzn-bedrock-guardrailidentifier'] === 'g1', withoutGuardrail)},
		code: 0,
	},
	{
		name: 'the local settings of this folder take the headers away that the user settings have',
		settings: {ANTHROPIC_CUSTOM_HEADERS: guardrail},
		files: {'.claude/settings.local.json': envFile({ANTHROPIC_CUSTOM_HEADERS: ''})},
		rules: {answer: only(({headers}) => headers['x-amzn-bedrock-guardrailidentifier'] === 'g1', withoutGuardrail)},
		code: 1,
		fails: ['call-refused'],
	},
	{
		name: 'local settings name a gateway that the user settings name, too',
		settings: {ANTHROPIC_BEDROCK_BASE_URL: 'https://vpce-1.corp.example'},
		files: {'.claude/settings.local.json': envFile({ANTHROPIC_BEDROCK_BASE_URL: 'https://vpce-1.corp.example'})},
		code: 0,
		probe: {origin: 'https://vpce-1.corp.example'},
	},
	{
		name: 'the proxy stands in .claude.json alone',
		environment: {HTTPS_PROXY: undefined},
		files: {'.claude.json': envFile({HTTPS_PROXY: 'http://{proxy}'})},
		code: 0,
	},
	{
		name: 'the files of AWS stand elsewhere, and settings say where',
		settings: {AWS_CONFIG_FILE: '{home}/work/config', AWS_SHARED_CREDENTIALS_FILE: '{home}/work/credentials'},
		files: {
			'.aws/config': undefined,
			'.aws/credentials': undefined,
			'work/config': '[default]\nregion = us-west-2\n',
			'work/credentials': '[default]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = none\n',
		},
		code: 0,
	},
	{
		name: 'the proxy and its certificate stand in settings alone',
		environment: {HTTPS_PROXY: undefined, NODE_EXTRA_CA_CERTS: undefined},
		settings: {HTTPS_PROXY: 'http://{proxy}', NODE_EXTRA_CA_CERTS: '{home}/ca.pem'},
		code: 0,
	},
	{
		name: 'settings name another proxy than the shell, and theirs works',
		environment: {HTTPS_PROXY: 'http://127.0.0.1:1'},
		settings: {HTTPS_PROXY: 'http://{proxy}'},
		code: 0,
	},
	{
		name: 'settings name another file of certificates than the shell',
		environment: {NODE_EXTRA_CA_CERTS: '{home}/other.pem'},
		settings: {NODE_EXTRA_CA_CERTS: '{home}/ca.pem'},
		files: {'other.pem': '-----BEGIN CERTIFICATE-----\nnone\n-----END CERTIFICATE-----\n'},
		code: 0,
	},
	{
		name: 'nobody trusts the certificate of the proxy',
		environment: {NODE_EXTRA_CA_CERTS: undefined},
		code: 1,
		fails: ['tls-inspection'],
	},
	...ofTheSystem,
	{
		name: 'only a VPC endpoint is open, in a variable that Claude Code ignores',
		environment: {AWS_ENDPOINT_URL_BEDROCK_RUNTIME: 'https://vpce-1.corp.example'},
		rules: {closed: (host) => (host === runtime ? 403 : undefined)},
		code: 1,
		fails: ['proxy-refused', 'endpoint-ignored'],
		text: /export ANTHROPIC_BEDROCK_BASE_URL=https:\/\/vpce-1\.corp\.example/,
	},
	{
		name: 'the same endpoint where Claude Code looks for it',
		settings: {ANTHROPIC_BEDROCK_BASE_URL: 'https://vpce-1.corp.example/'},
		rules: {closed: (host) => (host === runtime ? 403 : undefined)},
		code: 0,
		probe: {origin: 'https://vpce-1.corp.example'},
	},
	{
		name: 'a FIPS switch moves no call of a model',
		environment: {AWS_USE_FIPS_ENDPOINT: 'true'},
		code: 0,
		probe: {origin: `https://${runtime}`},
	},
	{name: 'a proxy without a scheme', environment: {HTTPS_PROXY: '{proxy}'}, code: 0},
	{name: 'a proxy in small letters', environment: {HTTPS_PROXY: undefined, https_proxy: 'http://{proxy}'}, code: 0},
	{name: 'the proxy of http for https', environment: {HTTPS_PROXY: undefined, HTTP_PROXY: 'http://{proxy}'}, code: 0},
	{
		name: 'a SOCKS proxy, which Claude Code cannot use',
		environment: {HTTPS_PROXY: 'socks5://{proxy}'},
		code: 1,
		fails: ['proxy-refused'],
	},
	{
		name: 'a hash sign in the password of the proxy, as it stands',
		environment: {HTTPS_PROXY: 'http://user:p#w@{proxy}'},
		code: 1,
		fails: ['proxy-refused'],
	},
	{
		name: 'the same hash sign, escaped',
		environment: {HTTPS_PROXY: 'http://user:p%23w@{proxy}'},
		rules: {user: 'user:p#w'},
		code: 0,
	},
	{
		name: 'the proxy wants a user and a password',
		rules: {user: 'user:secret'},
		code: 1,
		fails: ['proxy-refused'],
		text: /does not accept the user or the password/,
	},
	{
		name: 'the proxy wants another password',
		environment: {HTTPS_PROXY: 'http://user:old@{proxy}'},
		rules: {user: 'user:secret'},
		code: 1,
		fails: ['proxy-refused'],
	},
	{
		name: 'the account does not offer the service tier',
		settings: {ANTHROPIC_BEDROCK_SERVICE_TIER: 'flex'},
		rules: {
			answer: only(
				({headers}) => headers['x-amzn-bedrock-service-tier'] === undefined,
				refuse(400, 'ValidationException', 'The requested service tier is not supported for this model.'),
			),
		},
		code: 1,
		fails: ['call-refused'],
		text: /service tier/,
	},
	{
		name: 'a field of the extra body is refused',
		settings: {CLAUDE_CODE_EXTRA_BODY: '{"guardrail":"x"}'},
		rules: {
			answer: only(
				({body}) => !body.includes('"guardrail"'),
				refuse(400, 'ValidationException', 'guardrail: Extra inputs are not permitted'),
			),
		},
		code: 1,
		fails: ['call-refused'],
	},
	{
		name: 'Mantle is on, and its ids go to another endpoint, which is not called',
		settings: {
			...pinsTo('anthropic.claude-opus-5-5', 'anthropic.claude-sonnet-5-5', 'anthropic.claude-haiku-4-5'),
			CLAUDE_CODE_USE_MANTLE: '1',
		},
		rules: {answer: only(() => false, refuse(400, 'ValidationException', 'The provided model identifier is invalid.'))},
		code: 0,
		text: /\[mantle-not-tried\]|"mantle-not-tried"/,
	},
	{
		name: 'Mantle is on, and the ids of inference profiles go to Bedrock as ever',
		settings: {CLAUDE_CODE_USE_MANTLE: '1'},
		rules: {answer: only(() => false, refuse(403, 'AccessDeniedException', 'no'))},
		code: 1,
		fails: ['call-refused'],
	},
	{
		name: 'provisioned models that work',
		settings: pinsTo(provisioned),
		rules: {answer: (request) => (isCall(request) ? works(request) : undefined)},
		code: 0,
	},
	{
		name: 'an imported model that works',
		settings: pinsTo(imported),
		rules: {answer: (request) => (isCall(request) ? works(request) : undefined)},
		code: 0,
	},
	{
		name: 'a provisioned model that AWS refuses',
		settings: pinsTo(provisioned),
		rules: {answer: only(() => false, refuse(400, 'ValidationException', 'The provided model identifier is invalid.'))},
		code: 1,
		fails: ['identifier-refused'],
	},
	{
		name: 'a gateway that signs',
		settings: unsigned,
		code: 0,
		probe: {origin: 'https://gateway.corp.example'},
		rules: {
			answer: (request) => (request.origin.includes('gateway') ? works(request) : undefined),
		},
	},
	{
		name: 'a gateway that does not exist',
		settings: unsigned,
		rules: {closed: (host) => (host.includes('gateway') ? 502 : undefined)},
		code: 1,
		fails: ['proxy-refused'],
	},
	{
		name: 'a gateway that does not take the token',
		settings: unsigned,
		rules: {
			answer: (request) =>
				request.origin.includes('gateway')
					? {status: 401, body: '{"error":{"type":"authentication_error","message":"invalid token"}}'}
					: undefined,
		},
		code: 1,
		fails: ['gateway-refused'],
	},
];

describe('Set-up and doctor ask as Claude Code does', () => {
	it.each(rows.map((row) => [row.name, row] as const))('%s', async (_, row) => {
		const {run, network} = await furnishRow(row);
		const doctor = await run('doctor', '--no-shell');
		const fails = failing(doctor.findings);
		expect(fails, doctor.text).toEqual(row.fails ?? []);
		expect(doctor.code).toBe(row.code);
		if (row.text) expect(doctor.text).toMatch(row.text);
		if (row.probe) expect(network.requests.filter(isCall).at(-1)).toMatchObject(row.probe);
		network.requests.length = 0;
		const setUp = await run('--yes', '--dry-run', '--no-shell');
		expect(setUp.code, setUp.text).toBe(row.code);
		if (row.probe) expect(network.requests.filter(isCall).at(-1)).toMatchObject(row.probe);
	});
});
