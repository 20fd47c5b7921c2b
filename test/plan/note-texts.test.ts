// What is said about a plan before it is written, and where none is made: by the place, the folder and what is in it.
import {expect, test} from 'vitest';
import type {Variable} from '../../source/claude-code/variables.ts';
import {loadConfiguration} from '../../source/conversation/load-configuration.ts';
import type {Machine} from '../../source/machine/machine.ts';
import {planEdits} from '../../source/plan/edits/plan-edits.ts';
import type {PlannedMachine} from '../../source/plan/edits/planned-machine.ts';
import type {Targets} from '../../source/plan/targets.ts';
import {Problem} from '../../source/problem.ts';
import {headedProblem} from '../problem-texts.ts';

type Exposure = Awaited<ReturnType<PlannedMachine['gitExposure']>>;

type Case = {
	readonly targets: Omit<Targets, 'askShell'>;
	readonly git?: Exposure;
	/** Texts of files that are there. */
	readonly files?: Readonly<Record<string, string>>;
	readonly key?: string;
	/** What the shell finds wrong with a start-up file, by whether our lines are in it. */
	readonly fault?: (text: string) => string | undefined;
	readonly platform?: string;
	/** What is written besides the variables: entries of modelOverrides, and keys beside `env`. */
	readonly overrides?: readonly Variable[];
	readonly settingsKeys?: readonly Variable[];
};

const user = '/home/me/.claude/settings.json';
const local = '/work/.claude/settings.local.json';
const managed = '/etc/claude-code/managed-settings.json';
const project = '/work/.claude/settings.json';

/** As set-up writes it. */
const renewing =
	'aws configure export-credentials --profile dev || { aws sso login --profile dev >&2 && aws configure export-credentials --profile dev; }';

const cases: Readonly<Record<string, Case>> = {
	'no shell that is known': {targets: {write: ['shell']}},
	'--shell none': {targets: {write: ['shell'], shell: 'none'}},
	'shared settings': {targets: {write: ['settings'], settings: 'project'}},
	'local settings that git tracks': {targets: {write: ['settings'], settings: 'local'}, git: {state: 'tracked'}},
	'local settings that git does not ignore': {
		targets: {write: ['settings'], settings: 'local'},
		git: {state: 'unprotected'},
	},
	'local settings, and git cannot be asked': {
		targets: {write: ['settings'], settings: 'local'},
		git: {state: 'cannot-tell', because: 'git is not installed'},
	},
	'an API key in a file that git tracks': {
		targets: {write: ['settings'], keepKey: 'settings'},
		git: {state: 'tracked'},
		key: 'ABSKx',
	},
	'an API key in a file that git does not ignore': {
		targets: {write: ['settings'], keepKey: 'settings'},
		git: {state: 'unprotected'},
		key: 'ABSKx',
	},
	'an API key, and git cannot be asked': {
		targets: {write: ['dotenv'], keepKey: 'dotenv'},
		git: {state: 'cannot-tell', because: 'git is not installed'},
		key: 'ABSKx',
	},
	'a short-term API key': {targets: {write: ['dotenv'], keepKey: 'dotenv'}, key: 'bedrock-api-key-x'},
	'other settings keep another value': {
		targets: {write: ['settings']},
		files: {[local]: '{"env": {"AWS_REGION": "eu-west-1"}}'},
	},
	'managed settings keep another value': {
		targets: {write: ['settings'], settings: 'local'},
		files: {[managed]: '{"env": {"AWS_REGION": "eu-west-1"}}', [local]: '{"env": {"AWS_PROFILE": "mine"}}'},
	},
	'managed settings switch Bedrock off': {
		targets: {write: ['settings'], settings: 'local'},
		files: {[managed]: '{"env": {"CLAUDE_CODE_USE_BEDROCK": "0"}}'},
	},
	'other settings have a fault': {targets: {write: ['settings']}, files: {[project]: '{"env": {'}},
	'other settings switch Bedrock off': {
		targets: {write: ['settings']},
		files: {[project]: '{"env": {"CLAUDE_CODE_USE_BEDROCK": "0"}}'},
	},
	'settings that Claude Code ignores': {targets: {write: ['settings']}, files: {[user]: '{"model": 1}'}},
	'variables that come out': {
		targets: {write: ['settings']},
		files: {[user]: '{"env": {"ANTHROPIC_SMALL_FAST_MODEL": "x", "CLAUDE_CODE_USE_VERTEX": "1"}}'},
	},
	'awsAuthRefresh of another AWS profile': {
		targets: {write: ['settings']},
		files: {[user]: '{"awsAuthRefresh": "aws sso login --profile old"}'},
	},
	'awsAuthRefresh that opens a browser at every start': {
		targets: {write: ['settings']},
		files: {[user]: '{"awsAuthRefresh": "aws sso login"}'},
		settingsKeys: [{name: 'awsCredentialExport', value: renewing}],
	},
	'awsAuthRefresh that is replaced': {
		targets: {write: ['settings']},
		files: {[user]: '{"awsAuthRefresh": "aws sso login --profile old"}'},
		settingsKeys: [{name: 'awsAuthRefresh', value: 'aws sso login --profile dev'}],
	},
	'awsAuthRefresh that comes out': {
		targets: {write: ['settings']},
		files: {[user]: '{"awsAuthRefresh": "aws sso login --profile old"}'},
		settingsKeys: [{name: 'awsAuthRefresh', value: undefined}],
	},
	'an entry of modelOverrides that somebody else wrote': {
		targets: {write: ['settings']},
		files: {[user]: '{"modelOverrides": {"claude-opus-5-5": "arn:theirs"}}'},
		overrides: [{name: 'modelOverrides.claude-opus-5-5', value: 'arn:ours'}],
	},
	'a dotenv file that is a shell script': {
		targets: {write: ['dotenv']},
		files: {'/home/me/.config/claude-bedrock-setup/bedrock.env': 'if true; then\nAWS_REGION=x\nfi\n'},
	},
	'PowerShell on Windows, which was not asked': {targets: {write: ['shell'], shell: 'pwsh'}, platform: 'win32'},
	'a start-up file with a fault of its own': {
		targets: {write: ['shell'], shell: 'bash'},
		files: {'/home/me/.bashrc': 'if\n'},
		fault: (text) => (text.startsWith('if\n') ? 'line 2: syntax error: unexpected end of file' : undefined),
	},
	'a start-up file that our lines break': {
		targets: {write: ['shell'], shell: 'bash'},
		files: {'/home/me/.bashrc': 'cat <<EOF\n'},
		fault: (text) => (text.includes('claude-bedrock-setup') ? 'line 3: syntax error' : undefined),
	},
	'a snippet that somebody else wrote': {
		targets: {write: ['shell'], shell: 'bash'},
		files: {'/home/me/.config/claude-bedrock-setup/shell.bash': 'echo mine\n'},
	},
	'the same file twice': {targets: {write: ['dotenv'], dotenv: '/home/me/.config/claude-bedrock-setup/bedrock.env'}},
};

