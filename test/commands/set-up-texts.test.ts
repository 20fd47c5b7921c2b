// What set-up without questions prints where an answer cannot be taken, or where something follows that nobody can see from the values.
import {appendFileSync, chmodSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {platform} from '../doctor/names.ts';
import {runMain} from '../run-main.ts';
import {startTestWorld} from '../test-world.ts';

type Situation = {
	readonly world?: string;
	readonly environment?: Readonly<Record<string, string>>;
	/** By path below the home. */
	readonly files?: Readonly<Record<string, string>>;
	/** Programs of the home, by name: only then others of this computer are found, too. */
	readonly programs?: Readonly<Record<string, string>>;
	/** One after the other in the same home. */
	readonly lines: readonly string[];
};

const settingsWith = (keys: object) => ({'.claude/settings.json': JSON.stringify(keys)});
const bedrock = {CLAUDE_CODE_USE_BEDROCK: '1', AWS_REGION: 'us-west-2'};
const yes = '--yes --no-shell';
const dry = `${yes} --no-probe --dry-run`;
/** In the place of a command: what somebody adds to the start-up file. */
const added = '~/.bashrc: ';
const inShell = '--yes --no-probe --write shell --shell bash';
const keys = {AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE', AWS_SECRET_ACCESS_KEY: 'none'};

const situations: Readonly<Record<string, Situation>> = {
	'credentials that do not fit the answers': {
		lines: [
			`${dry} --credentials api-key`,
			`${dry} --credentials export --write dotenv`,
			`${dry} --credentials export --settings project`,
			'env --credentials export --offline',
		],
	},
	'credentials of an API key': {
		world: 'api-key',
		files: {'.aws/config': '[profile dev]\nregion = us-west-2\n'},
		lines: [
			`${dry} --credentials export`,
			`${dry} --credentials profile`,
			`${dry} --profile dev --credentials api-key`,
		],
	},
	'an API key beside a profile': {
		environment: {AWS_BEARER_TOKEN_BEDROCK: 'ABSKnotarealkey0000'},
		lines: [`${dry} --profile dev --write settings`, `${dry} --profile dev --credentials api-key`],
	},
	'exported keys': {environment: keys, lines: [dry, `${dry} --region us-west-2 --write settings`]},
	'a command for credentials that somebody else wrote': {
		files: settingsWith({awsCredentialExport: 'our-own-tool --keys'}),
		lines: [`${dry} --write settings --profile dev`],
	},
	'an AWS CLI of version 1': {
		programs: {aws: 'if [ "$1" = --version ]; then echo aws-cli/1.32.0; else echo "invalid choice" >&2; exit 2; fi'},
		lines: [`${dry} --write settings --credentials export`],
	},
	'a shell that leaves its file above the lines of set-up': {
		files: {'.bashrc': 'return\n'},
		programs: {claude: 'echo "2.1.330 (Claude Code)"'},
		lines: [inShell],
	},
	'a shell whose file defines claude below the lines of set-up': {
		programs: {claude: 'echo "2.1.330 (Claude Code)"'},
		lines: [inShell, `${added}unset -f claude; unset PROMPT_COMMAND`, `${inShell} --cache-ttl 1h`],
	},
	'a Claude Code that is too old': {
		programs: {claude: 'echo "2.1.100 (Claude Code)"'},
		lines: [`${dry} --write settings --model-as default`],
	},
	'one of many profiles': {world: 'many-profiles', lines: [`${dry} --write settings`]},
	'a model that is gone': {
		environment: {ANTHROPIC_MODEL: 'us.anthropic.claude-3-sonnet-20240229-v1:0'},
		lines: [`${dry} --write settings`],
	},
	'prompts that are not kept for an hour': {world: 'caching-no-hour', lines: [`${yes} --dry-run --cache-ttl 1h`]},
	'a limit of the output': {lines: [`${dry} --max-output-tokens many`, `${dry} --max-output-tokens 200000`]},
	'a small quota': {world: 'small-quota', lines: [`${dry} --write settings`]},
	'requests that have to stay': {
		lines: [
			`${dry} --stay-in us --model global.anthropic.claude-opus-5-5`,
			`${dry} --stay-in us --write settings`,
			`${dry} --region eu-central-1 --stay-in eu --model ${platform.opus}`,
		],
	},
	'global profiles alone': {world: 'global-only', lines: [`${dry} --write settings`]},
	'a region without counterparts': {
		files: settingsWith({env: {...bedrock, ANTHROPIC_MODEL: platform.opus}}),
		lines: [`switch ap-south-1 ${dry}`],
	},
	'one answer that is missing': {
		lines: [
			`${yes} --offline --dry-run --region us-west-2 --opus ${platform.opus} --sonnet ${platform.sonnet} --haiku ${platform.haiku}`,
		],
	},
	'a region that nobody named': {
		environment: {...keys, AWS_REGION: '', AWS_DEFAULT_REGION: ''},
		files: {'.aws/config': ''},
		lines: [dry, `${dry} --profile build --region us-west-2 --credentials export`, `${dry} --region us-gov-west-1`],
	},
	'nothing of AWS is checked': {
		environment: {NODE_TLS_REJECT_UNAUTHORIZED: '0'},
		lines: [`${dry} --write settings --fable us.anthropic.claude-fable-5-1`],
	},
	'models that may not be read, without a settings file': {
		world: 'unreadable-profiles',
		lines: [`${dry} --write dotenv`],
	},
	'a Sonnet model that auto mode replaces': {
		lines: [`${dry} --write dotenv --sonnet us.anthropic.claude-sonnet-5-5`],
	},
	'settings that colleagues share': {lines: [`${dry} --settings project --write settings,dotenv`]},
};

async function printedIn({
	world = 'healthy',
	environment = {},
	files = {},
	programs = {},
	lines,
}: Situation): Promise<string> {
	const on = await startTestWorld(world, {PATH: '/nowhere', ...environment});
	for (const [name, text] of Object.entries(files)) await on.writeFile(name, text);
	for (const [name, text] of Object.entries(programs)) {
		await on.writeFile(`bin/${name}`, `#!/bin/sh\n${text}\n`);
		chmodSync(path.join(on.home, 'bin', name), 0o755);
	}
	const found = Object.keys(programs).length > 0 ? {PATH: `${path.join(on.home, 'bin')}:/usr/bin:/bin`} : {};
	const place = {home: on.home, environment: {...on.environment, ...found}, simulatedAws: on.aws.url};
	const texts: string[] = [];
	for (const line of lines) {
		if (line.startsWith(added)) {
			appendFileSync(path.join(on.home, '.bashrc'), `${line.slice(added.length)}\n`);
			texts.push(`${line}\n`);
			continue;
		}
		const {code, out, err} = await runMain(place, line.split(' '), {version: '1.2.3'});
		texts.push(`$ claude-bedrock-setup ${line}\n${out}--- on stderr ---\n${err}--- exit code ${code} ---\n`);
	}
	return (
		texts
			.join('\n')
			// What is being done is told after a moment, so it depends on the time.
			.replaceAll(/^.* \.\.\.\n/gm, '')
			// What the files hold is shown elsewhere.
			.replaceAll(/^--- \/[\s\S]*?(?=^Nothing was written)/gm, '')
			.replaceAll(/^requests: .*$/gm, 'requests: COUNTS')
			.replaceAll(on.home, '/home/me')
			.replaceAll(/127\.0\.0\.1:\d+/g, '127.0.0.1:PORT')
	);
}

test('what is printed, situation by situation', async () => {
	const texts: string[] = [];
	for (const [heading, situation] of Object.entries(situations))
		texts.push(`### ${heading}\n\n${await printedIn(situation)}`);
	await expect(texts.join('\n')).toMatchFileSnapshot('texts/set-ups.txt');
});
