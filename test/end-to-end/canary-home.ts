// A home, a project and an environment with a planted secret, a canary, in every place that can hold one.
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import os from 'node:os';
import path from 'node:path';
import {onTestFinished} from 'vitest';
import {furnishHome} from '../../source/simulated-aws/home.ts';
import {startSimulatedAws} from '../../source/simulated-aws/server.ts';
import {findWorld} from '../../source/simulated-aws/worlds/index.ts';

export type CanaryHome = {
	readonly home: string;
	readonly project: string;
	readonly environment: Record<string, string>;
	/** Everything that must never be seen. */
	readonly canaries: readonly string[];
};

/** Small letters and a digit, as people choose passwords: only its place tells that it is one. */
const canaries: string[] = [];
function canary(): string {
	const word = `kanari${(canaries.length + 11).toString()}vogel`;
	canaries.push(word);
	return word;
}

/** What a settings file of Claude Code may hold beside our own variables. */
const settings = () => ({
	env: {
		MY_OTHER_VALUE: canary(),
		GITHUB_TOKEN: canary(),
		ANTHROPIC_CUSTOM_HEADERS: `X-Gateway: ${canary()}`,
		CLAUDE_CODE_MAX_OUTPUT_TOKENS: '16000',
	},
	apiKeyHelper: `echo ${canary()}`,
	hooks: {Stop: [{hooks: [{type: 'command', command: `curl -u me:${canary()} https://x.example`}]}]},
	mcpServers: {x: {headers: {Authorization: `Bearer ${canary()}`}, url: `https://x.example?key=${canary()}`}},
});

const startUpFile = () => `export EDITOR=vim
export GITHUB_PAT=${canary()}
export MY_OTHER_VALUE="${canary()}"
alias api='curl -H "X-Anything: ${canary()}" https://me:${canary()}@x.example'
export HTTPS_PROXY=me:${canary()}/a@proxy.example:8080
export AWS_SESSION_TOKEN=${canary()}
`;

const dotenvFile = () => `MY_OTHER_VALUE=${canary()}
DB_PASSWORD='${canary()}'
PEM="-----BEGIN PRIVATE KEY-----
${canary()}
-----END PRIVATE KEY-----"
AWS_BEARER_TOKEN_BEDROCK_NOTE=${canary()}
`;

/** Variables of the shell: of other programs, and of Claude Code where they do not decide how it signs in. */
const environment = () => ({
	GITHUB_TOKEN: canary(),
	NPM_CONFIG_AUTH: canary(),
	DATABASE_URL: `postgres://me:${canary()}@db/app`,
	HTTPS_PROXY: `http://me:${canary()}@127.0.0.1:9`,
	HTTP_PROXY: `me:${canary()}/b@127.0.0.1:9`,
	ANTHROPIC_API_KEY: canary(),
	ANTHROPIC_AUTH_TOKEN: canary(),
	ANTHROPIC_CUSTOM_HEADERS: `X-Gateway: ${canary()}`,
	NO_PROXY: '127.0.0.1',
});

/** How the AWS profile signs in, and what answers. */
export type Kind =
	| 'signed in'
	| 'AWS repeats the request'
	| 'API key'
	| 'failing credential_process'
	| 'failing export';

