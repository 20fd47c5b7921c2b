// Setups that people really have and with which nothing is wrong: not one of them may raise a finding.
import {expect, it} from 'vitest';
import {diagnose} from '../../source/checks/index.ts';
import {
	account,
	bare,
	haiku,
	healthy,
	known,
	models,
	type Overrides,
	opus,
	own,
	profile,
	region,
	sonnet,
} from './healthy.ts';

const pinNames = [
	'ANTHROPIC_MODEL',
	'ANTHROPIC_DEFAULT_OPUS_MODEL',
	'ANTHROPIC_DEFAULT_SONNET_MODEL',
	'ANTHROPIC_DEFAULT_HAIKU_MODEL',
];
const ids = [opus, opus, sonnet, haiku];
const pinned = (change: (id: string) => string) =>
	Object.fromEntries(pinNames.map((name, at) => [name, change(ids[at] ?? '')]));
const called = (change: (id: string) => string) => ({
	profiles: known(models.map((id) => profile(change(id)))),
	probes: models.flatMap((id) =>
		(['plain', 'stream'] as const).map((way) => ({pin: change(id), way, outcome: 'ok' as const})),
	),
});
const arn = (id: string) => `arn:aws:bedrock:${region}:${account}:application-inference-profile/${id.length}abcdef`;
const europe = (id: string) => id.replace('us.', 'eu.');
const everywhere = (id: string) => id.replace('us.', 'global.');
const capabilities = Object.fromEntries(
	pinNames.slice(1).map((name) => [`${name}_SUPPORTED_CAPABILITIES`, 'effort,thinking,adaptive_thinking']),
);
const noProfile = {AWS_PROFILE: undefined};

const setups: Readonly<Record<string, Overrides>> = {
	'another region and geography': {user: {AWS_REGION: 'eu-west-1', ...pinned(europe)}, ...called(europe)},
	'global profiles': {user: pinned(everywhere), ...called(everywhere)},
	'application profiles that can be read': {
		user: {...pinned(arn), ...capabilities},
		profiles: known(models.map((id) => profile(arn(id), 'application', bare(id)))),
		pinned: Object.fromEntries(models.map((id) => [arn(id), known(profile(arn(id), 'application', bare(id)))])),
		probes: models.map((id) => ({pin: arn(id), way: 'plain', outcome: 'throttled'})),
	},
	'one application profile for every tier': {
		user: {...pinned(() => own), ...capabilities},
		pinned: {[own]: known(profile(own, 'application', bare(opus)))},
		probes: [],
	},
	'a Bedrock API key': {
		user: noProfile,
		environment: {AWS_BEARER_TOKEN_BEDROCK: 'ABSKnotarealkey0000'},
		signIns: [{id: 'api-key', kind: 'api-key'}],
		identity: {state: 'not asked', why: 'an API key'},
	},
	'exported keys': {
		user: noProfile,
		environment: {
			AWS_ACCESS_KEY_ID: 'ASIAFAKEFAKEFAKE0000',
			AWS_SECRET_ACCESS_KEY: 'fake-not-real',
			AWS_SESSION_TOKEN: 'fake-not-real',
		},
		signIns: [{id: 'environment', kind: 'environment'}],
	},
	'a container role': {user: noProfile, signIns: [{id: 'container', kind: 'container'}]},
	'the default profile': {
		user: noProfile,
		awsConfig: '[default]\nregion = us-west-2\n',
		signIns: [{id: 'profile:default', kind: 'keys', profile: 'default', region}],
	},
	'the region of the profile': {user: {AWS_REGION: undefined}},
	'the default model': {user: {ANTHROPIC_MODEL: undefined, ANTHROPIC_DEFAULT_MODEL: 'sonnet'}},
	'an alias as the model': {user: {ANTHROPIC_MODEL: 'opus'}},
	'a million tokens': {user: {ANTHROPIC_MODEL: `${opus}[1m]`, ANTHROPIC_DEFAULT_OPUS_MODEL: `${opus}[1m]`}},
	'an hour of cache': {user: {ENABLE_PROMPT_CACHING_1H: '1'}},
	'haiku elsewhere': {user: {ANTHROPIC_SMALL_FAST_MODEL_AWS_REGION: 'us-east-2'}},
	'a model for subagents': {
		user: {CLAUDE_CODE_SUBAGENT_MODEL: sonnet},
		agents: [
			{path: '/a.md', model: 'haiku'},
			{path: '/b.md', model: 'inherit'},
		],
	},
	'everything in the shell': {
		user: Object.fromEntries(
			['CLAUDE_CODE_USE_BEDROCK', 'AWS_PROFILE', 'AWS_REGION', ...pinNames].map((name) => [name, undefined]),
		),
		environment: {CLAUDE_CODE_USE_BEDROCK: '1', AWS_PROFILE: 'dev', AWS_REGION: region, ...pinned((id) => id)},
	},
	'the same in the shell and in the settings': {
		environment: {CLAUDE_CODE_USE_BEDROCK: '1', AWS_PROFILE: 'dev', AWS_REGION: region, ...pinned((id) => id)},
		shellValues: {CLAUDE_CODE_USE_BEDROCK: '1', AWS_PROFILE: 'dev', AWS_REGION: region},
		shell: known({program: 'zsh'}),
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
		files: {'/etc/ca.pem': 'certificates'},
	},
	'a gateway with a token': {
		user: {
			...noProfile,
			ANTHROPIC_BEDROCK_BASE_URL: 'https://gateway.invalid/bedrock',
			CLAUDE_CODE_SKIP_BEDROCK_AUTH: '1',
			ANTHROPIC_AUTH_TOKEN: 'not-a-real-token',
			CLAUDE_CODE_ATTRIBUTION_HEADER: '0',
		},
		signIns: [],
		identity: {state: 'not asked', why: 'not signed'},
	},
	'an unknown version of Claude Code': {platform: {wsl: true, awsCommand: false}},
	'a key of Anthropic’s own API': {environment: {ANTHROPIC_API_KEY: 'sk-not-a-real-key'}},
	'no IAM rights to look anything up': {availability: {}, models: {state: 'not asked', why: 'denied'}},
};

it.each(Object.entries(setups))('%s', (_, overrides) => {
	const found = diagnose(healthy(overrides)).filter(({status}) => status !== 'ok');
	expect(found.map(({id, status, title}) => `${status} ${id}: ${title}`)).toEqual([]);
});
