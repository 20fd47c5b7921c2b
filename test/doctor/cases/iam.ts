// Cases of policies.
import {anyModel, anyProfile, askIam, invokeActions, readBedrock} from '../../../source/simulated-aws/grants.ts';
import {allow, policy} from '../../../source/simulated-aws/policy/document.ts';
import {arnOf, pinned, platform} from '../names.ts';
import {answering, changed} from '../worlds.ts';
import type {Case} from './case.ts';

const granted = {
	description: 'give the policy to an administrator: `claude-bedrock-setup policy --missing`',
	world: 'healthy',
};
const homeOnly = policy(
	'HomeRegion',
	allow(invokeActions, [...anyProfile, 'arn:aws:bedrock:us-west-2::foundation-model/*']),
	readBedrock,
	askIam,
);
const everywhere = policy('All', allow(invokeActions, [...anyProfile, anyModel]), readBedrock, askIam);

const capabilitiesOf = (tier: string) => `ANTHROPIC_DEFAULT_${tier}_MODEL_SUPPORTED_CAPABILITIES`;
const ownModels = {
	ANTHROPIC_MODEL: platform.opus,
	ANTHROPIC_DEFAULT_OPUS_MODEL: platform.opus,
	ANTHROPIC_DEFAULT_SONNET_MODEL: platform.sonnet,
	ANTHROPIC_DEFAULT_HAIKU_MODEL: platform.haiku,
};
const wizard = 'claude-bedrock-setup';