export async function canaryHome(kind: Kind): Promise<CanaryHome> {
	canaries.length = 0;
	const home = mkdtempSync(path.join(os.tmpdir(), 'canary-'));
	onTestFinished(() => rmSync(home, {recursive: true, force: true, maxRetries: 20, retryDelay: 100}));
	const put = (name: string, text: string, mode = 0o600) => {
		mkdirSync(path.join(home, path.dirname(name)), {recursive: true});
		writeFileSync(path.join(home, name), text, {mode});
	};
	const user: Record<string, unknown> = settings();
	put('.claude.json', JSON.stringify(settings()));
	put('project/.claude/settings.json', JSON.stringify(settings(), undefined, 2));
	put('project/.claude/settings.local.json', JSON.stringify(settings(), undefined, 2));
	put('project/.env', dotenvFile());
	put('project/.envrc', startUpFile());
	put('.bashrc', startUpFile());
	put('.config/claude-bedrock-setup/bedrock.env', `AWS_REGION=us-west-2\n${dotenvFile()}`);
	put('.aws/credentials', `[other]\naws_access_key_id = AKIA${'O'.repeat(16)}\naws_secret_access_key = ${canary()}\n`);
	const variables = {...environment(), ...(await account(kind, home, put, user))};
	put('.claude/settings.json', JSON.stringify(user, undefined, 2));
	return {
		home,
		project: path.join(home, 'project'),
		environment: {...variables, HOME: home, LANG: 'C.UTF-8', SHELL: '/bin/bash', TERM: 'xterm-256color'},
		canaries: [...canaries, ...tokensIn(path.join(home, '.aws/sso/cache'))],
	};
}

type Put = (name: string, text: string, mode?: number) => void;

async function account(kind: Kind, home: string, put: Put, user: Record<string, unknown>) {
	const world = findWorld('healthy');
	if (!world) throw new Error('no such world');
	if (kind === 'signed in') {
		const {url, close} = await startSimulatedAws(world);
		onTestFinished(close);
		const {environment: own} = furnishHome(home, world);
		return {...own, AWS_ENDPOINT_URL: url, ANTHROPIC_BEDROCK_BASE_URL: url};
	}
	const url = await startEcho();
	const base = {
		PATH: process.env.PATH ?? '',
		AWS_ENDPOINT_URL: url,
		ANTHROPIC_BEDROCK_BASE_URL: url,
		AWS_EC2_METADATA_DISABLED: 'true',
	};
	const keys = `aws_access_key_id = AKIA${canary().toUpperCase()}\naws_secret_access_key = ${canary()}\naws_session_token = ${canary()}/+=${canary()}\n`;
	const printing = `#!/bin/sh\necho '{"AccessKeyId": "${canary()}", "SecretAccessKey": "${canary()}"}'\necho "cannot use ${canaries.at(-1)}, --password ${canary()} and GITHUB_TOKEN=$GITHUB_TOKEN" >&2\nexit 1\n`;
	if (kind === 'API key') return {...base, AWS_BEARER_TOKEN_BEDROCK: `ABSK${canary()}${canary()}`};
	if (kind === 'AWS repeats the request') put('.aws/config', `[profile dev]\nregion = us-west-2\n${keys}`);
	if (kind === 'failing credential_process') {
		put('bin/helper', printing, 0o755);
		put(
			'.aws/config',
			`[profile dev]\nregion = us-west-2\ncredential_process = ${home}/bin/helper --password ${canary()}\n`,
		);
	}
	if (kind === 'failing export') {
		put('bin/export', printing, 0o755);
		put('.aws/config', `[profile dev]\nregion = us-west-2\n${keys}`);
		user.awsCredentialExport = `${home}/bin/export ${canary()}`;
	}
	return {...base, AWS_PROFILE: 'dev'};
}

/** Refuses everything, and repeats the whole request in its message, as AWS does when a signature does not match. */
async function startEcho(): Promise<string> {
	const server = createServer((request, response) => {
		const headers = Object.entries(request.headers).map(([name, value]) => `${name}:${value}`);
		const message = `The request signature we calculated does not match. The Canonical String for this request should have been\n'${request.method}\n${request.url}\n\n${headers.join('\n')}\n\n${JSON.stringify(request.headers)}'`;
		response.writeHead(403, {
			'content-type': 'application/json',
			'x-amzn-errortype': 'InvalidSignatureException',
			'x-amzn-requestid': 'r',
		});
		response.end(JSON.stringify({message}));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** The tokens that the simulated sign-in left on the disk. */
function tokensIn(folder: string): string[] {
	try {
		return readdirSync(folder).flatMap((name) => {
			const {accessToken, refreshToken, clientSecret} = JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
			return [accessToken, refreshToken, clientSecret].filter(Boolean);
		});
	} catch {
		return [];
	}
}
