// Cases of settings and variables that do not reach Claude Code, contradict each other or choose another provider.
import {healthyVariables, opus, pinned, platform, region, sonnet} from '../names.ts';
import {settingsText} from '../settings-text.ts';
import type {Case} from './case.ts';

const file = '.claude/settings.json';
const agent = (model: string) => ({'.claude/agents/review.md': `---\nname: review\nmodel: ${model}\n---\nLook.\n`});
const off = {CLAUDE_CODE_USE_BEDROCK: undefined};
const otherGateway = {
	CLAUDE_CODE_USE_GATEWAY: '1',
	ANTHROPIC_BASE_URL: 'https://gateway.invalid',
	ANTHROPIC_AUTH_TOKEN: 'not-a-real-token',
};
const vertex = {CLAUDE_CODE_USE_BEDROCK: undefined, CLAUDE_CODE_USE_VERTEX: '1'};
const none = pinned(() => undefined);
const gateway = 'https://gateway.invalid/bedrock';
const managed = (keys: object) => ({'/etc/claude-code/managed-settings.json': JSON.stringify(keys)});
const key = {ANTHROPIC_API_KEY: 'sk-not-a-real-key'};

export const configuration: readonly Case[] = [
	{
		check: 'settings-void',
		faultyHome: {
			description: 'a comma before the last bracket',
			files: {[file]: settingsText(healthyVariables).replace('\n\t}', ',\n\t}')},
		},
		healthyHome: {description: 'the same file without that comma', files: {[file]: settingsText(healthyVariables)}},
		otherChecks: ['bedrock-off'],
		findingText: /Line 10, column 2: a comma before a closing bracket/,
		repair: {description: 'remove the comma'},
	},
	{
		check: 'settings-key-twice',
		faultyHome: {
			description: '`AWS_REGION` is written twice in one file',
			files: {
				[file]: settingsText(healthyVariables).replace('"AWS_REGION"', '"AWS_REGION": "eu-west-1",\n\t\t"AWS_REGION"'),
			},
		},
		healthyHome: {description: 'it is there once'},
		status: 'warn',
		findingText: /settings\.json:6/,
		repair: {description: 'delete one of the two lines'},
	},
	{
		check: 'bedrock-off',
		faultyHome: {description: '`CLAUDE_CODE_USE_BEDROCK` is `enabled`', user: {CLAUDE_CODE_USE_BEDROCK: 'enabled'}},
		healthyHome: {description: 'it is `TRUE`', user: {CLAUDE_CODE_USE_BEDROCK: 'TRUE'}},
		findingText: /"enabled"/,
	},
	{
		check: 'bedrock-off',
		faultyHome: {description: '`CLAUDE_CODE_USE_BEDROCK` is set nowhere', world: 'healthy', user: off},
		healthyHome: {description: 'it is exported as `yes`', user: off, environment: {CLAUDE_CODE_USE_BEDROCK: 'yes'}},
		findingText: /not set/,
		repair: 'claude-bedrock-setup',
	},
	{
		check: 'bedrock-off',
		faultyHome: {
			description: 'an empty value in the settings cancels the export',
			world: 'healthy',
			user: {CLAUDE_CODE_USE_BEDROCK: ''},
			environment: {CLAUDE_CODE_USE_BEDROCK: '1'},
		},
		healthyHome: {description: 'the settings say `1`, too', environment: {CLAUDE_CODE_USE_BEDROCK: '1'}},
		findingText: /CLAUDE_CODE_USE_BEDROCK is ""/,
		repair: 'claude-bedrock-setup',
	},
	{
		check: 'other-provider',
		faultyHome: {description: 'another gateway is switched on too', user: otherGateway},
		healthyHome: {description: 'its switch is on, without address and token', user: {CLAUDE_CODE_USE_GATEWAY: '1'}},
		findingText: /CLAUDE_CODE_USE_GATEWAY \w+ CLAUDE_CODE_USE_BEDROCK/,
	},
	{
		check: 'other-provider',
		faultyHome: {
			description: 'this program was used here, and two other providers are still switched on',
			user: {...off, CLAUDE_CODE_USE_FOUNDRY: '1'},
			environment: {CLAUDE_CODE_USE_VERTEX: '1'},
			files: {'.config/claude-bedrock-setup/bedrock.env': '# nothing\n'},
		},
		healthyHome: {
			description: 'the settings cancel the switch that is exported',
			user: {CLAUDE_CODE_USE_FOUNDRY: ''},
			environment: {CLAUDE_CODE_USE_FOUNDRY: '1'},
		},
		findingText: /uses the provider foundry/,
	},
	{
		check: 'second-provider',
		faultyHome: {
			description: 'Vertex is switched on beside it, in the shell',
			environment: {CLAUDE_CODE_USE_VERTEX: '1'},
		},
		healthyHome: {
			description: 'Vertex is cancelled; Mantle, which goes together with it, is on',
			user: {CLAUDE_CODE_USE_VERTEX: '', CLAUDE_CODE_USE_MANTLE: '1'},
			environment: {CLAUDE_CODE_USE_VERTEX: '1'},
		},
		status: 'warn',
		findingText: /CLAUDE_CODE_USE_VERTEX=1/,
	},
	{
		check: 'leftover-bedrock',
		faultyHome: {description: 'Vertex is used, and the models are those of Bedrock', user: vertex},
		healthyHome: {
			description: 'they are those of Vertex',
			user: {...vertex, ...none, ANTHROPIC_MODEL: 'claude-opus-4-6'},
		},
		status: 'warn',
		otherChecks: ['other-provider'],
		findingText: /does not use Bedrock/,
		repair: {description: 'remove the Bedrock models', user: {...vertex, ...none}},
	},
	{
		check: 'agent-models',
		faultyHome: {description: 'an agent says `model: fable`, and no Fable model is set', files: agent('fable')},
		healthyHome: {description: 'it says `model: haiku`', files: agent('haiku')},
		findingText: /review\.md/,
		repair: {
			description: 'choose a Fable model',
			files: agent('fable'),
			user: {ANTHROPIC_DEFAULT_FABLE_MODEL: 'us.anthropic.claude-fable-5-1'},
		},
	},
	{
		check: 'agent-ids',
		faultyHome: {description: 'an agent says `model: gpt`', files: agent('gpt')},
		healthyHome: {description: 'it names an inference profile', files: agent(opus)},
		findingText: /model: gpt/,
		repair: {description: 'write `inherit` there', files: agent('inherit')},
	},
	{
		check: 'not-exported',
		faultyHome: {
			description: '`set -g ANTHROPIC_BEDROCK_BASE_URL …` in `config.fish`',
			files: {'.config/fish/config.fish': `# mine\nset -g ANTHROPIC_BEDROCK_BASE_URL ${gateway}\n`},
		},
		healthyHome: {description: 'a variable that the settings set anyway', files: {'.bashrc': 'AWS_REGION=us-east-1\n'}},
		status: 'warn',
		findingText: /config\.fish:2/,
		repair: {
			description: 'write `set -gx`',
			files: {'.config/fish/config.fish': `set -gx ANTHROPIC_BEDROCK_BASE_URL ${gateway}\n`},
		},
	},
	{
		check: 'new-terminal',
		faultyHome: {
			description: '`AWS_REGION` was exported by hand, in this terminal only',
			world: 'healthy',
			shell: true,
			user: {AWS_REGION: undefined},
			environment: {AWS_REGION: region},
		},
		healthyHome: {
			description: '`.bashrc` exports the same',
			shell: true,
			user: {AWS_REGION: undefined},
			environment: {AWS_REGION: region},
			files: {'.bashrc': `export AWS_REGION=${region}\n`},
		},
		status: 'warn',
		findingText: /us-west-2 here; not set in a new terminal/,
		repair: 'claude-bedrock-setup --write settings',
	},
	{
		check: 'stray-dotenv',
		faultyHome: {
			description: '`.env` of the project sets `ANTHROPIC_BEDROCK_BASE_URL`',
			files: {'work/.env': `ANTHROPIC_BEDROCK_BASE_URL=${gateway}\n`},
		},
		healthyHome: {
			description: 'it sets only what is set elsewhere, too',
			files: {'work/.env': 'AWS_REGION=us-west-2\n'},
		},
		status: 'warn',
		findingText: /work\/\.env/,
		repair: {
			description: 'write it into the user settings',
			user: {ANTHROPIC_BEDROCK_BASE_URL: gateway},
			files: {'work/.env': `ANTHROPIC_BEDROCK_BASE_URL=${gateway}\n`},
		},
	},
	{
		check: 'project-overrides',
		faultyHome: {description: 'the project sets another model', project: {ANTHROPIC_MODEL: sonnet}},
		healthyHome: {description: 'the project sets the same model', project: {ANTHROPIC_MODEL: opus}},
		status: 'warn',
		findingText: /instead of us\.anthropic\.claude-opus-5-5/,
		repair: {description: "remove the line from the project's settings", project: {}},
	},
	{
		check: 'shell-overridden',
		faultyHome: {description: 'the shell exports another region', environment: {AWS_REGION: 'eu-west-1'}},
		healthyHome: {description: 'it exports the same one', environment: {AWS_REGION: region}},
		status: 'warn',
		findingText: /instead of eu-west-1/,
		repair: 'unset AWS_REGION',
	},
	{
		check: 'config-folder',
		faultyHome: {
			description: '`CLAUDE_CONFIG_DIR` leads away from the settings in `~/.claude`',
			environment: {CLAUDE_CONFIG_DIR: '{home}/other'},
			files: {'other/settings.json': settingsText(healthyVariables)},
		},
		healthyHome: {
			description: 'there are none in `~/.claude`',
			environment: {CLAUDE_CONFIG_DIR: '{home}/other'},
			files: {'other/settings.json': settingsText(healthyVariables), [file]: undefined},
		},
		status: 'warn',
		findingText: /does not read .*\.claude\/settings\.json/,
		repair: 'unset CLAUDE_CONFIG_DIR',
	},
	{
		check: 'saved-model-ignored',
		faultyHome: {
			description: '`/model` saved another model than `ANTHROPIC_MODEL`',
			world: 'healthy',
			keys: {model: sonnet},
		},
		healthyHome: {
			description: 'no `ANTHROPIC_MODEL` is set',
			keys: {model: sonnet},
			user: {ANTHROPIC_MODEL: undefined},
		},
		status: 'warn',
		findingText: /ignored/,
		repair: 'claude-bedrock-setup --model-as default',
	},
	{
		check: 'saved-model-ignored',
		faultyHome: {
			description: '`/model` saved `sonnet`, and the Sonnet model is another one',
			world: 'healthy',
			keys: {model: 'sonnet'},
		},
		healthyHome: {description: 'it saved `opus`, and the Opus model is that model', keys: {model: 'opus'}},
		status: 'warn',
		findingText: /The saved model sonnet is ignored/,
		repair: 'claude-bedrock-setup --model-as default',
	},
	{
		check: 'host-managed',
		faultyHome: {
			description: 'an editor sets its switch to `1`',
			environment: {CLAUDE_CODE_PROVIDER_MANAGED_BY_HOST: '1'},
		},
		healthyHome: {description: 'it is `0`', environment: {CLAUDE_CODE_PROVIDER_MANAGED_BY_HOST: '0'}},
		status: 'warn',
		findingText: /chooses the provider/,
		repair: {description: 'start `claude` in a terminal of its own'},
	},
	{
		check: 'editor-only-shell',
		faultyHome: {
			description: 'in VS Code, with Bedrock switched on in the shell only',
			user: off,
			environment: {CLAUDE_CODE_USE_BEDROCK: '1', TERM_PROGRAM: 'vscode'},
		},
		healthyHome: {description: 'in VS Code, with the switch in the settings', environment: {TERM_PROGRAM: 'vscode'}},
		status: 'warn',
		findingText: /editor/,
	},
	{
		check: 'before-trust',
		faultyHome: {
			description: "the project's local settings hold a base URL",
			local: {ANTHROPIC_BEDROCK_BASE_URL: gateway},
		},
		healthyHome: {description: 'the user settings hold it', user: {ANTHROPIC_BEDROCK_BASE_URL: gateway}},
		status: 'warn',
		otherChecks: ['caching-base-url', 'project-host'],
		findingText: /trust the folder/,
		repair: {description: 'put it into the user settings', user: {ANTHROPIC_BEDROCK_BASE_URL: gateway}},
	},
	{
		check: 'secret-in-project',
		faultyHome: {
			description: "the project's settings hold an API key",
			project: {AWS_BEARER_TOKEN_BEDROCK: 'ABSKnotarealkey0000'},
		},
		healthyHome: {description: 'the user settings hold it', user: {AWS_BEARER_TOKEN_BEDROCK: 'ABSKnotarealkey0000'}},
		status: 'warn',
		otherChecks: ['before-trust', 'stale-api-key'],
		findingText: /…0000/,
		repair: {description: 'revoke the key, and sign in with an AWS profile'},
	},
	{
		check: 'profile-for-tools',
		faultyHome: {
			description: 'the shell exports another `AWS_PROFILE` than the settings',
			environment: {AWS_PROFILE: 'build'},
		},
		healthyHome: {description: 'it exports the same', environment: {AWS_PROFILE: 'dev'}},
		status: 'warn',
		findingText: /not your build/,
		repair: {
			description: 'let `awsCredentialExport` get the credentials, without `AWS_PROFILE` in the settings',
			keys: {awsCredentialExport: '/opt/export'},
			user: {AWS_PROFILE: undefined},
			environment: {AWS_PROFILE: 'build'},
		},
	},
	{
		check: 'models-restricted',
		faultyHome: {description: 'managed settings allow `sonnet` alone', files: managed({availableModels: ['sonnet']})},
		healthyHome: {description: 'they allow `opus`', files: managed({availableModels: ['opus']})},
		status: 'warn',
		findingText: /allows sonnet/,
		repair: {
			description: 'choose a model that is allowed',
			files: managed({availableModels: ['sonnet']}),
			user: {ANTHROPIC_MODEL: sonnet},
		},
	},
	{
		check: 'provider-forbidden',
		faultyHome: {
			description: 'managed settings allow `anthropic` alone',
			files: managed({allowedProviders: ['anthropic']}),
		},
		healthyHome: {description: 'they allow `bedrock`', files: managed({allowedProviders: ['bedrock']})},
		findingText: /will not start/,
		repair: {description: 'have `bedrock` added', files: managed({allowedProviders: ['anthropic', 'bedrock']})},
	},
	{
		check: 'model-forbidden',
		faultyHome: {
			description: '`deniedModels` of managed settings names the family `opus`',
			files: managed({deniedModels: ['opus']}),
		},
		healthyHome: {description: 'it names another family', files: managed({deniedModels: ['mythos']})},
		findingText: /another model instead of/,
		repair: {description: 'have it taken out', files: managed({deniedModels: []})},
	},
	{
		check: 'managed-decides',
		faultyHome: {description: 'managed settings set another region', managed: {AWS_REGION: 'us-east-1'}},
		healthyHome: {description: 'they set the same', managed: {AWS_REGION: region}},
		status: 'warn',
		findingText: /decides AWS_REGION/,
		repair: {description: 'an administrator changes it', managed: {}},
	},
	{
		check: 'anthropic-key',
		faultyHome: {description: '`ANTHROPIC_API_KEY` with Claude Code 2.1.100', environment: key, claude: '2.1.100'},
		healthyHome: {description: 'with 2.1.101', environment: key, claude: '2.1.101'},
		otherChecks: ['version-thinking', 'version-compaction'],
		findingText: /2\.1\.101/,
		repair: 'claude update',
	},
	{
		check: 'model-overrides',
		faultyHome: {
			description: 'a key of `modelOverrides` is a Bedrock id',
			keys: {modelOverrides: {[opus]: platform.opus}},
		},
		healthyHome: {description: 'it is `claude-opus-5-5`', keys: {modelOverrides: {'claude-opus-5-5': platform.opus}}},
		status: 'warn',
		findingText: /without effect/,
		repair: {
			description: 'use the `claude-…` id as the key',
			keys: {modelOverrides: {'claude-opus-5-5': platform.opus}},
		},
	},
	{
		check: 'managed-unread',
		faultyHome: {
			description: 'on macOS, the administrator put settings into the preferences',
			platform: 'darwin',
			files: {'/Library/Managed Preferences/com.anthropic.claudecode.plist': 'bplist00'},
		},
		healthyHome: {description: 'there are none', platform: 'darwin'},
		status: 'unknown',
		findingText: /Managed Preferences.*defaults read/s,
		repair: {description: 'the administrator moves them to managed-settings.json', platform: 'darwin'},
	},
	{
		check: 'remembered-refusals',
		faultyHome: {
			description: 'Claude Code remembers a refusal of a model that works',
			world: 'healthy',
			files: remembered(opus),
		},
		healthyHome: {
			description: 'it remembers one of a model that is not in use',
			world: 'healthy',
			files: remembered('us.old'),
		},
		status: 'warn',
		findingText: /model-access\.json/,
		repair: "rm '{home}/.claude/cache/model-access.json'",
	},
];

function remembered(id: string) {
	return {'.claude/cache/model-access.json': `{"version":1,"entries":{"a":{"${id}":{"s":"refused","at":1}}}}`};
}