export const iam: readonly Case[] = [
	{
		check: 'policy-lacks-permission',
		faultyHome: {description: 'only application profiles may be called', world: 'own-profiles-only'},
		healthyHome: {
			description: 'application profiles are',
			world: 'own-profiles-only',
			user: pinned(() => platform.opus),
		},
		findingText: /claude-bedrock-setup policy --missing/,
		repair: granted,
	},
	{
		check: 'policy-lacks-destination',
		faultyHome: {description: 'one destination region is missing for haiku', world: 'haiku-denied'},
		healthyHome: {description: 'the profile itself may not be called', world: 'own-profiles-only'},
		findingText: /may route/,
		repair: granted,
	},
	{
		check: 'destination-simulated-denied',
		faultyHome: {
			description: "calls pass, IAM's simulation denies another region of the profile",
			world: changed('healthy', {simulator: {identity: [homeOnly]}}),
		},
		healthyHome: {
			description: 'it allows all of them',
			world: changed('healthy', {simulator: {identity: [everywhere]}}),
		},
		findingText: /us-east-2/,
		repair: granted,
	},
	{
		check: 'stream-denied',
		faultyHome: {description: '`InvokeModel` is allowed, streaming is not', world: 'invoke-only'},
		healthyHome: {description: 'neither is', world: 'own-profiles-only'},
		otherChecks: ['policy-lacks-permission'],
		findingText: /call ok, streaming call refused/,
		repair: granted,
	},
	{
		check: 'session-policy',
		faultyHome: {description: 'the policy of the session refuses', world: 'session-policy'},
		healthyHome: {description: 'the policy of the identity does', world: 'own-profiles-only'},
		otherChecks: ['simulation-disagrees'],
		findingText: /session/,
		repair: {description: 'whoever made the session widens its policy', world: 'healthy'},
	},
	{
		check: 'explicit-deny',
		faultyHome: {description: 'a permissions boundary denies', world: 'boundary'},
		healthyHome: {description: 'no policy allows', world: 'own-profiles-only'},
		findingText: /permissions boundary/,
		repair: {description: "show AWS's words to the administrator of that policy", world: 'healthy'},
	},
	{
		check: 'user-agent-denied',
		faultyHome: {description: 'a policy refuses `claude-cli` by its name', world: 'claude-cli-denied'},
		healthyHome: {description: 'a policy refuses whoever calls', world: 'scp-plain'},
		otherChecks: ['simulation-disagrees'],
		findingText: /refused as claude-cli/,
		repair: {description: 'its administrator takes the name out', world: 'healthy'},
	},
	{
		check: 'defaults-refused',
		faultyHome: {
			description: 'application profiles are set, but no Sonnet model',
			world: 'healthy',
			user: {ANTHROPIC_MODEL: platform.opus, ANTHROPIC_DEFAULT_SONNET_MODEL: undefined},
		},
		healthyHome: {description: 'Opus, Sonnet and Haiku models are set', user: {ANTHROPIC_MODEL: platform.opus}},
		otherChecks: ['tiers-unpinned'],
		findingText: /built-in system profiles/,
		repair: 'claude-bedrock-setup',
	},
	{
		check: 'list-not-allowed',
		faultyHome: {description: 'profiles may not be listed', world: 'list-denied'},
		healthyHome: {description: 'they may', world: 'healthy'},
		status: 'unknown',
		findingText: /ListInferenceProfiles/,
		repair: granted,
	},
	{
		check: 'profile-not-readable',
		faultyHome: {
			description: 'the profile behind an ARN may not be read',
			world: 'list-denied',
			user: {ANTHROPIC_DEFAULT_OPUS_MODEL: platform.opus},
		},
		healthyHome: {description: 'it may', world: 'healthy', user: {ANTHROPIC_DEFAULT_OPUS_MODEL: platform.opus}},
		status: 'warn',
		otherChecks: ['capabilities-unknown', 'list-not-allowed'],
		findingText: /GetInferenceProfile/,
		repair: {...granted, user: {ANTHROPIC_DEFAULT_OPUS_MODEL: platform.opus}},
	},
	{
		check: 'profile-not-readable',
		faultyHome: {
			description: 'that of a model with 200,000 tokens may not be read',
			world: 'unreadable-profiles',
			user: {...ownModels, [capabilitiesOf('HAIKU')]: 'thinking'},
			keys: {
				modelOverrides: {
					'claude-opus-5-5': platform.opus,
					'claude-sonnet-5-5': platform.sonnet,
					'claude-sonnet-5': platform.sonnet,
				},
			},
		},
		healthyHome: {
			description: '`modelOverrides` names it',
			world: 'unreadable-profiles',
			user: ownModels,
			keys: {
				modelOverrides: {
					'claude-opus-5-5': platform.opus,
					'claude-sonnet-5-5': platform.sonnet,
					'claude-sonnet-5': platform.sonnet,
					'claude-haiku-4-5-20251001': platform.haiku,
				},
			},
		},
		status: 'warn',
		findingText: /believes that ANTHROPIC_DEFAULT_HAIKU_MODEL has 1M tokens/,
		repair: wizard,
	},
	{
		check: 'pin-other-account',
		faultyHome: {
			description: 'an ARN of another account',
			world: 'healthy',
			user: {ANTHROPIC_MODEL: arnOf('abcdef123456', 'us-west-2', '210987654321')},
		},
		healthyHome: {description: 'one of this account', world: 'healthy', user: {ANTHROPIC_MODEL: platform.opus}},
		findingText: /210987654321/,
		repair: 'claude-bedrock-setup',
		wizardFlags: `--model ${platform.opus}`,
	},
	{
		check: 'simulation-disagrees',
		faultyHome: {description: "IAM's simulation allows what the calls are refused", world: 'simulator-disagrees'},
		healthyHome: {description: 'both refuse', world: 'own-profiles-only'},
		status: 'unknown',
		otherChecks: ['policy-lacks-permission'],
		findingText: /The call counts/,
		repair: {description: 'wait until IAM has heard of the change', world: 'healthy'},
	},
	{
		check: 'access-not-tried',
		faultyHome: {description: '`--no-probe` was given', world: 'healthy', noProbe: true},
		healthyHome: {description: 'the calls were throttled, so they are allowed', world: 'throttled'},
		status: 'unknown',
		findingText: /No model was to be called/,
		repair: {description: 'run it without `--no-probe`', world: 'healthy'},
	},
	{
		check: 'call-refused',
		faultyHome: {
			description: 'AWS refuses in words that nobody has seen yet',
			world: answering(400, 'OddException', 'Never seen'),
		},
		healthyHome: {description: 'in words that are known', world: 'throttled'},
		findingText: /Never seen/,
		repair: {description: "show AWS's words to an administrator", world: 'healthy'},
	},
];
