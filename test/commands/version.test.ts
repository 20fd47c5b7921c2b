// The command `version`: with --check against a registry on loopback, which answers as npm's does, or as it should not.
import {readdirSync, readFileSync} from 'node:fs';
import {createServer, type RequestListener} from 'node:http';
import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {readCommandLine} from '../../source/commands/read-command-line.ts';
import {reportFailure} from '../../source/commands/report-failure.ts';
import {showVersion} from '../../source/commands/version.ts';
import {installed} from '../../source/invocation.ts';
import {newestRelease} from '../../source/machine/npm-registry.ts';
import type {Problem} from '../../source/problem.ts';
import {listen, serve} from '../account/loopback.ts';
import {headedProblem} from '../problem-texts.ts';

const repository = 'git+https://example.org/this.git';
const proxyVariables = ['HTTPS_PROXY', 'HTTP_PROXY', 'ALL_PROXY', 'NO_PROXY'].flatMap((name) => [
	name,
	name.toLowerCase(),
]);

beforeEach(() => {
	for (const name of proxyVariables) vi.stubEnv(name, undefined);
});
afterEach(() => vi.unstubAllEnvs());

async function run(registry: string, ...words: string[]) {
	let [out, err] = ['', ''];
	const {options} = readCommandLine(words);
	const context = {
		version: '1.2.3',
		repository,
		invocation: installed,
		environment: {...process.env, npm_config_registry: registry},
		out: (text: string) => {
			out += text;
		},
		err: (text: string) => {
			err += text;
		},
	};
	const code = await showVersion(options, context).catch((error) =>
		reportFailure(error, context, options.json ? 'version' : undefined),
	);
	return {code, out, err};
}

const nobody = 'http://127.0.0.1:9';
const release =
	(version: string, from = repository): RequestListener =>
	(_, response) =>
		response.end(JSON.stringify({name: 'claude-bedrock-setup', version, repository: {type: 'git', url: from}}));

test('nothing but this command can ask the registry', () => {
	const files = readdirSync('source', {recursive: true, encoding: 'utf8'}).filter((name) => /\.tsx?$/.test(name));
	const asking = files.filter((name) => readFileSync(`source/${name}`, 'utf8').includes('/npm-registry.ts'));
	expect(asking).toEqual(['commands/version.ts']);
});

test('without --check nobody is asked', async () => {
	expect(await run(nobody, 'version')).toEqual({code: 0, out: '1.2.3\n', err: ''});
	const {out} = await run(nobody, 'version', '--json');
	expect(JSON.parse(out)).toMatchObject({command: 'version', outcome: 'done', release: {version: '1.2.3'}});
});

test('asks for the newest release of this package alone', async () => {
	const paths: string[] = [];
	const url = await serve((request, response) => {
		paths.push(`${request.method} ${request.url}`);
		release('1.2.3')(request, response as never);
	});
	expect(await run(`${url}/npm`, 'version', '--check')).toEqual({
		code: 0,
		out: '1.2.3\nThis is the newest version on npm.\n',
		err: '',
	});
	expect(paths).toEqual(['GET /npm/claude-bedrock-setup/latest']);
});

test.each([
	['1.10.0', '1.2.3\nnpm has a newer version, 1.10.0:\n  npm install --global claude-bedrock-setup@latest\n'],
	['1.2.0', '1.2.3\nIt is newer than the newest version on npm, 1.2.0.\n'],
])('compares itself with %s', async (version, out) => {
	expect(await run(await serve(release(version)), '--version', '--check')).toEqual({code: 0, out, err: ''});
});

test('is a document with --json', async () => {
	const {code, out} = await run(await serve(release('2.0.0')), 'version', '--check', '--json');
	expect(code).toBe(0);
	expect(JSON.parse(out)).toMatchObject({outcome: 'done', release: {version: '1.2.3', newest: '2.0.0'}, problems: []});
});

test('says that the name is not published', async () => {
	const url = await serve((_, response) => response.writeHead(404).end('{"error":"Not found"}'));
	const {code, err} = await run(url.replace('//', '//me:secret@'), 'version', '--check');
	expect(code).toBe(1);
	expect(err.replaceAll(url.replace('//', '//********@'), 'URL')).toMatchInlineSnapshot(`
		"error: claude-bedrock-setup is not published on npm
		  URL/ has no package of this name
		hint: This is version 1.2.3: look for a newer one where you got it from
		"
	`);
});

