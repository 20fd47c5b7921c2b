// Cases of values that Claude Code reads otherwise than a person may think: other files, other names, other forms. Each was measured with Claude Code 2.1.332.
import {healthyVariables, region} from '../names.ts';
import {settingsText} from '../settings-text.ts';
import type {Case} from './case.ts';

const user = '.claude/settings.json';
const text = settingsText(healthyVariables);
const off = {CLAUDE_CODE_USE_BEDROCK: undefined};
const noUser = {[user]: undefined};
const keys = (name: string) =>
	`[${name}]\naws_access_key_id = AKIAEXAMPLEEXAMPLE00\naws_secret_access_key = ${'s'.repeat(40)}\nregion = ${region}\n`;
const chosen = {user: {AWS_PROFILE: 'work'}};
const keyPair = {AWS_ACCESS_KEY_ID: 'AKIAEXAMPLEEXAMPLE00', AWS_SECRET_ACCESS_KEY: `${'s'.repeat(40)}`};
const noProfile = {AWS_PROFILE: undefined};

/** The row of a value with something at its edge, and of what it must be. */
const stray = (profile: string, description: string, findingText: RegExp): Case => ({
	check: 'stray-character',
	faultyHome: {description, user: noProfile, environment: {AWS_PROFILE: profile}},
	healthyHome: {description: 'nothing is at its edge', user: noProfile, environment: {AWS_PROFILE: 'dev'}},
	findingText,
	repair: 'export AWS_PROFILE=dev',
});

const header = (written: string, file: 'config' | 'credentials' = 'config'): Case => ({
	check: 'profile-header',
	faultyHome: {
		description: `\`~/.aws/${file}\` says \`[${written}]\``,
		...chosen,
		files: {[`.aws/${file}`]: `# keys\n${keys(written)}`},
	},
	healthyHome: {
		description: file === 'config' ? 'it says `[profile work]`' : 'it says `[work]`',
		...chosen,
		files: {[`.aws/${file}`]: `# keys\n${keys(file === 'config' ? 'profile work' : 'work')}`},
	},
	findingText: file === 'config' ? /line 2 must read \[profile work\]/ : /line 2 must read \[work\]/,
	repair: {description: 'change the header', ...chosen, files: {'.aws/credentials': keys('work')}},
});

const misplaced = (settings: object, description: string, findingText: RegExp, status?: 'warn'): Case => ({
	check: 'misplaced-key',
	faultyHome: {description, files: {[user]: `${JSON.stringify(settings, undefined, '\t')}\n`}},
	healthyHome: {description: 'all of them stand in `env`'},
	...(status ? {status} : {otherChecks: ['bedrock-off']}),
	findingText,
	repair: {description: 'move them into `env`'},
});

const unread = (name: string, meant: RegExp, where: 'user' | 'environment' = 'user'): Case => ({
	check: 'unread-name',
	faultyHome: {description: `\`${name}\` is set`, [where]: {[name]: 'https://vpce.invalid'}},
	healthyHome: {description: 'it is not set'},
	status: 'warn',
	findingText: meant,
	repair: {description: 'use the name that was meant'},
});

/** In files that are no settings of the user: what stands there is told with its line. */
const unreadIn = (description: string, faulty: Omit<Case['faultyHome'], 'description'>, findingText: RegExp): Case => ({
	check: 'unread-name',
	faultyHome: {description, ...faulty},
	healthyHome: {description: 'it is not set'},
	status: 'warn',
	findingText,
	repair: {description: 'use the name that was meant'},
});

