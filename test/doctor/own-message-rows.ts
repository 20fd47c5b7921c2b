// Messages of Claude Code's own as they are pasted, each with a home in which one of its causes holds.
import type {OwnMessage} from '../../source/claude-code/printed-messages.ts';
import {devSignIn, type Overrides} from './healthy.ts';

type Row = readonly [message: OwnMessage, text: string, home: Overrides, cause: string];

export const ownMessageRows: readonly Row[] = [
	[
		'not-logged-in',
		'Not logged in · Please run /login',
		{user: {CLAUDE_CODE_USE_BEDROCK: 'enabled'}},
		'Bedrock is not switched on: found',
	],
	[
		'not-logged-in',
		'\u001b[31m  ⎿  Not logged in · Please run /login\u001b[0m\r\n',
		{user: {CLAUDE_CODE_USE_BEDROCK: undefined}, project: {CLAUDE_CODE_USE_BEDROCK: '0'}},
		'Bedrock is not switched on: found',
	],
	[
		'settings-void',
		'These settings did not load, so nothing in them is in effect',
		{
			settings: [
				{
					layer: 'user',
					path: '/home/user/.claude/settings.json',
					keys: {},
					duplicateKeys: [],
					misplaced: [],
					fault: {line: 3, column: 1, say: 'A comma is missing'},
				},
			],
		},
		'A settings file has a fault, so Claude Code uses nothing of it: found',
	],
	[
		'auth-refresh-failed',
		'Error running awsAuthRefresh (in settings or ~/.claude.json): aws: command not found',
		{
			platform: {system: 'linux', wsl: false, claudeVersion: '2.1.330', awsCommand: false, claudeCommand: true},
			user: {awsAuthRefresh: 'aws sso login --profile dev'},
			signIns: [{...devSignIn, loginProfile: 'dev'}],
		},
		'The AWS CLI is not on the PATH: found',
	],
	[
		'credential-export-failed',
		'Error getting AWS credentials from awsCredentialExport (in settings): awsCredentialExport did not return a valid value',
		{},
		'The command fails here, too: ruled out',
	],
	[
		'proxy-url',
		'API Error: Invalid proxy URL',
		{},
		'A special character in its password is not escaped, such as # as %23: cannot tell',
	],
	[
		'header-value',
		"API Error: Header 'Authorization' has invalid value: 'AWS4-HMAC-SHA256 Credential=AKIA",
		{
			user: {AWS_PROFILE: undefined},
			environment: {AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE', AWS_SECRET_ACCESS_KEY: 'secret\r'},
		},
		'A variable has one at its edge here: found',
	],
	[
		'proxy-tunnel',
		'API Error: Couldn’t connect through your proxy (ERR_PROXY_TUNNEL)',
		{},
		'The proxy wants a user name and a password, or other ones: cannot tell',
	],
	[
		'certificate',
		'API Error: Unable to connect to API: SSL certificate verification failed (UNABLE_TO_VERIFY_LEAF_SIGNATURE). Check your proxy',
		{environment: {AWS_CA_BUNDLE: '/etc/ssl/corp.pem'}},
		'The certificate stands in AWS_CA_BUNDLE, which Claude Code ignores: found',
	],
	[
		'certificate-file',
		'Warning: Ignoring extra certs from `/nope.pem`, load failed: error:80000002:system library::No such file or directory',
		{environment: {NODE_EXTRA_CA_CERTS: '/nope.pem'}, files: {'/nope.pem': 'absent'}},
		'The file is missing, or holds no certificate: found',
	],
	[
		'caching-off',
		'Prompt caching off (DISABLE_PROMPT_CACHING), requests will be slower and cost more · unset it to re-enable',
		{user: {DISABLE_PROMPT_CACHING: '1'}},
		'A variable switches it off here: found',
	],
	[
		'unrecognized-model',
		'[claude-code:unrecognized_model] {"model":"sonnet","provider":"bedrock"}',
		{user: {ANTHROPIC_DEFAULT_SONNET_MODEL: 'sonnet'}},
		'A variable holds a short name such as sonnet, where an id belongs: found',
	],
	[
		'list-permission',
		'Access denied. Your IAM role needs bedrock:ListInferenceProfiles permission.',
		{},
		'From here, too, AWS does not list them: ruled out',
	],
	['api-key-not-accepted', "Bedrock didn't accept this API key", {}, 'The key has expired: ruled out'],
	[
		'chain-timed-out',
		'API Error: AWS default-chain credential resolve timed out',
		{},
		'A command or the network lets it wait here, too: ruled out',
	],
	[
		'stream-type',
		'Bedrock streaming response has content-type "text/event-stream"; expected "application/vnd.amazon.eventstream"',
		{},
		'A web page answers in the place of AWS: ruled out',
	],
	[
		'aws-not-found',
		'bash: line 1: aws: command not found',
		{platform: {system: 'linux', wsl: false, claudeVersion: '2.1.330', awsCommand: false, claudeCommand: false}},
		'It is not on the PATH here, either: found',
	],
	[
		'aws-not-found',
		'zsh: command not found: aws',
		{platform: {system: 'linux', wsl: false, claudeVersion: '2.1.330', awsCommand: false, claudeCommand: false}},
		'It is not on the PATH here, either: found',
	],
	[
		'aws-not-found',
		'/bin/sh: 1: aws: not found',
		{platform: {system: 'linux', wsl: false, claudeVersion: '2.1.330', awsCommand: false, claudeCommand: false}},
		'It is not on the PATH here, either: found',
	],
	[
		'aws-not-found',
		'me@host:~$ aws sso login --profile dev\nmksh: <stdin>[1]: aws: inaccessible or not found',
		{platform: {system: 'linux', wsl: false, claudeVersion: '2.1.330', awsCommand: false, claudeCommand: false}},
		'It is not on the PATH here, either: found',
	],
	[
		'aws-not-found',
		'fish: Unknown command: aws\nfish: \naws sso login\n^~^',
		{platform: {system: 'linux', wsl: false, claudeVersion: '2.1.330', awsCommand: false, claudeCommand: false}},
		'It is not on the PATH here, either: found',
	],
	[
		'aws-not-found',
		"aws: The term 'aws' is not recognized as a name of a cmdlet, function, script file, or executable program.",
		{platform: {system: 'linux', wsl: false, claudeVersion: '2.1.330', awsCommand: false, claudeCommand: false}},
		'It is not on the PATH here, either: found',
	],
	[
		'aws-not-found',
		"C:\\Users\\me>aws sso login\r\n'aws' is not recognized as an internal or external command,\r\noperable program or batch file.",
		{platform: {system: 'linux', wsl: false, claudeVersion: '2.1.330', awsCommand: false, claudeCommand: false}},
		'It is not on the PATH here, either: found',
	],
	[
		'aws-not-found',
		'bash: /usr/local/bin/aws: No such file or directory',
		{},
		'It is not on the PATH here, either: ruled out',
	],
	[
		'claude-not-found',
		'zsh: command not found: claude',
		{platform: {system: 'linux', wsl: false, claudeVersion: '2.1.330', awsCommand: false, claudeCommand: false}},
		'It is not on the PATH here, either: found',
	],
	[
		'claude-not-found',
		'env: ‘claude’: No such file or directory',
		{platform: {system: 'linux', wsl: false, claudeVersion: '2.1.330', awsCommand: false, claudeCommand: false}},
		'It is not on the PATH here, either: found',
	],
	['claude-not-found', 'Error: spawn claude ENOENT', {}, 'It is not on the PATH here, either: ruled out'],
];
