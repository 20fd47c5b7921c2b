// docs/json-schema.json: every command's document fits it, with no field that it does not know.
import {spawn} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {Ajv2020} from 'ajv/dist/2020.js';
import {describe, expect, onTestFinished, test} from 'vitest';
import {commands} from '../../source/commands/index.ts';
import {demoHome} from './program.ts';

type Schema = {
	readonly properties: {readonly command: {readonly enum: readonly string[]}};
	readonly examples: readonly unknown[];
};

const schema = JSON.parse(readFileSync('docs/json-schema.json', 'utf8')) as Schema;

/** Readers get a schema that new fields do not break; here every field must be in it. */
function closed(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(closed);
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value).map(([key, each]) => [key, key === 'examples' ? each : closed(each)]);
	return Object.fromEntries('properties' in value ? [['additionalProperties', false], ...entries] : entries);
}

const fits = new Ajv2020({allErrors: true}).compile(closed(schema) as object);

function documentOf(text: string) {
	const document = JSON.parse(text);
	fits(document);
	expect(fits.errors ?? []).toEqual([]);
	return document as {command: string; outcome: string; problems: readonly {code: string}[]};
}

const arn = 'arn:aws:bedrock:us-west-2:123456789012:application-inference-profile';
const everyAnswer = [
	...['--opus', `${arn}/daskjhc4cf22`, '--sonnet', 'us.anthropic.claude-sonnet-5-5', '--model', 'opus'],
	...['--haiku', 'us.anthropic.claude-haiku-4-5-20251001-v1:0', '--subagent', `${arn}/h2wktwmkxupn`],
	...['--1m', 'opus,sonnet', '--caching', 'off:haiku', '--cache-ttl', '1h', '--compat', '--haiku-region', 'us-east-1'],
];

/** In one home, one after the other. */
const runs: readonly (readonly [command: string, outcome: string, words: readonly string[]])[] = [
	['setup', 'done', ['--yes', '--dry-run']],
	['setup', 'done', ['--yes']],
	['switch', 'done', ['switch', 'eu-central-1', '--yes', '--dry-run']],
	['switch', 'problem', ['switch']],
	['doctor', 'done', ['doctor']],
	['doctor', 'done', ['doctor', '--prove-caching']],
	['policy', 'done', ['policy']],
	['policy', 'done', ['policy', '--all-claude']],
	['policy', 'done', ['policy', '--missing']],
	['policy', 'problem', ['policy', '--missing', '--all-claude']],
	['profiles', 'done', ['profiles']],
	['profiles', 'done', ['profiles', 'create', '--dry-run', '--opus', 'us.anthropic.claude-opus-5-5']],
	['profiles', 'done', ['profiles', 'create', '--tag', 'team=a', '--opus', 'us.anthropic.claude-opus-5-5']],
	['profiles', 'done', ['profiles', 'create', '--format', 'terraform', '--opus', 'us.anthropic.claude-opus-5-5']],
	['profiles', 'problem', ['profiles', 'create', '--tag', 'team']],
	['profiles', 'done', ['profiles', 'delete', '--dry-run']],
	['profiles', 'done', ['profiles', 'delete', '--yes']],
	['env', 'done', ['env', ...everyAnswer]],
	['env', 'problem', ['env', '--region', 'mars']],
	['undo', 'done', ['undo']],
	['off', 'done', ['off']],
	['setup', 'problem', ['--fix']],
];

test('the documents of every command fit it', {timeout: 120_000}, async () => {
	const home = await demoHome();
	for (const [command, outcome, words] of runs) {
		const {out} = await home.run([...words, '--json']);
		expect(documentOf(out), words.join(' ')).toMatchObject({command, outcome});
	}
});

describe.each([
	['haiku-denied', ['--yes'], 'problem'],
	['marketplace', ['--yes', '--dry-run'], undefined],
	['no-credentials', ['--yes'], 'problem'],
	['no-access', ['policy'], 'done'],
	[
		'profile-quota',
		['profiles', 'create', '--opus', 'us.anthropic.claude-opus-5-5', '--sonnet', 'us.anthropic.claude-sonnet-5-5'],
		'problem',
	],
	['expired-sso', ['doctor'], 'problem'],
	['rcp', ['doctor'], undefined],
] as const)('in the world %s', (world, words, outcome) => {
	test(`the document of ${words.join(' ')} fits it`, async () => {
		const home = await demoHome({}, world);
		const {out} = await home.run([...words, '--json']);
		expect(documentOf(out)).toMatchObject(outcome ? {outcome} : {});
	});
});

test('the document of a fix fits it', async () => {
	const home = await demoHome({'.claude/settings.json': '{"env": {"CLAUDE_CODE_USE_BEDROCK": "enabled"}}'});
	const {out} = await home.run(['doctor', '--fix', '--yes', '--json']);
	expect(documentOf(out)).toMatchObject({command: 'doctor'});
});

test('the document of a version fits it', async () => {
	const home = mkdtempSync(path.join(os.tmpdir(), 'schema-'));
	onTestFinished(() => rmSync(home, {recursive: true, force: true, maxRetries: 20, retryDelay: 100}));
	const {out} = await start(['version', '--json'], home).ended;
	expect(documentOf(out)).toMatchObject({command: 'version', outcome: 'done'});
});

test.skipIf(process.platform === 'win32')('the document of a cancelled run fits it', async () => {
	const home = mkdtempSync(path.join(os.tmpdir(), 'schema-'));
	onTestFinished(() => rmSync(home, {recursive: true, force: true, maxRetries: 20, retryDelay: 100}));
	const {child, ended} = start(['--yes', '--json', '--demo', 'hanging'], home);
	setTimeout(() => child.kill('SIGINT'), 3000);
	const {out, code} = await ended;
	expect(code).toBe(130);
	expect(documentOf(out)).toMatchObject({command: 'setup', outcome: 'cancelled'});
});

function start(words: readonly string[], home: string) {
	const child = spawn(process.execPath, [path.resolve('dist/cli.js'), ...words], {
		cwd: home,
		env: {HOME: home, PATH: process.env.PATH ?? '', LANG: 'C.UTF-8'},
		stdio: ['ignore', 'pipe', 'ignore'],
	});
	let out = '';
	child.stdout.setEncoding('utf8').on('data', (text: string) => {
		out += text;
	});
	return {
		child,
		ended: new Promise<{out: string; code: number | null}>((resolve) =>
			child.on('close', (code) => resolve({out, code})),
		),
	};
}

test('its own examples fit it', () => {
	expect(schema.examples.length).toBeGreaterThan(2);
	for (const example of schema.examples) documentOf(JSON.stringify(example));
});

test('it knows every command, and every command that prints a document was run', () => {
	expect(schema.properties.command.enum).toEqual(commands.map(({id}) => id));
	const printing = commands.filter(({options}) => options.includes('json')).map(({id}) => id);
	expect([...new Set([...runs.map(([command]) => command), 'version'])].toSorted()).toEqual(printing.toSorted());
});
