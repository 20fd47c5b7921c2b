// Tests healthy homes of many kinds on the disk: the doctor finds nothing wrong with any of them.

import {expect, it} from 'vitest';
import {diagnose} from '../../source/doctor/diagnose.ts';
import {isFound} from '../../source/finding.ts';
import {longTermKey} from '../../source/simulated-aws/api-keys.ts';
import {openHome} from './homes/open-home.ts';
import {cleanUpHomes} from './homes/shared.ts';
import {haiku, healthyVariables, opus, pinned, platform, region, sonnet, to} from './names.ts';
import type {TestHome} from './test-home.ts';

cleanUpHomes();

const noProfile = {AWS_PROFILE: undefined};
const {AWS_PROFILE, ...others} = healthyVariables;
const tiers = ['OPUS', 'SONNET', 'HAIKU'].map((tier) => `ANTHROPIC_DEFAULT_${tier}_MODEL`);
const capabilities = Object.fromEntries(
	tiers.map((name) => [`${name}_SUPPORTED_CAPABILITIES`, 'effort,thinking,adaptive_thinking']),
);
const nothing = Object.fromEntries(Object.keys(healthyVariables).map((name) => [name, undefined]));
/** Without it auto mode would call a model that nobody chose, and no variable can lead it back. */
const ledBack = {modelOverrides: {'claude-sonnet-5-5': sonnet, 'claude-sonnet-5': sonnet}};
const platformPins = {
	...pinned(() => platform.opus),
	ANTHROPIC_DEFAULT_SONNET_MODEL: platform.sonnet,
	ANTHROPIC_DEFAULT_HAIKU_MODEL: platform.haiku,
};
const exportsOf = (values: object) =>
	Object.entries(values)
		.map(([name, value]) => `export ${name}=${value}\n`)
		.join('');
const agent = (model: string) => `---\nname: one\nmodel: ${model}\n---\nLook.\n`;

