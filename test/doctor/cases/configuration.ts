// Cases of settings and variables that do not reach Claude Code, contradict each other or choose another provider.
import {good, opus, pinned, platform, region, sonnet} from '../names.ts';
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
		broken: {say: 'a comma before the last bracket', files: {[file]: settingsText(good).replace('\n\t}', ',\n\t}')}},
		fine: {say: 'the same file without that comma', files: {[file]: settingsText(good)}},
		also: ['bedrock-off'],
		says: /line 10, column 2: a comma before a closing bracket/,
		mended: {say: 'take the comma away'},
	},
	{
		check: 'settings-key-twice',
		broken: {
			say: '`AWS_REGION` is written twice in one file',
			files: {[file]: settingsText(good).replace('"AWS_REGION"', '"AWS_REGION": "eu-west-1",\n\t\t"AWS_REGION"')},
		},
		fine: {say: 'it is there once'},
		status: 'warn',
		says: /settings\.json:6/,
		mended: {say: 'delete one of the two lines'},
	},
	{
		check: 'bedrock-off',
		broken: {say: '`CLAUDE_CODE_USE_BEDROCK` is `enabled`', user: {CLAUDE_CODE_USE_BEDROCK: 'enabled'}},
		fine: {say: 'it is `TRUE`', user: {CLAUDE_CODE_USE_BEDROCK: 'TRUE'}},
		says: /"enabled"/,
	},
	{
		check: 'bedrock-off',
		broken: {say: '`CLAUDE_CODE_USE_BEDROCK` is set nowhere', world: 'healthy', user: off},
		fine: {say: 'it is exported as `yes`', user: off, environment: {CLAUDE_CODE_USE_BEDROCK: 'yes'}},
		says: /not set/,
		mended: 'claude-bedrock-setup',
	},
	{
		check: 'bedrock-off',
		broken: {
			say: 'an empty value in the settings cancels the export',
			world: 'healthy',
			user: {CLAUDE_CODE_USE_BEDROCK: ''},
			environment: {CLAUDE_CODE_USE_BEDROCK: '1'},
		},
		fine: {say: 'the settings say `1`, too', environment: {CLAUDE_CODE_USE_BEDROCK: '1'}},
		says: /CLAUDE_CODE_USE_BEDROCK is ""/,
		mended: 'claude-bedrock-setup',
	},
	{
		check: 'other-provider',
		broken: {say: 'another gateway is on as well', user: otherGateway},
		fine: {say: 'its switch is on, without address and token', user: {CLAUDE_CODE_USE_GATEWAY: '1'}},
		says: /CLAUDE_CODE_USE_GATEWAY beats CLAUDE_CODE_USE_BEDROCK/,
	},
	{
		check: 'other-provider',
		broken: {
			say: 'this tool was used here, and two leftovers of others are on',
			user: {...off, CLAUDE_CODE_USE_FOUNDRY: '1'},
			environment: {CLAUDE_CODE_USE_VERTEX: '1'},
			files: {'.config/claude-bedrock-setup/bedrock.env': '# nothing\n'},
		},
		fine: {
			say: 'the settings cancel the switch that is exported',
			user: {CLAUDE_CODE_USE_FOUNDRY: ''},
			environment: {CLAUDE_CODE_USE_FOUNDRY: '1'},
		},
		says: /talks to the provider foundry/,
	},
	{
		check: 'second-provider',
		broken: {say: 'Vertex is switched on beside it, in the shell', environment: {CLAUDE_CODE_USE_VERTEX: '1'}},
		fine: {
			say: 'Vertex is cancelled; Mantle, which goes together with it, is on',
			user: {CLAUDE_CODE_USE_VERTEX: '', CLAUDE_CODE_USE_MANTLE: '1'},
			environment: {CLAUDE_CODE_USE_VERTEX: '1'},
		},
		status: 'warn',
		says: /CLAUDE_CODE_USE_VERTEX=1/,
	},
	{
		check: 'leftover-bedrock',
		broken: {say: 'Vertex is used, and the pins are those of Bedrock', user: vertex},
		fine: {say: 'they are those of Vertex', user: {...vertex, ...none, ANTHROPIC_MODEL: 'claude-opus-4-6'}},
		status: 'warn',
		also: ['other-provider'],
		says: /does not use it/,
		mended: {say: 'take the pins away', user: {...vertex, ...none}},
	},
	{
		check: 'agent-models',
		broken: {say: 'an agent says `model: fable`, which has no pin', files: agent('fable')},
		fine: {say: 'it says `model: haiku`', files: agent('haiku')},
		says: /review\.md/,
		mended: {
			say: 'pin that tier',
			files: agent('fable'),
			user: {ANTHROPIC_DEFAULT_FABLE_MODEL: 'us.anthropic.claude-fable-5-1'},
		},
	},
	{
		check: 'agent-ids',
		broken: {say: 'an agent says `model: gpt`', files: agent('gpt')},
		fine: {say: 'it names an inference profile', files: agent(opus)},
		says: /model: gpt/,
		mended: {say: 'write `inherit` there', files: agent('inherit')},
	},
	{
		check: 'not-exported',
		broken: {
			say: '`set -g ANTHROPIC_BEDROCK_BASE_URL …` in `config.fish`',
			files: {'.config/fish/config.fish': `# mine\nset -g ANTHROPIC_BEDROCK_BASE_URL ${gateway}\n`},
		},
		fine: {say: 'a variable that the settings set anyway', files: {'.bashrc': 'AWS_REGION=us-east-1\n'}},
		status: 'warn',
		says: /config\.fish:2/,
		mended: {
			say: 'write `set -gx`',
			files: {'.config/fish/config.fish': `set -gx ANTHROPIC_BEDROCK_BASE_URL ${gateway}\n`},
		},
	},
	{
		check: 'new-terminal',
		broken: {
			say: '`AWS_REGION` was exported by hand, in this terminal only',
			world: 'healthy',
			shell: true,
			user: {AWS_REGION: undefined},
			environment: {AWS_REGION: region},
		},
		fine: {
			say: '`.bashrc` exports the same',
			shell: true,
			user: {AWS_REGION: undefined},
			environment: {AWS_REGION: region},
			files: {'.bashrc': `export AWS_REGION=${region}\n`},
		},
		status: 'warn',
		says: /here us-west-2, in a new terminal not set/,
		mended: 'claude-bedrock-setup --write settings',
	},
	{
		check: 'stray-dotenv',
		broken: {
			say: '`.env` of the project sets `ANTHROPIC_BEDROCK_BASE_URL`',
			files: {'work/.env': `ANTHROPIC_BEDROCK_BASE_URL=${gateway}\n`},
		},
		fine: {say: 'it sets only what is set elsewhere, too', files: {'work/.env': 'AWS_REGION=us-west-2\n'}},
		status: 'warn',
		says: /work\/\.env/,
		mended: {
			say: 'write it into the user settings',
			user: {ANTHROPIC_BEDROCK_BASE_URL: gateway},
			files: {'work/.env': `ANTHROPIC_BEDROCK_BASE_URL=${gateway}\n`},
		},
	},
	{
		check: 'project-overrides',
		broken: {say: 'the project pins another model', project: {ANTHROPIC_MODEL: sonnet}},
		fine: {say: 'the project pins the same model', project: {ANTHROPIC_MODEL: opus}},
		status: 'warn',
		says: /instead of us\.anthropic\.claude-opus-5-5/,
		mended: {say: 'take the line out of the project’s settings', project: {}},
	},
	{
		check: 'shell-overridden',
		broken: {say: 'the shell exports another region', environment: {AWS_REGION: 'eu-west-1'}},
		fine: {say: 'it exports the same one', environment: {AWS_REGION: region}},
		status: 'warn',
		says: /instead of eu-west-1/,
		mended: 'unset AWS_REGION',
	},
	{
		check: 'config-folder',
		broken: {
			say: '`CLAUDE_CONFIG_DIR` leads away from the settings in `~/.claude`',
			environment: {CLAUDE_CONFIG_DIR: '{home}/other'},
			files: {'other/settings.json': settingsText(good)},
		},
		fine: {
			say: 'there are none in `~/.claude`',
			environment: {CLAUDE_CONFIG_DIR: '{home}/other'},
			files: {'other/settings.json': settingsText(good), [file]: undefined},
		},
		status: 'warn',
		says: /\.claude\/settings\.json is not read/,
		mended: 'unset CLAUDE_CONFIG_DIR',
	},
	{
		check: 'saved-model-ignored',
		broken: {say: '`/model` saved another model than `ANTHROPIC_MODEL`', world: 'healthy', keys: {model: sonnet}},
		fine: {say: 'no `ANTHROPIC_MODEL` is set', keys: {model: sonnet}, user: {ANTHROPIC_MODEL: undefined}},
		status: 'warn',
		says: /ignored/,
		mended: 'claude-bedrock-setup --model-as default',
	},
	{
		check: 'saved-model-ignored',
		broken: {say: '`/model` saved a tier whose pin is another model', world: 'healthy', keys: {model: 'sonnet'}},
		fine: {say: 'it saved the tier whose pin is that model', keys: {model: 'opus'}},
		status: 'warn',
		says: /The saved model sonnet is ignored/,
		mended: 'claude-bedrock-setup --model-as default',
	},
	{
		check: 'host-managed',
		broken: {say: 'an editor sets its switch to `1`', environment: {CLAUDE_CODE_PROVIDER_MANAGED_BY_HOST: '1'}},
		fine: {say: 'it is `0`', environment: {CLAUDE_CODE_PROVIDER_MANAGED_BY_HOST: '0'}},
		status: 'warn',
		says: /manages the provider/,
		mended: {say: 'start `claude` in a terminal of its own'},
	},
	{
		check: 'editor-only-shell',
		broken: {
			say: 'in VS Code, with Bedrock switched on in the shell only',
			user: off,
			environment: {CLAUDE_CODE_USE_BEDROCK: '1', TERM_PROGRAM: 'vscode'},
		},
		fine: {say: 'in VS Code, with the switch in the settings', environment: {TERM_PROGRAM: 'vscode'}},
		status: 'warn',
		says: /editor/,
	},
	{
		check: 'before-trust',
		broken: {say: 'the project’s local settings hold a base URL', local: {ANTHROPIC_BEDROCK_BASE_URL: gateway}},
		fine: {say: 'the user settings hold it', user: {ANTHROPIC_BEDROCK_BASE_URL: gateway}},
		status: 'warn',
		also: ['caching-base-url'],
		says: /trusted/,
		mended: {say: 'put it into the user settings', user: {ANTHROPIC_BEDROCK_BASE_URL: gateway}},
	},
	{
		check: 'secret-in-project',
		broken: {say: 'the project’s settings hold an API key', project: {AWS_BEARER_TOKEN_BEDROCK: 'ABSKnotarealkey0000'}},
		fine: {say: 'the user settings hold it', user: {AWS_BEARER_TOKEN_BEDROCK: 'ABSKnotarealkey0000'}},
		status: 'warn',
		also: ['before-trust', 'stale-api-key'],
		says: /…0000/,
		mended: {say: 'revoke the key, and sign in with an AWS profile'},
	},
	{
		check: 'profile-for-tools',
		broken: {say: 'the shell exports another `AWS_PROFILE` than the settings', environment: {AWS_PROFILE: 'build'}},
		fine: {say: 'it exports the same', environment: {AWS_PROFILE: 'dev'}},
		status: 'warn',
		says: /not your build/,
		mended: {
			say: 'let `awsCredentialExport` get the credentials, without `AWS_PROFILE` in the settings',
			keys: {awsCredentialExport: '/opt/export'},
			user: {AWS_PROFILE: undefined},
			environment: {AWS_PROFILE: 'build'},
		},
	},
	{
		check: 'models-restricted',
		broken: {say: 'managed settings allow `sonnet` alone', files: managed({availableModels: ['sonnet']})},
		fine: {say: 'they allow `opus`', files: managed({availableModels: ['opus']})},
		status: 'warn',
		says: /allowed are sonnet/,
		mended: {
			say: 'choose a model that is allowed',
			files: managed({availableModels: ['sonnet']}),
			user: {ANTHROPIC_MODEL: sonnet},
		},
	},
	{
		check: 'managed-decides',
		broken: {say: 'managed settings set another region', managed: {AWS_REGION: 'us-east-1'}},
		fine: {say: 'they set the same', managed: {AWS_REGION: region}},
		status: 'warn',
		says: /decides AWS_REGION/,
		mended: {say: 'an administrator changes it', managed: {}},
	},
	{
		check: 'anthropic-key',
		broken: {say: '`ANTHROPIC_API_KEY` with Claude Code 2.1.100', environment: key, claude: '2.1.100'},
		fine: {say: 'with 2.1.101', environment: key, claude: '2.1.101'},
		also: ['version-thinking', 'version-compaction'],
		says: /2\.1\.101/,
		mended: 'claude update',
	},
	{
		check: 'model-overrides',
		broken: {say: 'a key of `modelOverrides` is a Bedrock id', keys: {modelOverrides: {[opus]: platform.opus}}},
		fine: {say: 'it is `claude-opus-5-5`', keys: {modelOverrides: {'claude-opus-5-5': platform.opus}}},
		status: 'warn',
		says: /without effect/,
		mended: {say: 'use the `claude-…` id as the key', keys: {modelOverrides: {'claude-opus-5-5': platform.opus}}},
	},
	{
		check: 'remembered-refusals',
		broken: {say: 'Claude Code remembers a refusal of a model that works', world: 'healthy', files: remembered(opus)},
		fine: {say: 'it remembers one of a model that is not in use', world: 'healthy', files: remembered('us.old')},
		status: 'warn',
		says: /model-access\.json/,
		mended: "rm '{home}/.claude/cache/model-access.json'",
	},
];

function remembered(id: string) {
	return {'.claude/cache/model-access.json': `{"version":1,"entries":{"a":{"${id}":{"s":"refused","at":1}}}}`};
}