test('proposes no package of another project', async () => {
	const {code, err} = await run(
		await serve(release('9.0.0', 'git+https://example.org/other.git')),
		'version',
		'--check',
	);
	expect(code).toBe(1);
	expect(err).toMatchInlineSnapshot(`
		"error: The package claude-bedrock-setup on npm belongs to another project
		  it comes from git+https://example.org/other.git
		hint: This is version 1.2.3: look for a newer one where you got it from
		"
	`);
});

test.each([
	['a web page', (_, response) => response.end('<html>Sign in</html>')],
	['a manifest without a version', (_, response) => response.end('{}')],
	['nothing that is JSON of an object', (_, response) => response.end('null')],
	['a refusal', (_, response) => response.writeHead(403).end()],
	['another address', (_, response) => response.writeHead(302, {location: 'http://127.0.0.1:9/'}).end()],
] satisfies readonly (readonly [string, RequestListener])[])(
	'a registry that answers %s names no version',
	async (_, listener) => {
		const {code, out} = await run(await serve(listener), 'version', '--check', '--json');
		expect(code).toBe(1);
		expect(JSON.parse(out)).toMatchObject({outcome: 'problem', problems: [{code: 'registry-refused'}]});
	},
);

test('waits three seconds for the whole answer', {timeout: 40_000}, async () => {
	const url = await serve((_, response) => response.write('{'));
	const start = Date.now();
	const {code, err} = await run(url, 'version', '--check');
	expect(code).toBe(1);
	expect(err).toContain('within 3 seconds');
	// Three seconds, and what a busy machine adds to them; the answer itself never ends.
	expect(Date.now() - start).toBeLessThan(20_000);
});

test('a registry that cannot be reached is a problem, and no fault of this program', async () => {
	const {out} = await run(nobody, 'version', '--check', '--json');
	expect(JSON.parse(out)).toMatchObject({problems: [{code: 'registry-no-answer'}]});
});

test('says what a registry did that gave no version', async () => {
	const url = await serve((_, response) => response.end('<html>Sign in</html>'));
	const texts = [(await run(nobody, 'version', '--check')).err, (await run(url, 'version', '--check')).err];
	expect(texts.join('\n').replaceAll(url, 'URL')).toMatchInlineSnapshot(`
		"error: The npm registry did not answer
		  http://127.0.0.1:9/claude-bedrock-setup/latest: connect ECONNREFUSED 127.0.0.1:9
		hint: Check the network, and the proxy in HTTPS_PROXY where there is one

		error: The npm registry did not name a version
		  URL/claude-bedrock-setup/latest answered 200 without a version
		hint: See which registry npm asks
		  npm config get registry
		"
	`);
});

test('goes through the proxy that the environment names', async () => {
	const requests: string[] = [];
	const proxy = createServer();
	proxy.on('connect', (request, socket) => {
		requests.push(request.url ?? '');
		socket.end('HTTP/1.1 502 No\r\n\r\n');
	});
	vi.stubEnv('HTTPS_PROXY', `http://127.0.0.1:${await listen(proxy)}`);
	const {code} = await run('', 'version', '--check');
	expect({code, requests}).toEqual({code: 1, requests: ['registry.npmjs.org:443']});
});

test('a registry that never answers is named', async () => {
	const silent = await serve(() => undefined);
	const question = {environment: {npm_config_registry: silent}, name: 'some-package', limit: 100};
	const problem = await newestRelease(question).catch((error: unknown) => error);
	expect(
		headedProblem('silence', problem as Problem).replaceAll(/127\.0\.0\.1:\d+/g, '127.0.0.1:PORT'),
	).toMatchInlineSnapshot(`
		"# silence
		error: The npm registry did not answer
		  no answer from http://127.0.0.1:PORT/some-package/latest within 0.1 seconds
		hint: Check the network, and the proxy in HTTPS_PROXY where there is one
		"
	`);
});