const setups: Readonly<Record<string, Omit<TestHome, 'description'>>> = {
	'nothing but the ordinary': {},
	'another region and geography': {user: {AWS_REGION: 'eu-west-1', ...pinned(to('eu'))}},
	'global profiles': {user: pinned(to('global'))},
	'application profiles': {user: {...platformPins, ...capabilities}},
	'application profiles, and nothing else allowed': {
		world: 'own-profiles-only',
		user: {...platformPins, ...capabilities},
	},
	'one application profile for every tier': {user: {...pinned(() => platform.opus), ...capabilities}},
	'a Bedrock API key': {world: 'api-key', user: noProfile},
	'a short-term API key': {world: 'api-key-short', user: noProfile},
	'keys of an IAM user': {world: 'iam-user', user: noProfile},
	'keys in the settings': {
		world: 'iam-user',
		user: {...noProfile, AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE', AWS_SECRET_ACCESS_KEY: 'none'},
		environment: {AWS_ACCESS_KEY_ID: undefined, AWS_SECRET_ACCESS_KEY: undefined},
	},
	'AWS files of which only the settings tell': {
		user: {AWS_CONFIG_FILE: '{home}/aws/config', AWS_PROFILE: 'one'},
		files: {
			'.aws/config': undefined,
			'aws/config': `[profile one]\nregion = ${region}\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = none\n`,
		},
	},
	'exported session keys': {
		world: 'iam-user',
		user: noProfile,
		environment: {AWS_ACCESS_KEY_ID: 'ASIAIOSFODNN7EXAMPLE', AWS_SESSION_TOKEN: 'not-a-token-EXAMPLE'},
	},
	'a role taken by a profile': {world: 'assumed-role', user: {AWS_PROFILE: 'platform'}},
	'a program that gives credentials': {world: 'credential-process', user: {AWS_PROFILE: 'vault'}},
	'an SSO profile of the older form': {world: 'legacy-sso'},
	'the default profile': {
		user: noProfile,
		files: {
			'.aws/config': `[default]\nregion = ${region}\n`,
			'.aws/credentials': '[default]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = none\n',
		},
	},
	'the region of the profile': {user: {AWS_REGION: undefined}},
	'the default model': {user: {ANTHROPIC_MODEL: undefined, ANTHROPIC_DEFAULT_MODEL: 'sonnet'}},
	'an alias as the model': {user: {ANTHROPIC_MODEL: 'opus'}},
	'an alias with a million tokens': {user: {ANTHROPIC_MODEL: 'opus[1m]'}},
	'opus for planning': {user: {ANTHROPIC_MODEL: 'opusplan'}},
	'a model saved with /model': {keys: {model: 'opus'}, user: {ANTHROPIC_MODEL: undefined}},
	'thousands of profiles': {world: 'many-profiles:2000'},
	'names that are an attack on a terminal': {world: 'hostile-names'},
	'a million tokens': {user: {ANTHROPIC_MODEL: `${opus}[1m]`, ANTHROPIC_DEFAULT_OPUS_MODEL: `${opus}[1m]`}},
	'an hour of cache': {user: {ENABLE_PROMPT_CACHING_1H: '1'}},
	'haiku elsewhere': {user: {ANTHROPIC_SMALL_FAST_MODEL_AWS_REGION: 'us-east-2'}},
	'a model for subagents': {
		user: {CLAUDE_CODE_SUBAGENT_MODEL: sonnet},
		files: {'.claude/agents/a.md': agent('haiku'), 'work/.claude/agents/b.md': agent('inherit')},
	},
	'every variable in the environment': {user: nothing, environment: healthyVariables, keys: ledBack},
	'every variable in the start-up file': {
		user: nothing,
		keys: ledBack,
		environment: healthyVariables,
		shell: true,
		files: {'.bashrc': exportsOf(healthyVariables)},
	},
	'the same in the start-up file and in the settings': {
		shell: true,
		environment: healthyVariables,
		files: {'.bashrc': exportsOf(healthyVariables)},
	},
	'a leftover that the settings cancel': {
		user: {ANTHROPIC_SMALL_FAST_MODEL: '', DISABLE_PROMPT_CACHING: ''},
		environment: {ANTHROPIC_SMALL_FAST_MODEL: 'old', DISABLE_PROMPT_CACHING: '1'},
	},
	'a proxy with its certificate': {
		environment: {
			HTTPS_PROXY: 'http://proxy.invalid:8080',
			NODE_EXTRA_CA_CERTS: '/etc/ca.pem',
			AWS_CA_BUNDLE: '/etc/ca.pem',
		},
		files: {'/etc/ca.pem': '-----BEGIN CERTIFICATE-----\nnone\n-----END CERTIFICATE-----\n'},
	},
	'a gateway with a token': {
		user: {
			...noProfile,
			ANTHROPIC_BEDROCK_BASE_URL: '{aws:api-key}',
			CLAUDE_CODE_SKIP_BEDROCK_AUTH: '1',
			ANTHROPIC_AUTH_TOKEN: longTermKey('BedrockAPIKey-demo'),
			CLAUDE_CODE_ATTRIBUTION_HEADER: '0',
		},
	},
	'managed settings that say the same': {managed: others},
	'project settings that say the same': {project: {ANTHROPIC_MODEL: opus, ANTHROPIC_DEFAULT_HAIKU_MODEL: haiku}},
	'a Claude Code that does not say its version': {environment: {WSL_DISTRO_NAME: 'Ubuntu'}, claude: 'unknown'},
	"a key of Anthropic's own API": {environment: {ANTHROPIC_API_KEY: 'sk-not-a-real-key'}},
	'a refusal remembered of a model not in use': {
		files: {'.claude/cache/model-access.json': '{"us.old":{"s":"refused"}}'},
	},
	'no right to look anything up in IAM': {world: 'no-iam-rights'},
	'a policy of the organisation that is met': {world: 'scp-region', user: pinned(to('global'))},
};

it.each(Object.entries(setups))('The doctor finds nothing wrong with this home: %s', async (description, testHome) => {
	const {gather} = await openHome({world: 'healthy', ...testHome, description});
	const found = diagnose(await gather()).filter(isFound);
	expect(found.map(({id, status, title}) => `${status} ${id}: ${title}`)).toEqual([]);
});

it.each([
	'',
	'--write settings',
	'--shell bash',
	'--write dotenv,shell --shell bash',
	'--settings project --shell bash',
	'--model-as default --model opus',
	'--cache-ttl 1h',
	'--1m opus,sonnet',
	'--haiku-region us-east-1',
	`--opus ${platform.opus} --sonnet ${platform.sonnet} --haiku ${platform.haiku}`,
	`--subagent ${sonnet} --compat`,
])('The doctor finds nothing wrong with what the setup wrote, given %j', async (flags) => {
	const {run, gather} = await openHome({description: 'nothing is set up', world: 'healthy', user: nothing});
	await run(`claude-bedrock-setup --profile dev --region us-west-2 ${flags}`.trim());
	expect(diagnose(await gather()).filter(isFound)).toEqual([]);
});
