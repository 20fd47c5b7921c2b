// Cases of policies.
import {anyModel, anyProfile, askIam, invokeActions, readBedrock} from '../../../source/simulated-aws/grants.ts';
import {allow, policy} from '../../../source/simulated-aws/policy/document.ts';
import {arnOf, pinned, platform} from '../names.ts';
import {answering, changed} from '../worlds.ts';
import type {Case} from './case.ts';

const granted = {say: 'give the policy to an administrator: `claude-bedrock-setup policy`', world: 'healthy'};
const homeOnly = policy(
	'HomeRegion',
	allow(invokeActions, [...anyProfile, 'arn:aws:bedrock:us-west-2::foundation-model/*']),
	readBedrock,
	askIam,
);
const everywhere = policy('All', allow(invokeActions, [...anyProfile, anyModel]), readBedrock, askIam);

export const iam: readonly Case[] = [
	{
		check: 'policy-lacks-permission',
		broken: {say: 'only application profiles may be called', world: 'own-profiles-only'},
		fine: {say: 'application profiles are', world: 'own-profiles-only', user: pinned(() => platform.opus)},
		says: /claude-bedrock-setup policy/,
		mended: granted,
	},
	{
		check: 'policy-lacks-destination',
		broken: {say: 'one destination region is missing for haiku', world: 'haiku-denied'},
		fine: {say: 'the profile itself may not be called', world: 'own-profiles-only'},
		says: /routes to/,
		mended: granted,
	},
	{
		check: 'destination-simulated-denied',
		broken: {
			say: 'calls pass, IAM’s simulation denies another region of the profile',
			world: changed('healthy', {simulator: {identity: [homeOnly]}}),
		},
		fine: {say: 'it allows all of them', world: changed('healthy', {simulator: {identity: [everywhere]}})},
		says: /us-east-2/,
		mended: granted,
	},
	{
		check: 'stream-denied',
		broken: {say: '`InvokeModel` is allowed, streaming is not', world: 'invoke-only'},
		fine: {say: 'neither is', world: 'own-profiles-only'},
		also: ['policy-lacks-permission'],
		says: /plain ok, stream refused/,
		mended: granted,
	},
	{
		check: 'session-policy',
		broken: {say: 'the policy of the session refuses', world: 'session-policy'},
		fine: {say: 'the policy of the identity does', world: 'own-profiles-only'},
		also: ['simulation-disagrees'],
		says: /session/,
		mended: {say: 'whoever made the session widens its policy', world: 'healthy'},
	},
	{
		check: 'explicit-deny',
		broken: {say: 'a permissions boundary denies', world: 'boundary'},
		fine: {say: 'no policy allows', world: 'own-profiles-only'},
		says: /permissions boundary/,
		mended: {say: 'show AWS’s words to the administrator of that policy', world: 'healthy'},
	},
	{
		check: 'user-agent-denied',
		broken: {say: 'a policy refuses `claude-cli` by its name', world: 'claude-cli-denied'},
		fine: {say: 'a policy refuses whoever calls', world: 'scp-plain'},
		also: ['simulation-disagrees'],
		says: /refused as claude-cli/,
		mended: {say: 'its administrator takes the name out', world: 'healthy'},
	},
	{
		check: 'defaults-refused',
		broken: {
			say: 'application profiles are pinned, one tier is not',
			world: 'healthy',
			user: {ANTHROPIC_MODEL: platform.opus, ANTHROPIC_DEFAULT_SONNET_MODEL: undefined},
		},
		fine: {say: 'every tier is', user: {ANTHROPIC_MODEL: platform.opus}},
		also: ['tiers-unpinned'],
		says: /built-in system profiles/,
		mended: 'claude-bedrock-setup',
	},
	{
		check: 'list-not-allowed',
		broken: {say: 'profiles may not be listed', world: 'list-denied'},
		fine: {say: 'they may', world: 'healthy'},
		status: 'unknown',
		says: /ListInferenceProfiles/,
		mended: granted,
	},
	{
		check: 'profile-not-readable',
		broken: {
			say: 'the profile behind an ARN may not be read',
			world: 'list-denied',
			user: {ANTHROPIC_DEFAULT_OPUS_MODEL: platform.opus},
		},
		fine: {say: 'it may', world: 'healthy', user: {ANTHROPIC_DEFAULT_OPUS_MODEL: platform.opus}},
		status: 'warn',
		also: ['capabilities-unknown', 'list-not-allowed'],
		says: /GetInferenceProfile/,
		mended: {...granted, user: {ANTHROPIC_DEFAULT_OPUS_MODEL: platform.opus}},
	},
	{
		check: 'pin-other-account',
		broken: {
			say: 'an ARN of another account',
			world: 'healthy',
			user: {ANTHROPIC_MODEL: arnOf('abcdef123456', 'us-west-2', '210987654321')},
		},
		fine: {say: 'one of this account', world: 'healthy', user: {ANTHROPIC_MODEL: platform.opus}},
		says: /210987654321/,
		mended: 'claude-bedrock-setup',
		answers: `--model ${platform.opus}`,
	},
	{
		check: 'simulation-disagrees',
		broken: {say: 'IAM’s simulation allows what the calls are refused', world: 'simulator-disagrees'},
		fine: {say: 'both refuse', world: 'own-profiles-only'},
		status: 'unknown',
		also: ['policy-lacks-permission'],
		says: /the call counts/,
		mended: {say: 'wait until IAM has heard of the change', world: 'healthy'},
	},
	{
		check: 'access-not-tried',
		broken: {say: '`--no-probe` was given', world: 'healthy', noProbe: true},
		fine: {say: 'the calls were throttled, so they are allowed', world: 'throttled'},
		status: 'unknown',
		says: /no model was to be called/,
		mended: {say: 'run it without `--no-probe`', world: 'healthy'},
	},
	{
		check: 'call-refused',
		broken: {say: 'AWS refuses in words that nobody has seen yet', world: answering(400, 'OddException', 'Never seen')},
		fine: {say: 'in words that are known', world: 'throttled'},
		says: /Never seen/,
		mended: {say: 'show AWS’s words to an administrator', world: 'healthy'},
	},
];