export const reading: readonly Case[] = [
	unreadIn(
		'a start-up file exports `BEDROCK_AWS_REGION`',
		{files: {'.bashrc': 'true\nexport BEDROCK_AWS_REGION=us-west-2\n'}},
		/AWS_REGION[\s\S]*\.bashrc:2/,
	),
	unreadIn(
		'managed settings set `ANTHROPIC_OPUS_MODEL`',
		{managed: {ANTHROPIC_OPUS_MODEL: 'us.anthropic.claude-opus-5-5'}},
		/ANTHROPIC_DEFAULT_OPUS_MODEL[\s\S]*managed-settings\.json/,
	),
	unreadIn(
		'`.claude.json` sets `DISABLE_PROMPT_CACHE`',
		{files: {'.claude.json': '{"env":{"DISABLE_PROMPT_CACHE":"0"}}'}},
		/DISABLE_PROMPT_CACHING[\s\S]*\.claude\.json/,
	),
	unreadIn(
		'the dotenv file of set-up has `BEDROCK_REGION`, and no lines in a start-up file read it',
		{files: {'.config/claude-bedrock-setup/bedrock.env': '# mine\nBEDROCK_REGION=us-west-2\n'}},
		/AWS_REGION[\s\S]*bedrock\.env:2/,
	),
	{
		check: 'bedrock-off',
		faultyHome: {
			description: 'the local settings in the root of the repository switch it off',
			start: 'repo/sub',
			files: {'repo/.git/HEAD': '', 'repo/.claude/settings.local.json': settingsText({CLAUDE_CODE_USE_BEDROCK: '0'})},
		},
		healthyHome: {
			description: 'they hold everything',
			start: 'repo/sub',
			files: {...noUser, 'repo/.git/HEAD': '', 'repo/.claude/settings.local.json': text},
		},
		findingText: /repo\/\.claude\/settings\.local\.json/,
		otherChecks: ['project-overrides'],
		repair: {description: 'take that variable away'},
	},
	{
		check: 'bedrock-off',
		faultyHome: {
			description: 'in a linked worktree the local settings of the main tree switch it off',
			start: 'tree/sub',
			files: {
				'repo/.git/worktrees/tree/commondir': '../..\n',
				'tree/.git': 'gitdir: {home}/repo/.git/worktrees/tree\n',
				'repo/.claude/settings.local.json': settingsText({CLAUDE_CODE_USE_BEDROCK: '0'}),
			},
		},
		healthyHome: {
			description: 'those of the linked worktree do, which are not read from a folder inside of it',
			start: 'tree/sub',
			files: {
				'repo/.git/worktrees/tree/commondir': '../..\n',
				'tree/.git': 'gitdir: {home}/repo/.git/worktrees/tree\n',
				'tree/.claude/settings.local.json': settingsText({CLAUDE_CODE_USE_BEDROCK: '0'}),
			},
		},
		findingText: /repo\/\.claude\/settings\.local\.json/,
		otherChecks: ['project-overrides'],
		repair: {description: 'take that variable away'},
	},
	{
		check: 'unread-settings',
		faultyHome: {
			description: 'all stands in `~/.claude/settings.local.json`',
			files: {...noUser, '.claude/settings.local.json': text},
		},
		healthyHome: {
			description: 'claude is started in the home folder',
			start: '.',
			files: {...noUser, '.claude/settings.local.json': text},
		},
		status: 'warn',
		otherChecks: ['bedrock-off'],
		findingText: /settings\.local\.json here/,
		repair: {description: 'write them into `~/.claude/settings.json`'},
	},
	{
		check: 'unread-settings',
		faultyHome: {
			description: 'the settings of a project are one folder above',
			start: 'repo/sub',
			files: {...noUser, 'repo/.git/HEAD': '', 'repo/.claude/settings.json': text},
		},
		healthyHome: {
			description: 'claude is started where they are',
			start: 'repo',
			files: {...noUser, 'repo/.git/HEAD': '', 'repo/.claude/settings.json': text},
		},
		status: 'warn',
		otherChecks: ['bedrock-off'],
		findingText: /only when you start it in .*repo"/,
		repair: {description: 'start it there', start: 'repo', files: {'repo/.claude/settings.json': text}},
	},
	{
		check: 'unread-settings',
		faultyHome: {
			description: 'the file is called `settings.jsonc`',
			files: {...noUser, '.claude/settings.jsonc': text},
		},
		healthyHome: {description: 'it is called `settings.json`'},
		status: 'warn',
		otherChecks: ['bedrock-off'],
		findingText: /no file of that name/,
		repair: {description: 'give it that name'},
	},
	{
		check: 'unread-settings',
		faultyHome: {
			description: 'the local settings lie between the start folder and the root of the repository',
			start: 'repo/a/b',
			files: {...noUser, 'repo/.git/HEAD': '', 'repo/a/.claude/settings.local.json': text},
		},
		healthyHome: {
			description: 'there is no repository, and they are in the start folder',
			start: 'repo/a',
			files: {...noUser, 'repo/a/.claude/settings.local.json': text},
		},
		status: 'warn',
		otherChecks: ['bedrock-off'],
		findingText: /only when you start it in .*repo\/a"/,
		repair: {description: 'write them into the user settings'},
	},
	{
		check: 'file-unreadable',
		faultyHome: {
			description: '`~/.claude/settings.json` is a folder',
			files: {...noUser, '.claude/settings.json/inside': ''},
		},
		healthyHome: {description: 'it is a file'},
		otherChecks: ['bedrock-off'],
		findingText: /It is a folder/,
		repair: {description: 'make it a file'},
	},
	{
		check: 'file-unreadable',
		faultyHome: {
			description: '`~/.aws/config` is a folder',
			files: {'.aws/config': undefined, '.aws/config/inside': ''},
		},
		healthyHome: {description: 'it is a file'},
		findingText: /\.aws\/config is there/,
		repair: {description: 'make it a file'},
	},
	{
		check: 'file-unreadable',
		faultyHome: {
			description: '`~/.aws/credentials` is encoded in UTF-16',
			files: {'.aws/credentials': '\u0000[\u0000x'},
		},
		healthyHome: {description: 'it is UTF-8', files: {'.aws/credentials': keys('other')}},
		findingText: /UTF-16/,
		repair: {description: 'save it as UTF-8', files: {'.aws/credentials': keys('other')}},
	},
	misplaced(
		{...healthyVariables, awsRegion: region},
		'the variables stand beside `env`',
		/AWS_REGION \(line 4\).*awsRegion \(line 9\)/,
	),
	misplaced({environment: healthyVariables}, 'they stand in `environment`', /environment\.AWS_REGION/),
	misplaced(
		{permissions: {env: healthyVariables}},
		'they stand in an `env` inside of `permissions`',
		/permissions\.env/,
	),
	misplaced({claudeCodeUseBedrock: '1', env: off}, 'one is spelt like a setting', /claudeCodeUseBedrock/),
	misplaced(
		{env: {...healthyVariables, awsAuthRefresh: 'aws sso login'}},
		'`awsAuthRefresh` stands in `env`',
		/env\.awsAuthRefresh \(line/,
		'warn',
	),
	{
		check: 'value-not-expanded',
		faultyHome: {
			description: '`AWS_CONFIG_FILE` begins with `$HOME`',
			user: {AWS_CONFIG_FILE: '$HOME/.aws/config'},
		},
		healthyHome: {
			description: 'it begins with `~/`, which the AWS SDK expands',
			user: {AWS_CONFIG_FILE: '~/.aws/config'},
		},
		otherChecks: ['profile-missing'],
		findingText: /Write the whole path in/,
		repair: {description: 'write the path out', user: {AWS_CONFIG_FILE: '{home}/.aws/config'}},
	},
	{
		check: 'value-not-expanded',
		faultyHome: {
			description: '`AWS_REGION` is `$AWS_DEFAULT_REGION`, with a default',
			user: {AWS_REGION: `\${AWS_REGION:-${region}}`},
		},
		healthyHome: {description: 'it is `us-west-2`'},
		otherChecks: ['region-malformed'],
		findingText: /et AWS_REGION to us-west-2/,
	},
	{
		check: 'value-not-expanded',
		faultyHome: {description: '`AWS_PROFILE` names a variable', user: {AWS_PROFILE: '$TEAM_PROFILE'}},
		healthyHome: {description: 'it is a name'},
		otherChecks: ['profile-missing'],
		findingText: /Write the value itself/,
		repair: {description: 'write the name'},
	},
	{
		check: 'value-not-expanded',
		faultyHome: {
			description: '`NODE_EXTRA_CA_CERTS` begins with `~/`',
			user: {NODE_EXTRA_CA_CERTS: '~/ca.pem'},
			files: {'ca.pem': '-----BEGIN CERTIFICATE-----\n'},
		},
		healthyHome: {
			description: 'it is an absolute path',
			user: {NODE_EXTRA_CA_CERTS: '{home}/ca.pem'},
			files: {'ca.pem': '-----BEGIN CERTIFICATE-----\n'},
		},
		otherChecks: ['ca-file-unreadable'],
		findingText: /takes NODE_EXTRA_CA_CERTS as it is written: ~\/ca\.pem/,
		repair: {description: 'write the path out'},
	},
	stray('dev\r', '`AWS_PROFILE` ends in a carriage return', /AWS_PROFILE ends in a carriage return/),
	stray('dev ', '`AWS_PROFILE` ends in a space', /AWS_PROFILE ends in a space/),
	stray('\tdev', '`AWS_PROFILE` begins with a tab', /AWS_PROFILE begins with a tab/),
	stray(
		'"dev"',
		'`AWS_PROFILE` has the quotation marks of a file',
		/AWS_PROFILE ends in a quotation mark|begins with a quotation mark/,
	),
	stray('\u00a0dev', '`AWS_PROFILE` begins with a no-break space', /begins with a no-break space/),
	{
		check: 'stray-character',
		faultyHome: {description: '`AWS_PROFILE` in the user settings ends in a space', user: {AWS_PROFILE: 'dev '}},
		healthyHome: {description: '`AWS_REGION` does, which Claude Code trims', user: {AWS_REGION: `${region} `}},
		findingText: /AWS_PROFILE ends in a space/,
	},
	{
		check: 'stray-character',
		faultyHome: {
			description: 'the exported secret key ends in a carriage return',
			user: noProfile,
			environment: {...keyPair, AWS_SECRET_ACCESS_KEY: `${'s'.repeat(40)}\r`},
		},
		healthyHome: {description: 'it does not', user: noProfile, environment: keyPair},
		findingText: /AWS_SECRET_ACCESS_KEY ends in a carriage return/,
		repair: {description: 'export it anew', user: noProfile, environment: keyPair},
	},
	header('work'),
	header('Profile work'),
	header('profile:work'),
	header('profilework'),
	header('profile work', 'credentials'),
	unread('ANTHROPIC_BEDROCK_ENDPOINT_URL', /ANTHROPIC_BEDROCK_BASE_URL/),
	unread('BEDROCK_AWS_REGION', /AWS_REGION/),
	unread('ANTHROPIC_OPUS_MODEL', /ANTHROPIC_DEFAULT_OPUS_MODEL/),
	unread('DISABLE_PROMPT_CACHE', /DISABLE_PROMPT_CACHING/),
	unread('CLAUDE_CODE_USE_BEDROK', /CLAUDE_CODE_USE_BEDROCK/),
	unread('AWS_BEDROCK_API_KEY', /AWS_BEARER_TOKEN_BEDROCK/),
	unread('ANTHROPIC_DEFAULT_SONET_MODEL', /ANTHROPIC_DEFAULT_SONNET_MODEL/, 'environment'),
	unread('aws_region', /AWS_REGION/, 'environment'),
	{
		check: 'key-not-measured',
		faultyHome: {description: 'a newer Claude Code may know a key', keys: {brandNewKey: 1}, claude: '2.2.0'},
		healthyHome: {description: 'an older one skips it', keys: {brandNewKey: 1}, claude: '2.1.330'},
		status: 'unknown',
		findingText: /brandNewKey may make Claude Code ignore/,
		repair: {description: 'take the key away', claude: '2.2.0'},
	},
	{
		check: 'aws-command-missing',
		faultyHome: {
			description: '`awsAuthRefresh` calls `aws`, which is not on the path, and the session still works',
			world: 'healthy',
			keys: {awsAuthRefresh: 'aws sso login --profile dev'},
			files: {'bin/aws': undefined},
		},
		healthyHome: {
			description: 'it is on the path',
			world: 'healthy',
			keys: {awsAuthRefresh: 'aws sso login --profile dev'},
		},
		status: 'warn',
		findingText: /not on the PATH/,
		repair: {description: 'install the AWS CLI', keys: {awsAuthRefresh: 'aws sso login --profile dev'}},
	},
	{
		check: 'aws-command-missing',
		faultyHome: {
			description: '`awsAuthRefresh` calls `aws` for a session, and that is not on the path',
			keys: {awsAuthRefresh: 'aws sso login --profile dev'},
			files: {'bin/aws': undefined},
		},
		healthyHome: {
			description: 'access keys sign in, which no session ends',
			user: noProfile,
			environment: keyPair,
			keys: {awsAuthRefresh: 'aws sso login --profile dev'},
			files: {'bin/aws': undefined},
		},
		findingText: /not on the PATH/,
		repair: {description: 'install the AWS CLI', keys: {awsAuthRefresh: 'aws sso login --profile dev'}},
	},
	{
		check: 'bedrock-off',
		faultyHome: {
			description: 'in a container, a terminal opened later does not have what was exported by hand',
			shell: true,
			user: off,
			environment: {CLAUDE_CODE_USE_BEDROCK: '1'},
			files: {'/.dockerenv': '', '/proc/1/environ': 'PATH=/bin\0'},
		},
		healthyHome: {
			description: 'the first process of the container has it',
			shell: true,
			user: off,
			environment: {CLAUDE_CODE_USE_BEDROCK: '1'},
			files: {'/.dockerenv': '', '/proc/1/environ': 'PATH=/bin\0CLAUDE_CODE_USE_BEDROCK=1\0'},
		},
		findingText: /In a new terminal/,
		repair: {description: 'write it into the settings', shell: true},
	},
	{
		check: 'bedrock-off',
		faultyHome: {
			description: 'it is exported in this terminal alone',
			shell: true,
			user: off,
			environment: {CLAUDE_CODE_USE_BEDROCK: '1', CI: 'false'},
		},
		healthyHome: {
			description: 'this is a CI job, to which no other terminal belongs',
			shell: true,
			user: off,
			environment: {CLAUDE_CODE_USE_BEDROCK: '1', CI: 'true'},
		},
		findingText: /In a new terminal/,
		repair: {description: 'write it into the settings', shell: true},
	},
	{
		check: 'bedrock-off',
		faultyHome: {
			description: 'in a pod, the first process has it switched off',
			shell: true,
			user: off,
			environment: {CLAUDE_CODE_USE_BEDROCK: '1', KUBERNETES_SERVICE_HOST: '10.0.0.1'},
			files: {'/proc/1/environ': 'CLAUDE_CODE_USE_BEDROCK=0\0'},
		},
		healthyHome: {
			description: 'what the first process has cannot be read',
			shell: true,
			user: off,
			environment: {CLAUDE_CODE_USE_BEDROCK: '1', KUBERNETES_SERVICE_HOST: '10.0.0.1'},
		},
		findingText: /In a new terminal/,
		repair: {description: 'write it into the settings', shell: true},
	},
	{
		check: 'refresh-other-profile',
		faultyHome: {
			description: 'it signs in to another AWS profile',
			keys: {awsAuthRefresh: 'aws sso login --profile old'},
		},
		healthyHome: {description: 'it signs in to the one in use', keys: {awsAuthRefresh: 'aws sso login --profile dev'}},
		status: 'warn',
		findingText: /aws sso login --profile dev/,
		repair: {description: 'write that command', keys: {awsAuthRefresh: 'aws sso login --profile dev'}},
	},
	{
		check: 'refresh-other-profile',
		faultyHome: {
			description: 'it sets another `AWS_PROFILE` for its command',
			keys: {awsAuthRefresh: "AWS_PROFILE='old one' aws sso login"},
		},
		healthyHome: {description: 'it sets that of a variable', keys: {awsAuthRefresh: 'AWS_PROFILE=$P aws sso login'}},
		status: 'warn',
		findingText: /old one/,
		repair: {description: 'name the profile in use', keys: {awsAuthRefresh: 'AWS_PROFILE=dev aws sso login'}},
	},
	{
		check: 'claude-json-void',
		faultyHome: {description: '`.claude.json` has a comment', files: {'.claude.json': '{\n\t// mine\n\t"a": 1\n}\n'}},
		healthyHome: {
			description: 'it is a list, which Claude Code takes for an empty file',
			files: {'.claude.json': '[]'},
		},
		findingText: /Line 2, column 2: a comment/,
		repair: {description: 'take the comment out', files: {'.claude.json': '{\n\t"a": 1\n}\n'}},
	},
	{
		check: 'claude-json-void',
		faultyHome: {
			description: '`.claude.json` was cut while it was written',
			files: {'.claude.json': '{"projects": {"/work": {"allowed'},
		},
		healthyHome: {description: 'it is empty', files: {'.claude.json': ''}},
		findingText: /Claude Code does not start/,
		repair: {description: 'move the file aside', files: {'.claude.json': undefined}},
	},
	{
		check: 'claude-json-void',
		faultyHome: {
			description: 'it is nested so deeply that Claude Code never comes back from reading it',
			files: {'.claude.json': `{"x": ${'['.repeat(200_000)}${']'.repeat(200_000)}}`},
		},
		healthyHome: {
			description: 'it is nested a hundred deep',
			files: {'.claude.json': `{"x": ${'['.repeat(100)}${']'.repeat(100)}}`},
		},
		findingText: /nested too deeply/,
		repair: {description: 'move the file aside', files: {'.claude.json': undefined}},
	},
	{
		check: 'claude-json-void',
		faultyHome: {
			description: 'a `.config.json` that is no JSON takes the place of a healthy `.claude.json`',
			files: {'.claude.json': '{}', '.claude/.config.json': '{'},
		},
		healthyHome: {
			description: 'a healthy `.config.json` takes the place of a broken `.claude.json`',
			files: {'.claude.json': '{', '.claude/.config.json': '{}'},
		},
		findingText: /\.config\.json/,
		repair: {description: 'remove the file', files: {'.claude/.config.json': undefined}},
	},
];