const machineOf = ({git = {state: 'none'}, files = {}, key, fault, platform = 'linux'}: Case): PlannedMachine => ({
	home: '/home/me',
	cwd: '/work',
	platform,
	configDir: '/home/me/.config/claude-bedrock-setup',
	claudeDir: '/home/me/.claude',
	environment: {HOME: '/home/me', ...(key && {AWS_BEARER_TOKEN_BEDROCK: key})},
	repositoryRoot: () => '/work',
	read: async (path) => ({bytes: files[path] === undefined ? undefined : Buffer.from(files[path]), realPath: path}),
	gitExposure: async () => git,
	shell: async () => ({}),
	shellFacts: async () => ({}),
	checkShellSyntax: async (_, text) => fault?.(text.toString()),
});

const variables = [
	{name: 'CLAUDE_CODE_USE_BEDROCK', value: '1'},
	{name: 'AWS_PROFILE', value: 'dev'},
	{name: 'AWS_REGION', value: 'us-west-2'},
	{name: 'AWS_BEARER_TOKEN_BEDROCK', value: undefined},
	{name: 'ANTHROPIC_SMALL_FAST_MODEL', value: undefined},
];

async function said([heading, each]: readonly [string, Case]): Promise<string> {
	try {
		const machine = machineOf(each);
		const {settingsHere, settingsFaults = []} = await loadConfiguration(
			{...machine, filesIn: () => []} as unknown as Machine,
			'user',
			true,
		);
		const targets = {askShell: each.fault !== undefined, ...each.targets, settingsHere, settingsFaults};
		const {notes} = await planEdits(machine, variables, [], targets, each.overrides, each.settingsKeys);
		return `# ${heading}\n${notes.join('\n')}\n`;
	} catch (error) {
		if (error instanceof Problem) return headedProblem(heading, error);
		throw error;
	}
}

test('every note and every refusal of a plan', async () => {
	const texts = await Promise.all(Object.entries(cases).map(said));
	await expect(texts.join('\n')).toMatchFileSnapshot('texts/plan-notes.txt');
});
